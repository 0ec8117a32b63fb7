import { alikeBoxes, alikeColumns } from "#shared/reports/alike";
import type { Row } from "#shared/reports/rows";

type People = readonly number[];
type Crowds = (box: number) => People;

const none = -1;
/** So small is what is left of nothing. */
const nothing = 1e-9;

/**
 * A sum and equations side by side, as far as anybody stands in their boxes, and worked on in place.
 * Boxes that all of them have in the same measure are one column: only together can they be taken
 * out. Of a crowd no more than `most` people are told apart.
 */
export class Matrix {
  private constructor(
    /** The sum, and then the equations. */
    private rows: readonly Float64Array[],
    /** Who stands in a column, each once. */
    private crowds: readonly People[],
    private readonly most: number,
  ) {}

  static of(rows: readonly Row[], crowdOf: Crowds, most: number): Matrix {
    const numbers = alikeBoxes(rows);
    const columns = new Columns(numbers, crowdOf, most);
    const filled = rows.map(({ boxes, factors }) => {
      const row = new Float64Array(columns.crowds.length);
      for (let index = 0; index < boxes.length; index += 1) {
        const place = columns.placeOf(boxes[index] ?? 0);
        if (place !== none) row[place] = factors[index] ?? 0;
      }
      return row;
    });
    return new Matrix(filled, columns.crowds, most);
  }

  copy(): Matrix {
    return new Matrix(
      this.rows.map((row) => row.slice()),
      this.crowds,
      this.most,
    );
  }

  /** Factors that one look at all of it takes. */
  get size(): number {
    return this.rows.length * this.crowds.length;
  }

  /** Those who stand in columns of the sum that no equation can take out. */
  certain(): number[] {
    const [sum, ...equations] = this.rows;
    return this.crowds.flatMap((people, place) =>
      sum?.[place] !== 0 && equations.every((row) => row[place] === 0) ? people : [],
    );
  }

  /** The column of the sum with most people. */
  largest(): { place: number; people: People } | undefined {
    const [sum] = this.rows;
    let found: { place: number; people: People } | undefined;
    for (const [place, people] of this.crowds.entries())
      if (sum?.[place] !== 0 && people.length > (found?.people.length ?? 0))
        found = { place, people };
    return found;
  }

  /** Columns of so many people. */
  crowded(least: number): number[] {
    return this.crowds.flatMap(({ length }, place) => (length >= least ? [place] : []));
  }

  /** Takes a column out of all by the equation that has most of it; false where none has. */
  empty(place: number): boolean {
    const [sum, ...equations] = this.rows;
    const by = equations.reduce<Float64Array | undefined>(
      (best, row) => (sizeAt(row, place) > sizeAt(best, place) ? row : best),
      undefined,
    );
    if (by === undefined) return sum?.[place] === 0;
    this.rows = this.rows.filter((row) => row !== by);
    for (const row of this.rows) takeOff(row, by, place);
    return true;
  }

  /** Leaves out people, and what can't change then what is left of the sum. */
  trim(few: ReadonlySet<number>): void {
    const crowds = this.crowds.map((people) => people.filter((each) => !few.has(each)));
    this.rows = linked(this.rows, crowds);
    const numbers = alikeColumns(this.rows, crowds.length);
    const { firsts, crowds: left } = new Columns(
      numbers,
      (place) => crowds[place] ?? [],
      this.most,
    );
    this.rows = this.rows.map((row) => chosen(row, firsts));
    this.crowds = left;
  }
}

/** One column for each number that boxes or columns have, without those in which nobody stands. */
class Columns {
  readonly crowds: number[][] = [];
  /** The first box or column of each. */
  readonly firsts: number[] = [];
  /** By number. */
  private readonly places: Int32Array;

  constructor(
    private readonly numbers: Int32Array,
    crowdOf: Crowds,
    most: number,
  ) {
    this.places = new Int32Array(
      numbers.reduce((largest, each) => Math.max(largest, each), 0) + 1,
    ).fill(none);
    for (let each = 0; each < numbers.length; each += 1) {
      const number = numbers[each] ?? 0;
      if (number > 0) this.add(each, number, crowdOf(each), most);
    }
  }

  placeOf(each: number): number {
    return this.places[this.numbers[each] ?? 0] ?? none;
  }

  private add(each: number, number: number, people: People, most: number): void {
    if (people.length === 0) return;
    if (this.places[number] === none) this.places[number] = this.firsts.push(each) - 1;
    const place = this.places[number] ?? 0;
    const crowd = this.crowds[place] ?? [];
    this.crowds[place] = crowd;
    for (const person of people)
      if (crowd.length < most && !crowd.includes(person)) crowd.push(person);
  }
}

/** The sum, and the equations that have to do with it by columns in which anybody stands. */
function linked(rows: readonly Float64Array[], crowds: readonly People[]): Float64Array[] {
  const isReached = new Uint8Array(crowds.length);
  const kept: Float64Array[] = [];
  let [near, far] = [rows.slice(0, 1), rows.slice(1)];
  while (near.length > 0) {
    kept.push(...near);
    for (const row of near)
      for (let place = 0; place < row.length; place += 1)
        if (row[place] !== 0 && crowds[place]?.length !== 0) isReached[place] = 1;
    near = far.filter((row) => hasAny(row, isReached));
    far = far.filter((row) => !near.includes(row));
  }
  return kept;
}

// Written as loops: they are most of what a report takes.
function hasAny(row: Float64Array, places: Uint8Array): boolean {
  for (let place = 0; place < row.length; place += 1)
    if (row[place] !== 0 && places[place] === 1) return true;
  return false;
}

function chosen(row: Float64Array, places: readonly number[]): Float64Array {
  const some = new Float64Array(places.length);
  for (let index = 0; index < places.length; index += 1) some[index] = row[places[index] ?? 0] ?? 0;
  return some;
}

function sizeAt(row: Float64Array | undefined, place: number): number {
  return Math.abs(row?.[place] ?? 0);
}

/** Takes off a row as often as nothing is left of a place then. */
function takeOff(row: Float64Array, by: Float64Array, place: number): void {
  const factor = row[place] ?? 0;
  if (factor === 0) return;
  const times = factor / (by[place] ?? 1);
  for (let each = 0; each < row.length; each += 1) {
    const value = (row[each] ?? 0) - times * (by[each] ?? 0);
    row[each] = Math.abs(value) < nothing ? 0 : value;
  }
  row[place] = 0;
}
