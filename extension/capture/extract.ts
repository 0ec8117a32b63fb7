import { read } from "./dom.ts";
import { readGeneric } from "./generic.ts";
import type { Page } from "./page.ts";
import { siteFor } from "./sites.ts";
import { plain } from "./text.ts";

/**
 * What the page says about people: by the site's own extractor where there is one, else by the
 * generic layers. Pure: it reads the document and changes nothing.
 */
export function extract(document: Document, url: string): Page {
  const reading = read(document, url);
  const site = siteFor(reading.url);
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
