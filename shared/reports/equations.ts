/**
 * What is published about one family of numbers, as linear equations over its boxes, kept in
 * reduced echelon form. Reckoned in whole numbers, each equation multiplied out, and so without any
 * error. A sum with which a factor would outgrow what is exact is not taken in, and stays hidden.
 */
export class Equations {
  private rows = new Map<number, Row>();
  /** What is left of each secret when all that is known is taken from it. */
  private secrets: Row[];
  private sums = new Float64Array(256);

  constructor(secrets: Iterable<readonly number[]> = []) {
    this.secrets = Array.from(secrets, rowOf);
  }

  /** True when the sum of the boxes follows from what is published. */
  follows(boxes: readonly number[]): boolean {
    return this.reduce(rowOf(boxes)).boxes.length === 0;
  }

  /**
   * Adds a sum unless somebody would learn too much: `isTold` judges the boxes of every equation
   * that would be new or changed, and none of the secrets may follow.
   */
  add(boxes: readonly number[], isTold: (boxes: Iterable<number>) => boolean): boolean {
    const reduced = this.reduce(rowOf(boxes));
    if (reduced.boxes.length === 0) return true;
    const pivot = pivotOf(reduced);
    const fresh = positive(reduced, pivot);
    if (isVast(fresh) || isTold(fresh.boxes)) return false;
    const secrets = this.secrets.map((secret) => without(secret, fresh, pivot));
    if (secrets.some((secret, index) => secret !== this.secrets[index] && isSpent(secret)))
      return false;
    const changed = new Map([[pivot, fresh]]);
    for (const [box, row] of this.rows) {
      const next = without(row, fresh, pivot);
      if (next === row) continue;
      if (isVast(next) || isTold(next.boxes)) return false;
      changed.set(box, next);
    }
    for (const [box, row] of changed) this.rows.set(box, row);
    this.secrets = secrets;
    return true;
  }

  /** No pivot is in another row, so that each is taken out as often as the sum has it. */
  private reduce(row: Row): Row {
    const known = [...row.boxes].flatMap((box) => {
      const other = this.rows.get(box);
      return other === undefined ? [] : [{ box, other }];
    });
    if (known.length === 0) return row;
    if (known.some(({ box, other }) => factorOf(other, box) !== 1))
      return known.reduce((left, { box, other }) => without(left, other, box), row);
    const touched = new Set(row.boxes);
    const last = Math.max(
      row.boxes.at(-1) ?? 0,
      ...known.map(({ other }) => other.boxes.at(-1) ?? 0),
    );
    if (last >= this.sums.length) this.sums = new Float64Array(2 * last);
    const { sums } = this;
    row.boxes.forEach((box, index) => {
      sums[box] = row.factors[index] ?? 0;
    });
    for (const { box, other } of known) {
      const factor = factorOf(row, box);
      other.boxes.forEach((each, place) => {
        touched.add(each);
        sums[each] = (sums[each] ?? 0) - factor * (other.factors[place] ?? 0);
      });
    }
    const boxes = Int32Array.from(touched)
      .filter((box) => sums[box] !== 0)
      .sort();
    const factors = Float64Array.from(boxes, (box) => sums[box] ?? 0);
    for (const box of touched) sums[box] = 0;
    return smallest({ boxes, factors });
  }
}

/** Boxes in order, each with a whole factor that is not zero. */
type Row = { boxes: Int32Array; factors: Float64Array };

/** Far below the whole numbers that are exact, and far above what sums of boxes come to. */
const largest = 2 ** 24;

function rowOf(boxes: readonly number[]): Row {
  const sorted = Int32Array.from(new Set(boxes)).sort();
  return { boxes: sorted, factors: new Float64Array(sorted.length).fill(1) };
}

/** The row with its pivot taken out; the row itself where it has none. */
function without(row: Row, fresh: Row, pivot: number): Row {
  const [factor, solved] = [factorOf(row, pivot), factorOf(fresh, pivot)];
  if (factor === 0) return row;
  const common = commonDivisor(factor, solved);
  const [of, less] = [solved / common, factor / common];
  const boxes = new Int32Array(row.boxes.length + fresh.boxes.length);
  const factors = new Float64Array(boxes.length);
  let [length, own, other] = [0, 0, 0];
  while (own < row.boxes.length || other < fresh.boxes.length) {
    const box = Math.min(row.boxes[own] ?? after, fresh.boxes[other] ?? after);
    const mine = row.boxes[own] === box ? (row.factors[own++] ?? 0) : 0;
    const theirs = fresh.boxes[other] === box ? (fresh.factors[other++] ?? 0) : 0;
    const sum = of * mine - less * theirs;
    if (sum === 0) continue;
    boxes[length] = box;
    factors[length++] = sum;
  }
  return smallest({ boxes: boxes.slice(0, length), factors: factors.slice(0, length) });
}

const after = 2 ** 31;

/** Zero where the row has none of the box. */
function factorOf({ boxes, factors }: Row, box: number): number {
  let [low, high] = [0, boxes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = boxes[middle] ?? 0;
    if (found === box) return factors[middle] ?? 0;
    if (found < box) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}

/** Solved for a box that stands in it once, where there is one. */
function pivotOf({ boxes, factors }: Row): number {
  const single = factors.findIndex((factor) => Math.abs(factor) === 1);
  return boxes[Math.max(0, single)] ?? 0;
}

function positive(row: Row, pivot: number): Row {
  return factorOf(row, pivot) > 0 ? row : { ...row, factors: row.factors.map((each) => -each) };
}

/** The same equation with the smallest factors. */
function smallest(row: Row): Row {
  let divisor = 0;
  for (const factor of row.factors) {
    divisor = commonDivisor(divisor, factor);
    if (divisor === 1) break;
  }
  return divisor < 2 ? row : { ...row, factors: row.factors.map((factor) => factor / divisor) };
}

function commonDivisor(one: number, other: number): number {
  let [large, small] = [Math.abs(one), Math.abs(other)];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

/** Nothing is left of it, or nothing that could still be reckoned with. */
function isSpent(row: Row): boolean {
  return row.boxes.length === 0 || isVast(row);
}

function isVast({ factors }: Row): boolean {
  return factors.some((factor) => Math.abs(factor) > largest);
}
