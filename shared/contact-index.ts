import {
  type CanonicalKey,
  canonicalKeys,
  type Described,
  foldedName,
  sameName,
} from "#shared/canonical-keys";

type Known = Described & { organization: string | null };

/** Someone in the book who may be the one described; the owner decides. */
export type Suggestion<Person> = { person: Person; reason: Reason };
export type Reason = "same_key" | "same_name_and_organization" | "same_name";

export type ContactIndex<Person> = {
  /** The one person who is described; a name alone never is a match. */
  same(described: Described): Person | undefined;
  /** Others of that name, or who share a key with somebody else; the likeliest first. */
  suggestions(described: Known): Suggestion<Person>[];
};

/** Looks people up by key and by name; ten thousand of them are read once, not at each question. */
export function indexOf<Person extends Known>(people: Iterable<Person>): ContactIndex<Person> {
  const all = [...people];
  const byKey = groupedByKey(all);
  let byName: ReadonlyMap<string, readonly Person[]> | undefined;
  // Most questions are answered by a key, so names are only folded once one is not.
  const named = (name: string) => {
    byName ??= groupedByName(all);
    return byName.get(foldedName(name)) ?? [];
  };
  const holdersOf = ({ key }: CanonicalKey) => byKey.get(key) ?? [];
  return {
    same(described) {
      const namesake = ({ fullName }: Person) => sameName(described.fullName, fullName);
      for (const wanted of keysOf(described)) {
        const holders = holdersOf(wanted);
        const [only, ...others] = holders;
        // A key that several people bear belongs to none of them alone.
        if (wanted.strength === "strong" && others.length === 0 && only !== undefined) return only;
        const same = holders.find(namesake);
        if (same !== undefined) return same;
      }
      return undefined;
    },
    suggestions(described) {
      const shared = keysOf(described)
        .filter(({ strength }) => strength === "strong")
        .flatMap(holdersOf);
      const found = new Map<Person, Reason>(shared.map((person) => [person, "same_key"]));
      for (const person of named(described.fullName)) {
        if (!found.has(person)) found.set(person, reasonOf(person, described));
      }
      return [...found]
        .map(([person, reason]) => ({ person, reason }))
        .toSorted((a, b) => likelihood.indexOf(a.reason) - likelihood.indexOf(b.reason));
    },
  };
}

const likelihood: readonly Reason[] = ["same_key", "same_name_and_organization", "same_name"];

const kept = new WeakMap<object, CanonicalKey[]>();

/** A record's keys, read from its addresses once: a record that changes is another object. */
export function keysOf(described: Described): CanonicalKey[] {
  const known = kept.get(described) ?? canonicalKeys(described);
  kept.set(described, known);
  return known;
}

export function groupedByKey<Item extends Described>(items: Iterable<Item>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) for (const { key } of keysOf(item)) join(groups, key, item);
  return groups;
}

export function groupedByName<Item extends Described>(items: Iterable<Item>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) join(groups, foldedName(item.fullName), item);
  return groups;
}

function join<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else if (group.at(-1) !== item) group.push(item);
}

export function hasSameOrganization(
  a: Pick<Known, "organization">,
  b: Pick<Known, "organization">,
) {
  const [one, other] = [foldedName(a.organization ?? ""), foldedName(b.organization ?? "")];
  return one !== "" && one === other;
}

function reasonOf(person: Known, described: Known): Reason {
  return hasSameOrganization(person, described) ? "same_name_and_organization" : "same_name";
}
