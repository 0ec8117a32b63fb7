/** Names a text may hold in braces; the same in every language. */
export const slotNames = [
  "me",
  "person",
  "role",
  "organization",
  "mentor",
  "mentee",
  "how_met",
  "purpose",
  "blurb",
  "introduced_on",
  "written_on",
  "met_on",
  "notice",
] as const;
export type SlotName = (typeof slotNames)[number];
export type Slots = Partial<Record<SlotName, string | undefined>>;

/**
 * Puts facts into a text and leaves no hole. `[one way {person}|another]` becomes the first way
 * whose slots are all known, or nothing; elsewhere a sentence with an unknown slot is left out.
 */
export function fill(text: string, slots: Slots): string {
  return text
    .replace(passages, (whole, inside: string) =>
      isPassage(inside) ? (inside.split("|").find((way) => isWhole(way, slots)) ?? "") : whole,
    )
    .split("\n")
    .flatMap((line) => fillLine(line, slots) ?? [])
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Slots in a text that no fact will ever fill, as they were written. */
export function unknownSlots(text: string): string[] {
  return [...new Set(namesIn(text).filter((name) => !isSlot(name)))];
}

const passages = /\[([^[\]]*)\]/g;
const braces = /\{([^{}\n]*)\}/g;
const sentenceEnd = /(?<=[.?!…।])\s+/u;

/** Square brackets around plain words are only square brackets. */
function isPassage(inside: string): boolean {
  return inside.includes("|") || namesIn(inside).length > 0;
}

/** Undefined for a line that had words and has none left. */
function fillLine(line: string, slots: Slots): string | undefined {
  const kept = isWhole(line, slots)
    ? line
    : line
        .split(sentenceEnd)
        .filter((sentence) => isWhole(sentence, slots))
        .join(" ");
  if (kept.trim() === "" && line.trim() !== "") return undefined;
  return tidy(kept).replace(braces, (_, name: string) => factFor(name, slots) ?? "");
}

/** What a passage that fell out leaves around it. */
function tidy(line: string): string {
  return line
    .replace(/^ (?=\S)/, "")
    .replace(/(?<=\S) {2,}/g, " ")
    .replace(/ ([.,])/g, "$1")
    .trimEnd();
}

function isWhole(text: string, slots: Slots): boolean {
  return namesIn(text).every((name) => factFor(name, slots) !== undefined);
}

function namesIn(text: string): string[] {
  return [...text.matchAll(braces)].map(([, name = ""]) => name);
}

function factFor(name: string, slots: Slots): string | undefined {
  const value = isSlot(name) ? slots[name]?.trim() : undefined;
  return value === "" ? undefined : value;
}

function isSlot(name: string): name is SlotName {
  return slotNames.some((slot) => slot === name);
}
