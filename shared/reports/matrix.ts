import type { Row } from "#shared/reports/rows";

/** By the place of the box. */
export type Factors = Float64Array;

/** So small is what is left of nothing. */
const nothing = 1e-9;

/** Some equations with all their boxes side by side: quick where there are few of them. */
export class Matrix {
  readonly boxes: readonly number[];
  readonly rows: readonly Factors[];

  constructor(rows: readonly Row[]) {
    this.boxes = [...new Set(rows.flatMap(({ boxes }) => [...boxes]))];
    const places = new Map(this.boxes.map((box, place) => [box, place]));
    this.rows = rows.map(({ boxes, factors }) => {
      const row = new Float64Array(places.size);
      for (const [index, box] of boxes.entries()) row[places.get(box) ?? 0] = factors[index] ?? 0;
      return row;
    });
  }

  /** The row with one box taken out by another; the row itself where it has none. */
  static without(row: Factors, by: Factors, place: number): Factors {
    const factor = row[place] ?? 0;
    if (factor === 0) return row;
    const times = factor / (by[place] ?? 1);
    const rest = new Float64Array(row.length);
    for (let each = 0; each < row.length; each += 1) {
      const value = (row[each] ?? 0) - times * (by[each] ?? 0);
      rest[each] = Math.abs(value) < nothing ? 0 : value;
    }
    rest[place] = 0;
    return rest;
  }
}
