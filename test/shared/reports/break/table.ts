import type { Block } from "./saying.ts";
import type { Unit } from "./units.ts";

export type Table = ReturnType<typeof makeTable>;

/**
 * Who, when and which kinds: each three that no claim tells apart are one column, and two kinds go
 * together that ever did. Columns of most people come first.
 */
export function makeTable(
  claims: readonly Block[],
  attributes: readonly string[],
  units: readonly Unit[],
  possible: readonly Unit[],
) {
  const whose = partsOf(
    claims.map(({ people }) => people),
    units.map(({ userId }) => userId),
  );
  const when = partsOf(
    claims.map(({ slices }) => slices),
    units.map(({ slice }) => slice),
  );
  const kinds = kindsOf(claims, attributes, [...units, ...distinct(possible, attributes)]);
  const size = kinds.count;
  const keyOf = (who: number, time: number, kind: number) =>
    (who * when.count + time) * size + kind;
  const peopleOf = new Map<number, Set<string>>();
  for (const unit of units) {
    const key = keyOf(whose.of(unit.userId), when.of(unit.slice), kinds.of(unit));
    peopleOf.set(key, (peopleOf.get(key) ?? new Set()).add(unit.userId));
  }
  const all = Array.from({ length: whose.count * when.count * size }, (_, key) => key);
  const crowd = (key: number) => peopleOf.get(key)?.size ?? 0;
  const keys = all.toSorted((a, b) => crowd(b) - crowd(a) || a - b);
  const placeOf = new Int32Array(keys.length);
  for (const [place, key] of keys.entries()) placeOf[key] = place;
  return {
    columns: keys.length,
    people: [...new Set(units.map(({ userId }) => userId))],
    sumOf({ people, slices, of }: Block): number[] {
      const [some, times] = [kinds.in(of), when.in(slices)];
      const sum: number[] = [];
      for (const who of whose.in(people))
        for (const time of times)
          for (const kind of some) sum.push(placeOf[keyOf(who, time, kind)] ?? -1);
      return sum;
    },
    peopleIn: (columns: readonly number[]) =>
      new Set(columns.flatMap((column) => [...(peopleOf.get(keys[column] ?? -1) ?? [])])),
    crowdIn: (column: number) => crowd(keys[column] ?? -1),
    isNobodys(column: number, but: string): boolean {
      const people = peopleOf.get(keys[column] ?? -1);
      return people === undefined || (people.size === 1 && people.has(but));
    },
    nameOf(column: number): string {
      const key = keys[column] ?? 0;
      const time = Math.floor(key / size) % when.count;
      return [
        whose.name(Math.floor(key / size / when.count)),
        when.name(time),
        kinds.name(key % size),
      ].join("/");
    },
  };
}

/** One of each kind: of what could be there are many, and the same in every week. */
function distinct(units: readonly Unit[], attributes: readonly string[]): Unit[] {
  return [
    ...new Map(
      units.map((unit) => [attributes.map((each) => unit.kinds[each]).join("/"), unit]),
    ).values(),
  ];
}

/** Kinds by what the claims say of them. */
function kindsOf(claims: readonly Block[], attributes: readonly string[], units: readonly Unit[]) {
  const questions = claims.flatMap(({ of }) => (of === "all" ? [] : [of]));
  const answers = new Map<string, string>();
  const answerOf = ({ kinds }: Unit) => {
    const words = attributes.map((each) => kinds[each]).join("/");
    const known =
      answers.get(words) ??
      questions.map(({ attribute, isIn }) => (isIn(kinds[attribute] ?? "") ? "1" : "0")).join("");
    answers.set(words, known);
    return known;
  };
  const found = [...new Set(units.map(answerOf))];
  const byAnswer = new Map(units.toReversed().map((unit) => [answerOf(unit), unit]));
  const firsts = found.map((answer) => byAnswer.get(answer));
  const every = found.map((_, index) => index);
  return {
    count: Math.max(1, found.length),
    of: (unit: Unit) => found.indexOf(answerOf(unit)),
    in: (of: Block["of"]) =>
      of === "all"
        ? every
        : every.filter((index) => of.isIn(firsts[index]?.kinds[of.attribute] ?? "")),
    name: (index: number) => attributes.map((each) => firsts[index]?.kinds[each]).join(" "),
  };
}

/** Splits values into those that the sets never tell apart. */
function partsOf(sets: readonly (readonly string[] | "all")[], values: readonly string[]) {
  const named = [
    ...new Map(
      sets.flatMap((set) => (set === "all" ? [] : [[set.join(), new Set(set)] as const])),
    ).values(),
  ];
  const all = new Set([...values, ...named.flatMap((set) => [...set])]);
  const keyOf = (value: string) => named.map((set) => (set.has(value) ? "1" : "0")).join("");
  const keys = new Map<string, number>();
  const places = new Map<string, number>();
  for (const value of all) {
    const key = keyOf(value);
    const place = keys.get(key) ?? keys.size;
    keys.set(key, place);
    places.set(value, place);
  }
  const known = new Map<readonly string[] | "all", number[]>();
  return {
    count: Math.max(1, keys.size),
    of: (value: string) => places.get(value) ?? -1,
    in(set: readonly string[] | "all"): number[] {
      const own = known.get(set) ?? [
        ...new Set(set === "all" ? places.values() : set.map((value) => places.get(value) ?? -1)),
      ];
      known.set(set, own);
      return own;
    },
    name: (place: number) =>
      [...places]
        .flatMap(([value, each]) => (each === place ? [value] : []))
        .slice(0, 3)
        .join("+"),
  };
}
