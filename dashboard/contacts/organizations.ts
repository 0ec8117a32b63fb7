import { foldedName } from "#shared/canonical-keys";
import type { IntroductionLine } from "../introductions/lines.ts";
import type { ContactRow } from "./model.ts";

/** One employer as the owner's cards and introductions tell of it; spellings of one name are one. */
export type Organization = {
  /** The name without case, accents and spacing; it stands in the address. */
  key: string;
  /** The spelling most of them have. */
  name: string;
  people: readonly ContactRow[];
  /** Introductions to people there who have no card. */
  withoutCard: readonly IntroductionLine[];
  /** Through whom the people there came, most of them first. */
  throughs: readonly { name: string; count: number }[];
  lastOn: string | undefined;
};

export const organizationsHref = "/contacts/organizations";

export function organizationHref(name: string): string {
  return `${organizationsHref}/${encodeURIComponent(foldedName(name))}`;
}

/** Where most people are known first. Cards in the archive still say where somebody worked. */
export function organizationsIn(
  rows: readonly ContactRow[],
  lines: readonly IntroductionLine[],
): Organization[] {
  const keyOf = makeKeys();
  const people = Map.groupBy(rows, ({ contact }) => keyOf(contact.organization));
  const unkept = lines.filter(
    ({ introduction, side }) => side === "mentee" && introduction.contactId === null,
  );
  const withoutCard = Map.groupBy(unkept, ({ introduction }) =>
    keyOf(introduction.person.organization),
  );
  return [...new Set([...people.keys(), ...withoutCard.keys()])]
    .filter((key) => key !== "")
    .map((key) => organizationOf(key, people.get(key) ?? [], withoutCard.get(key) ?? []))
    .toSorted((a, b) => b.people.length - a.people.length || a.name.localeCompare(b.name));
}

function organizationOf(
  key: string,
  people: readonly ContactRow[],
  withoutCard: readonly IntroductionLine[],
): Organization {
  const spellings = counted([
    ...people.map(({ contact }) => contact.organization ?? ""),
    ...withoutCard.map(({ introduction }) => introduction.person.organization ?? ""),
  ]);
  return {
    key,
    name: spellings[0]?.name ?? key,
    people,
    withoutCard,
    throughs: counted([
      ...people.flatMap(({ through }) => through ?? []),
      ...withoutCard.map(({ mentor }) => mentor),
    ]),
    lastOn: people
      .flatMap(({ lastOn }) => lastOn ?? [])
      .toSorted()
      .at(-1),
  };
}

function counted(names: readonly string[]): { name: string; count: number }[] {
  return [...Map.groupBy(names, (name) => name)]
    .map(([name, all]) => ({ name, count: all.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** Thousands of cards name few organizations, so each spelling is folded once. */
function makeKeys(): (name: string | null) => string {
  const keys = new Map<string, string>();
  return (name) => {
    if (name === null) return "";
    const key = keys.get(name) ?? foldedName(name);
    keys.set(name, key);
    return key;
  };
}
