import { type Factors, Matrix } from "#shared/reports/matrix";
import type { Row } from "#shared/reports/rows";

/** Who stands in a box, and how many must stand behind whatever is told. */
export type Crowd = { of: (box: number) => Iterable<number>; least: number };

/** Beyond it a sum is taken to tell of a few: nobody waits longer for a number that may be safe. */
const mostTries = 100;

/**
 * True when the sum, with any of the equations added or taken off any number of times, leaves boxes
 * in which fewer than the least stand together. Every way is tried: in each box of the sum either
 * nothing is left, which uses up an equation, or those who stand in it are among the few.
 */
export function tellsOfFew(sum: Row, equations: readonly Row[], crowd: Crowd): boolean {
  const matrix = new Matrix([sum, ...equations]);
  const [own, ...others] = matrix.rows;
  if (own === undefined) return false;
  const people = matrix.boxes.map((box) => [...new Set(crowd.of(box))]);
  const search = { people, least: crowd.least, tries: 0 };
  return leavesFew({ sum: own, equations: others, few: new Set() }, search);
}

type Left = { sum: Factors; equations: readonly Factors[]; few: ReadonlySet<number> };
type Search = { people: readonly (readonly number[])[]; least: number; tries: number };

function leavesFew(from: Left, search: Search): boolean {
  search.tries += 1;
  if (search.tries > mostTries) return true;
  const left = narrowed(from, search);
  if (left === undefined) return false;
  const place = mostNew(left, search);
  if (place === undefined) return true;
  const others = emptied(left, place);
  if (others !== undefined && leavesFew(others, search)) return true;
  return leavesFew({ ...left, few: grown(left.few, search.people[place]) }, search);
}

/** With nothing left in boxes of too many, and those among the few whom no equation takes out. */
function narrowed(from: Left, search: Search): Left | undefined {
  const { people, least } = search;
  const few = withCertain(from, search);
  if (few.size >= least) return undefined;
  let left: Left | undefined = { ...from, few };
  for (const [place, own] of people.entries())
    if (few.size + newTo(few, own) >= least) left = left && emptied(left, place);
  const isSame = few === from.few && left?.equations.length === from.equations.length;
  return left === undefined || isSame ? left : narrowed(left, search);
}

/** Who stands in a box of the sum that none of the equations has is among the few. */
function withCertain({ sum, equations, few }: Left, { people }: Search): ReadonlySet<number> {
  const isCovered = (place: number) => equations.some((row) => row[place] !== 0);
  return people.reduce(
    (all, own, place) =>
      sum[place] !== 0 && newTo(all, own) > 0 && !isCovered(place) ? grown(all, own) : all,
    few,
  );
}

/** The box of the sum with most people who are not among the few yet. */
function mostNew({ sum, few }: Left, { people }: Search): number | undefined {
  let [best, most]: [number | undefined, number] = [undefined, 0];
  for (const [place, factor] of sum.entries()) {
    const found = factor === 0 ? 0 : newTo(few, people[place]);
    if (found > most) [best, most] = [place, found];
  }
  return best;
}

/** Takes a box out of all by one of the equations; undefined where the sum has it and none does. */
function emptied(left: Left, place: number): Left | undefined {
  const { sum, equations, few } = left;
  const by = equations.find((row) => row[place] !== 0);
  if (by === undefined) return sum[place] === 0 ? left : undefined;
  const others = equations.filter((row) => row !== by);
  return {
    sum: Matrix.without(sum, by, place),
    equations: others.map((row) => Matrix.without(row, by, place)),
    few,
  };
}

function newTo(few: ReadonlySet<number>, people: readonly number[] = []): number {
  let found = 0;
  for (const each of people) if (!few.has(each)) found += 1;
  return found;
}

function grown(few: ReadonlySet<number>, people: readonly number[] = []): ReadonlySet<number> {
  return newTo(few, people) === 0 ? few : new Set([...few, ...people]);
}
