/** Factors of columns. */
export type Row = Float64Array;

/**
 * What follows from sums that somebody was told: a sum is known when it is a combination of those.
 * Reckoned modulo a prime, in reduced echelon form. Columns come in the order given, those of most
 * people first, so that what is left of few people stands by itself.
 */
export class Knowledge {
  readonly rows = new Map<number, Row>();

  constructor(private readonly columns: number) {}

  learn(sum: readonly number[]): void {
    const fresh = this.rest(sum);
    const pivot = fresh.findIndex((value) => value !== 0);
    if (pivot < 0) return;
    const scale = inverse(fresh[pivot] ?? 1);
    for (let column = pivot; column < this.columns; column += 1)
      fresh[column] = ((fresh[column] ?? 0) * scale) % prime;
    for (const row of this.rows.values()) take(row, fresh, row[pivot] ?? 0);
    this.rows.set(pivot, fresh);
  }

  knows(sum: readonly number[]): boolean {
    return this.rest(sum).every((value) => value === 0);
  }

  /** Combinations that have nothing but some columns; each of them follows from what was told. */
  within(isIn: (column: number) => boolean): Row[] {
    const own = [...this.rows].flatMap(([pivot, row]) => (isIn(pivot) ? [row.slice()] : []));
    // All other columns are taken out, one after another; what then is left has none of them.
    for (let column = 0; column < this.columns && own.length > 0; column += 1) {
      if (isIn(column)) continue;
      const at = own.findIndex((row) => row[column] !== 0);
      const [by] = at < 0 ? [] : own.splice(at, 1);
      if (by === undefined) continue;
      const scale = inverse(by[column] ?? 1);
      for (const row of own) take(row, by, ((row[column] ?? 0) * scale) % prime);
    }
    return own;
  }

  private rest(sum: readonly number[]): Row {
    const row = new Float64Array(this.columns);
    for (const column of sum) row[column] = 1;
    for (const column of sum) {
      const known = this.rows.get(column);
      // A pivot stands in no other row, so that it is still as often in it as at first.
      if (known) take(row, known, 1);
    }
    return row;
  }
}

/** A factor as it is meant: what is above half of the prime is below nought. */
export function signOf(value: number): number {
  return value === 0 ? 0 : value > prime / 2 ? -1 : 1;
}

const prime = 67_108_837;

function take(from: Row, row: Row, times: number): void {
  if (times === 0) return;
  const back = prime - times;
  for (let column = 0; column < from.length; column += 1) {
    const value = row[column] ?? 0;
    if (value !== 0) from[column] = ((from[column] ?? 0) + back * value) % prime;
  }
}

function inverse(value: number): number {
  let result = 1n;
  let base = BigInt(value);
  for (let power = BigInt(prime) - 2n; power > 0n; power /= 2n) {
    if (power % 2n === 1n) result = (result * base) % BigInt(prime);
    base = (base * base) % BigInt(prime);
  }
  return Number(result);
}
