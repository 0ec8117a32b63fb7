import type { Candidate } from "./candidates.ts";
import type { Reading } from "./dom.ts";
import type { Meta } from "./meta.ts";
import type { RareLayers } from "./rare-layers.ts";
import { isWritten } from "./written.ts";

export const noRareLayers: RareLayers = {
  rdfa: () => [],
  cards: () => [],
  written: () => [],
  checked: (candidates) => candidates,
};

/** True where the rare layers could find anything, or change what the others found. */
export function needsRareLayers(
  reading: Reading,
  meta: Meta,
  layers: () => Candidate[][],
): boolean {
  return (
    meta.all("author").length > 0 ||
    isWritten(reading, meta) ||
    reading.elements.some(isMarked) ||
    layers().some((layer) => layer.some(({ standing }) => standing === "author"))
  );
}

function isMarked(element: Element): boolean {
  const classes = element.getAttribute("class");
  return (
    (classes !== null && /(?:^|\s)(?:h-card|vcard)(?:\s|$)/.test(classes)) ||
    element.hasAttribute("typeof")
  );
}
