import type { Candidate } from "./candidates.ts";
import type { Decision } from "./deciding.ts";
import type { Reading } from "./dom.ts";
import type { Meta } from "./meta.ts";
import { listsPeople } from "./owners.ts";
import type { RareLayers } from "./rare-layers.ts";
import { isWritten } from "./written.ts";

export const noRareLayers: RareLayers = {
  rdfa: () => [],
  cards: () => [],
  written: () => [],
  checked: (candidates) => candidates,
  listed: () => ({ people: [], strength: 0, isExpected: false }),
  isKnownName: () => false,
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

/** True where one person was found for sure, on a page that is not there to list people. */
export function isSettled({ kind, people }: Decision, url: string): boolean {
  return kind === "person" && (people[0]?.fullName?.confidence ?? 0) >= 0.8 && !listsPeople(url);
}

function isMarked(element: Element): boolean {
  const classes = element.getAttribute("class");
  return (
    (classes !== null && /(?:^|\s)(?:h-card|vcard)(?:\s|$)/.test(classes)) ||
    element.hasAttribute("typeof")
  );
}
