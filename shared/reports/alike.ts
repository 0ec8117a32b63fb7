import type { Row } from "#shared/reports/rows";

/** The same number for boxes that every row has equally often; none for boxes of no row. */
export function alikeBoxes(rows: readonly Row[]): Int32Array {
  const last = rows.reduce((most, { boxes }) => Math.max(most, boxes.at(-1) ?? 0), 0);
  const numbers = new Int32Array(last + 1);
  const parts = new Parts();
  for (const { boxes, factors } of rows) {
    parts.beginRow();
    for (let index = 0; index < boxes.length; index += 1) {
      const box = boxes[index] ?? 0;
      numbers[box] = parts.of(numbers[box] ?? 0, factors[index] ?? 0);
    }
  }
  return numbers;
}

/** The same number for columns that every row has in the same measure; none for empty ones. */
export function alikeColumns(rows: readonly Float64Array[], columns: number): Int32Array {
  const numbers = new Int32Array(columns);
  const measures = new Float64Array(columns);
  const parts = new Parts();
  for (const row of rows) {
    parts.beginRow();
    for (let place = 0; place < columns; place += 1) {
      const factor = row[place] ?? 0;
      if (factor === 0) continue;
      measures[place] ||= factor;
      numbers[place] = parts.of(numbers[place] ?? 0, factor / (measures[place] ?? 1));
    }
  }
  return numbers;
}

/** What those of one number are parted into, row by row, by how often the row has them. */
class Parts {
  private row = 0;
  private last = 0;
  /** By number: the row that parted it last, how often that has the first of them, and their part. */
  private readonly rows: number[] = [];
  private readonly factors: number[] = [];
  private readonly parts: number[] = [];
  private readonly others = new Map<string, number>();

  beginRow(): void {
    this.row += 1;
    this.others.clear();
  }

  of(number: number, factor: number): number {
    if (this.rows[number] !== this.row) {
      this.rows[number] = this.row;
      this.factors[number] = factor;
      this.last += 1;
      this.parts[number] = this.last;
    }
    return this.factors[number] === factor
      ? (this.parts[number] ?? 0)
      : this.other(`${number} ${factor}`);
  }

  private other(name: string): number {
    const known = this.others.get(name);
    if (known !== undefined) return known;
    this.last += 1;
    this.others.set(name, this.last);
    return this.last;
  }
}
