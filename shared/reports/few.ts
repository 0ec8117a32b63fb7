import { type Factors, Matrix } from "#shared/reports/matrix";
import type { Row } from "#shared/reports/rows";

/** Who stands in a box, each once, and how many must stand behind whatever is told. */
type Crowd = { of: (box: number) => readonly number[]; least: number };

/**
 * Factors that are looked at for one number. Beyond it a sum is taken to tell of a few: nobody waits
 * longer for a number that may be safe.
 */
const mostWork = 300_000;

/**
 * True when the sum, with any of the equations added or taken off any number of times, leaves boxes
 * in which fewer than the least stand together. Every way is tried: in each box of the sum either
 * nothing is left, which uses up an equation, or those who stand in it are among the few.
 */
export function tellsOfFew(sum: Row, equations: readonly Row[], crowd: Crowd): boolean {
  const matrix = new Matrix([sum, ...equations]);
  const [own, ...others] = matrix.rows;
  if (own === undefined) return false;
  const people = matrix.boxes.map(crowd.of);
  const search = { people, least: crowd.least, work: 0 };
  return leavesFew({ sum: own, equations: others, few: new Set() }, search);
}

type Left = { sum: Factors; equations: readonly Factors[]; few: ReadonlySet<number> };
type Search = { people: readonly (readonly number[])[]; least: number; work: number };

function leavesFew(from: Left, search: Search): boolean {
  const left = narrowed(from, search);
  if (search.work > mostWork) return true;
  if (left === undefined) return false;
  const place = mostNew(left, search);
  if (place === undefined) return true;
  const others = emptied(left, place, search);
  if (others !== undefined && leavesFew(others, search)) return true;
  return leavesFew({ ...left, few: grown(left.few, search.people[place]) }, search);
}

/** With nothing left in boxes of too many, and those among the few whom no equation takes out. */
function narrowed(from: Left, search: Search): Left | undefined {
  const { people, least } = search;
  search.work += people.length * (1 + from.equations.length);
  if (search.work > mostWork) return from;
  const few = withCertain(from, search);
  if (few.size >= least) return undefined;
  let left: Left | undefined = { ...from, few };
  for (const [place, own] of people.entries())
    if (few.size + newTo(few, own) >= least) left = left && emptied(left, place, search);
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
function emptied(left: Left, place: number, search: Search): Left | undefined {
  const { sum, equations, few } = left;
  search.work += sum.length;
  const by = equations.find((row) => row[place] !== 0);
  if (by === undefined) return sum[place] === 0 ? left : undefined;
  const others = equations.filter((row) => row !== by);
  search.work += sum.length * others.filter((row) => row[place] !== 0).length;
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
