import { hostOf, isHost } from "./addresses.ts";
import { read } from "./dom.ts";
import { type Beyond, beginGeneric, type GenericReading } from "./generic.ts";
import type { Hosts } from "./groups.ts";
import type { CapturedPage } from "./page.ts";
import type { RareLayers } from "./rare-layers.ts";
import type { Found, Site } from "./site.ts";
import { plain } from "./text.ts";

/** What one injected script reads with. */
export interface Reader {
  sites: readonly Site[];
  hosts: Hosts;
  beyond: Beyond;
}

/** A page read but for the rare layers, which have a script of their own; `alone` where it does without them. */
export interface BegunPage {
  alone: () => CapturedPage | undefined;
  finish: (rare: RareLayers) => CapturedPage;
}

/** What the page says about people, read in one go. */
export function extract(
  document: Document,
  url: string,
  reader: Reader & { rare: RareLayers },
): CapturedPage {
  return begin(document, url, reader).finish(reader.rare);
}

/**
 * Reads by the extractor of the page's site where `sites` has one, else by the generic layers. Pure:
 * it reads the document and changes nothing.
 */
export function begin(document: Document, url: string, reader: Reader): BegunPage {
  const reading = read(document, url);
  const { alone, finish } = beginGeneric(reading, reader.beyond);
  const hostname = hostOf(reading.url);
  const site = reader.sites.find(({ name }) =>
    reader.hosts[name]?.some((host) => isHost(hostname, host)),
  );
  const whole = (generic: GenericReading): CapturedPage => {
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
  };
  return {
    alone: () => {
      const found = alone();
      return found && whole(found);
    },
    finish: (rare) => whole(finish(rare)),
  };
}
