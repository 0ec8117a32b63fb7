import { Matrix } from "#shared/reports/matrix";
import type { Row } from "#shared/reports/rows";

/** Who stands in a box, each once, and how many must stand behind whatever is told. */
type Crowd = { of: (box: number) => readonly number[]; least: number };
type Few = ReadonlySet<number>;
type Search = { least: number; work: number };

/**
 * Factors that are looked at for one number. Beyond it a sum is taken to tell of a few: nobody waits
 * longer for a number that may be safe.
 */
const mostWork = 30_000;

/**
 * True when the sum, with any of the equations added or taken off any number of times, leaves boxes
 * in which fewer than the least stand together. Every way is tried: in each box of the sum either
 * nothing is left, which uses up an equation, or those who stand in it are among the few.
 */
export function tellsOfFew(sum: Row, equations: readonly Row[], { of, least }: Crowd): boolean {
  const matrix = Matrix.of([sum, ...equations], of, least);
  return leavesFew(matrix, new Set(), { least, work: 0 });
}

function leavesFew(matrix: Matrix, among: Few, search: Search): boolean {
  const few = narrowed(matrix, among, search);
  if (search.work > mostWork) return true;
  if (few === undefined) return false;
  const largest = matrix.largest();
  if (largest === undefined) return true;
  const other = matrix.copy();
  if (other.empty(largest.place) && leavesFew(other, few, search)) return true;
  return leavesFew(matrix, few.union(new Set(largest.people)), search);
}

/**
 * Takes out the columns of too many, and adds those to the few whom no equation takes out: who is
 * among the few then. Undefined where it can't be done, or where they would be too many.
 */
function narrowed(matrix: Matrix, among: Few, search: Search): Few | undefined {
  const few = among.union(new Set(matrix.certain()));
  if (few.size >= search.least) return undefined;
  matrix.trim(few);
  search.work += matrix.size;
  const crowded = matrix.crowded(search.least - few.size);
  if (crowded.length === 0 || search.work > mostWork) return few;
  const isEmptied = crowded.every((place) => matrix.empty(place));
  return isEmptied ? narrowed(matrix, few, search) : undefined;
}
