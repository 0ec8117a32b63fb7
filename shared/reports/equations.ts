/**
 * What is published about one family of numbers, as linear equations over its boxes, kept in
 * reduced echelon form. Reckoned modulo a prime: exact, since the numbers of the reports have
 * coefficients of one and no minor of them comes near a multiple of it.
 */
export class Equations {
  private rows = new Map<number, Row>();
  /** What is left of each secret when all that is known is taken from it. */
  private secrets: Row[];

  constructor(secrets: readonly (readonly number[])[] = []) {
    this.secrets = secrets.map(rowOf);
  }

  /** True when the sum of the boxes follows from what is published. */
  follows(boxes: readonly number[]): boolean {
    return this.reduce(rowOf(boxes)).size === 0;
  }

  /**
   * Adds a sum unless somebody would learn too much: `isTold` judges the boxes of every equation
   * that would be new or changed, and none of the secrets may follow.
   */
  add(boxes: readonly number[], isTold: (boxes: Iterable<number>) => boolean): boolean {
    const fresh = this.reduce(rowOf(boxes));
    const [pivot] = fresh.keys();
    if (pivot === undefined) return true;
    scale(fresh, inverse(fresh.get(pivot) ?? 1));
    if (isTold(fresh.keys())) return false;
    const secrets = this.secrets.map((secret) => without(secret, fresh, pivot));
    if (secrets.some((secret, index) => secret.size === 0 && this.secrets[index]?.size !== 0))
      return false;
    const rows = new Map([[pivot, fresh]]);
    for (const [place, row] of this.rows) {
      const next = without(row, fresh, pivot);
      if (next !== row && isTold(next.keys())) return false;
      rows.set(place, next);
    }
    this.rows = rows;
    this.secrets = secrets;
    return true;
  }

  private reduce(row: Row): Row {
    for (const box of [...row.keys()]) {
      const factor = row.get(box);
      const known = this.rows.get(box);
      if (factor !== undefined && known !== undefined) subtract(row, known, factor);
    }
    return row;
  }
}

type Row = Map<number, number>;

/** Small enough that a product of two numbers below it is exact. */
const prime = 67_108_859;

function rowOf(boxes: readonly number[]): Row {
  return new Map(boxes.map((box) => [box, 1]));
}

/** The row with its pivot taken out; the row itself where it has none. */
function without(row: Row, fresh: Row, pivot: number): Row {
  const factor = row.get(pivot);
  if (factor === undefined) return row;
  const next = new Map(row);
  subtract(next, fresh, factor);
  return next;
}

function subtract(from: Row, row: Row, factor: number): void {
  for (const [box, value] of row) {
    const next = ((from.get(box) ?? 0) + (prime - factor) * value) % prime;
    if (next === 0) from.delete(box);
    else from.set(box, next);
  }
}

function scale(row: Row, factor: number): void {
  for (const [box, value] of row) row.set(box, (value * factor) % prime);
}

/** By Fermat's little theorem. */
function inverse(value: number): number {
  let result = 1;
  let base = value;
  for (let exponent = prime - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}
