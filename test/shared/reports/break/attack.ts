import { Knowledge, type Row, signOf } from "./knowledge.ts";
import type { Block, Claim } from "./saying.ts";
import { makeTable, type Table } from "./table.ts";
import type { Unit } from "./units.ts";

const secretReasons = new Set([
  "few_people",
  "few_others",
  "gives_away",
  "one_person",
  "few_mentors",
]);

/** What somebody who adds and subtracts all they were told finds out and should not. */
export function attack(
  claims: readonly Claim[],
  units: readonly Unit[],
  possible: readonly Unit[],
  minimumCell: number,
): string[] {
  const bySubject = Map.groupBy(claims, ({ subject }) => subject);
  return [...bySubject].flatMap(([subject, own]) => {
    const isOf = (unit: Unit) => unit.subject === subject;
    return pairsOf(own).flatMap((pair) => {
      const known = own.filter(({ of }) => of === "all" || pair.includes(of.attribute));
      const real = units.filter(isOf);
      const table = makeTable(known, pair, real, likely(possible.filter(isOf), real));
      return attackTable(known, table, minimumCell).map(
        (line) => `${subject} ${pair.join("+")}: ${line}`,
      );
    });
  });
}

/** How long people are here is no secret: that nobody left in some weeks is not kept. */
function likely(possible: readonly Unit[], units: readonly Unit[]): Unit[] {
  return ["watched", "age"].reduce((left, attribute) => {
    const found = new Set(units.map(({ kinds }) => kinds[attribute]));
    return left.filter(({ kinds }) => found.has(kinds[attribute]));
  }, possible.slice());
}

/** Each two things that are told of a subject, taken together; one alone where it is the only. */
function pairsOf(claims: readonly Block[]): string[][] {
  const all = [...new Set(claims.flatMap(({ of }) => (of === "all" ? [] : [of.attribute])))];
  if (all.length < 2) return [all];
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));
}

function attackTable(claims: readonly Claim[], table: Table, minimumCell: number): string[] {
  const told = uniqueOf(
    claims
      .filter((claim) => claim.told === "open")
      .map((claim) => ({ claim, sum: table.sumOf(claim) })),
  );
  const knowledge = new Knowledge(table.columns);
  for (const { sum } of told) knowledge.learn(sum);
  const isFew = (columns: readonly number[]) => table.peopleIn(columns).size < minimumCell;
  const said = new Set(told.map(({ sum }) => sum.join()));
  const secret = claims.flatMap((claim) => {
    const sum = table.sumOf(claim);
    // A share is also hidden where what it is of may not be told: its part may be, elsewhere.
    if (claim.told === "gives_away" && said.has(sum.join()) && !isFew(sum)) return [];
    const isHidden = secretReasons.has(claim.told) || (claim.told === "bound" && isFew(sum));
    return isHidden && sum.length > 0 && knowledge.knows(sum)
      ? [`hidden (${claim.told}) and known: ${claim.name}`]
      : [];
  });
  return [
    ...secret,
    ...peopleTold(knowledge, table),
    ...fewIn([...knowledge.rows.values()], table, isFew),
    ...apart(told, isFew),
  ];
}

type Told = { claim: Claim; sum: readonly number[] };

function uniqueOf(all: readonly Told[]): Told[] {
  return [...new Map(all.map((each) => [each.sum.join(), each])).values()].filter(
    ({ sum }) => sum.length > 0,
  );
}

/** Any combination at all in which nobody is but one person. */
function peopleTold(knowledge: Knowledge, table: Table): string[] {
  return table.people.flatMap((person) => {
    const isTheirs = (column: number) => table.isNobodys(column, person);
    return knowledge
      .within(isTheirs)
      .filter((row) => isSum(row) || columnsOf(row).every((column) => table.crowdIn(column) > 0))
      .map((row) => `one person: ${[...columnsOf(row)].map(table.nameOf).join(" & ")}`);
  });
}

/** What two sums differ by tells of neither of them, unless it is known that one is nothing. */
function isSum(row: Row): boolean {
  const signs = new Set(row.map(signOf));
  return !(signs.has(1) && signs.has(-1));
}

/** A sum over a few, and not how two sums differ. */
function fewIn(rows: readonly Row[], table: Table, isFew: (columns: readonly number[]) => boolean) {
  return rows.flatMap((row) => {
    const columns = columnsOf(row);
    return isSum(row) && isFew(columns) ? [`few: ${columns.map(table.nameOf).join(" & ")}`] : [];
  });
}

/** One sum within another, and a few between them. */
function apart(told: readonly Told[], isFew: (columns: readonly number[]) => boolean): string[] {
  const sets = told.map(({ claim, sum }) => ({ claim, sum, set: new Set(sum) }));
  return sets.flatMap((large) =>
    sets.flatMap((small) => {
      if (small.sum.length >= large.sum.length || !small.sum.every((each) => large.set.has(each)))
        return [];
      const rest = large.sum.filter((each) => !small.set.has(each));
      return isFew(rest) ? [`apart: ${large.claim.name} − ${small.claim.name}`] : [];
    }),
  );
}

function columnsOf(row: Row): number[] {
  return [...row.keys()].filter((column) => row[column] !== 0);
}
