import { hostOf, isHost } from "./addresses.ts";
import type { Authorship } from "./authorship.ts";
import { read } from "./dom.ts";
import { readGeneric } from "./generic.ts";
import type { Hosts } from "./groups.ts";
import type { CapturedPage } from "./page.ts";
import type { Found, Site } from "./site.ts";
import { plain } from "./text.ts";

/** What one injected script reads with. */
export interface Reader {
  sites: readonly Site[];
  hosts: Hosts;
  authorship: Authorship;
}

/**
 * What the page says about people: by the extractor of its site where `sites` has one, else by
 * the generic layers. Pure: it reads the document and changes nothing.
 */
export function extract(
  document: Document,
  url: string,
  { sites, hosts, authorship }: Reader,
): CapturedPage {
  const reading = read(document, url);
  const hostname = hostOf(reading.url);
  const site = sites.find(({ name }) => hosts[name]?.some((host) => isHost(hostname, host)));
  const generic = readGeneric(reading, authorship);
  const found: Found = site?.read(reading, generic) ?? generic;
  return {
    kind: found.kind,
    url: reading.url.length > 2048 ? "" : reading.url,
    title: plain(generic.meta.title),
    selection: "",
    extractor: found === generic ? "generic" : `${site?.name}@${site?.version}`,
    people: found.people.slice(0, 200),
    introduction: null,
    thread: found.thread ? { ...found.thread, language: reading.language } : null,
  };
}
