import { read } from "./dom.ts";
import { readGeneric } from "./generic.ts";
import { siteAt } from "./groups.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";
import { plain } from "./text.ts";

/**
 * What the page says about people: by the extractor of its site where `sites` has one, else by
 * the generic layers. Pure: it reads the document and changes nothing.
 */
export function extract(document: Document, url: string, sites: readonly Site[]): Page {
  const reading = read(document, url);
  const name = siteAt(reading.url)?.name;
  const site = sites.find((each) => each.name === name);
  const generic = readGeneric(reading);
  const found = site?.read(reading, generic) ?? generic;
  return {
    kind: found.kind,
    url: reading.url.length > 2048 ? "" : reading.url,
    title: plain(generic.meta.title),
    selection: "",
    extractor: found === generic ? "generic" : `${site?.name}@${site?.version}`,
    people: found.people.slice(0, 200),
    introduction: null,
  };
}
