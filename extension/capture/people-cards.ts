import { type Candidate, draftFrom } from "./candidates.ts";
import type { Line } from "./dom.ts";
import { isLatin } from "./letters.ts";
import { fit, hasNameShape } from "./names.ts";
import type { Slot } from "./people-list.ts";
import { isOrganization, isRoleLine } from "./roles.ts";
import { commonness, type Sight } from "./sight.ts";

/** The people of the list; a role or place that every card repeats below the first line is a label. */
export function describe(slots: Slot[], sight: Sight, base: string): Candidate[] {
  const taken = new Set(slots.map(({ line }) => line));
  const linesOfSlots = slots.map((slot) => roleLines(slot, sight, taken));
  const heads = countOf(linesOfSlots.flatMap((lines) => lines[0]?.split(",")[0] ?? []));
  const labels = countOf(linesOfSlots.flatMap((lines) => [...new Set(lines.slice(1))]));
  return slots.map((slot, index) => {
    const lines = linesOfSlots[index] ?? [];
    const [first = "", ...more] = lines;
    const second =
      more.find((each) => (labels.get(each) ?? 0) <= Math.max(1, slots.length * 0.4)) ?? "";
    return candidateFrom(slot, roleAndPlace(first, second, heads, sight), sight, base);
  });
}

function roleAndPlace(first: string, second: string, heads: Map<string, number>, sight: Sight) {
  if (isOrganization(first)) return { jobTitle: second, organization: first };
  const [head = "", ...tail] = first.split(",");
  if (tail.length > 0 && ((heads.get(head) ?? 0) > 1 || commonness(head, sight.common) >= 0.5)) {
    return { jobTitle: head, organization: tail.join(",").trim() };
  }
  const isPlace =
    sight.common.size > 150 && commonness(first, sight.common) === 0 && (heads.get(head) ?? 0) < 2;
  return isPlace
    ? { jobTitle: second, organization: first }
    : { jobTitle: first, organization: second };
}

function countOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function candidateFrom(
  { card, element, name, below }: Slot,
  roles: { jobTitle: string; organization: string },
  sight: Sight,
  base: string,
): Candidate {
  const inside = (contact: { element: Element }) =>
    (card.contains(contact.element) && (contact.element !== card || card === element)) ||
    below.some((each) => each.block.contains(contact.element));
  const emails = sight.emails.filter(inside).map((each) => each.value);
  const fitting = emails.filter((each) => fit(each, name) >= 0.5);
  const own = sight.links.filter(
    (each) => inside(each) && (each.account || fit(lastSegment(each.value), name) >= 0.5),
  );
  const found = {
    fullName: name,
    ...roles,
    emails: (fitting.length > 0 ? fitting : emails).slice(0, 3),
    phones: sight.phones
      .filter(inside)
      .map((each) => each.value)
      .slice(0, 3),
    links: own.map((each) => each.value).slice(0, 10),
  };
  return { standing: "listed", draft: draftFrom(found, "page", 0.6, base) };
}

function roleLines({ name, text, line, card, below }: Slot, sight: Sight, taken: Set<Line>) {
  const after = line.text.startsWith(text) ? line.text.slice(text.length) : "";
  const beside = after.replace(/^[\s,;:.·|(–—-]+/u, "").replace(/[)\s]+$/u, "");
  const lines = sight.lines
    .filter((each) => !taken.has(each) && card.contains(each.block))
    .slice(0, 12)
    .concat(below);
  // A part of the name, as in a table with a column for each, or the name in another script.
  const isOtherSpelling = (each: string) =>
    ` ${name} `.includes(` ${each} `) || (hasNameShape(each) && isLatin(each) !== isLatin(name));
  return [
    ...(beside.length > 2 && beside.length < 100 ? [beside] : []),
    ...lines.filter(isRoleLine).map((each) => each.text),
  ].filter((each) => !isOtherSpelling(each));
}

/** The last part of an address's path, without its ending. */
export function lastSegment(address: string): string {
  const path = address.replace(/[?#].*$/s, "").replace(/\/(index\.\w+)?$/, "");
  return (path.split("/").at(-1) ?? "").replace(/\.\w{2,5}$/, "");
}
