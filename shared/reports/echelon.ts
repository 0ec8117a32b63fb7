import { Groups } from "#shared/reports/groups";
import { factorOf, isVast, positive, type Row, smallest, without } from "#shared/reports/rows";

/** Who stands in a box, and how many must stand behind whatever is told. */
export type Crowd = { of: (box: number) => Iterable<number>; least: number };

type Step = { fresh: Row; pivot: number };

/**
 * Equations in reduced echelon form, boxes of most people solved for first: those that are about
 * boxes of few people alone stand by themselves then. Reckoned in whole numbers, each equation
 * multiplied out, and so without any error. A sum with which a factor would outgrow what is exact
 * is not taken in.
 */
export class Echelon {
  private readonly rows = new Map<number, Row>();
  /** Who stands in a box, each once. */
  private readonly crowds = new Map<number, readonly number[]>();
  /** Of the equations that have no box of many people: where each is solved, and what joins them. */
  private readonly fewPivots = new Set<number>();
  private readonly fewGroups = new Groups();
  private sums = new Float64Array(256);

  constructor(private readonly crowd: Crowd) {}

  /** What a sum adds to what is known. */
  stepOf(row: Row): Step | "known" {
    const reduced = this.reduce(row);
    if (reduced.boxes.length === 0) return "known";
    const pivot = this.pivotOf(reduced);
    return { fresh: positive(reduced, pivot), pivot };
  }

  /** What adds it; undefined where a factor is too large. */
  plan({ fresh, pivot }: Step): (() => void) | undefined {
    if (isVast(fresh)) return undefined;
    const changed = new Map([[pivot, fresh]]);
    for (const [box, row] of this.rows) {
      const next = without(row, fresh, pivot);
      if (next === row) continue;
      if (isVast(next)) return undefined;
      changed.set(box, next);
    }
    return () => {
      for (const [box, row] of changed) this.rows.set(box, row);
      if (this.isCrowded(pivot)) return;
      this.fewPivots.add(pivot);
      this.fewGroups.join(fresh.boxes);
    };
  }

  /** True when enough people stand in the box. */
  isCrowded(box: number): boolean {
    return this.crowdOf(box).length >= this.crowd.least;
  }

  /** The equations without a box of many people that can change the sum: no others share a box. */
  aboutFew(sum: Row): Row[] {
    const groups = new Set(Array.from(sum.boxes, (box) => this.fewGroups.of(box)));
    return [...this.fewPivots].flatMap((pivot) => {
      const row = groups.has(this.fewGroups.of(pivot)) ? this.rows.get(pivot) : undefined;
      return row === undefined ? [] : [row];
    });
  }

  crowdOf(box: number): readonly number[] {
    const known = this.crowds.get(box) ?? [...new Set(this.crowd.of(box))];
    this.crowds.set(box, known);
    return known;
  }

  private pivotOf({ boxes }: Row): number {
    let pivot = boxes[0] ?? 0;
    let most = this.crowdOf(pivot).length;
    for (const box of boxes) {
      const crowd = this.crowdOf(box).length;
      if (crowd < most || (crowd === most && box <= pivot)) continue;
      pivot = box;
      most = crowd;
    }
    return pivot;
  }

  /** No pivot is in another row, so that each is taken out as often as the sum has it. */
  reduce(row: Row): Row {
    const known: { factor: number; other: Row; box: number }[] = [];
    for (const [index, box] of row.boxes.entries()) {
      const other = this.rows.get(box);
      if (other !== undefined) known.push({ factor: row.factors[index] ?? 0, other, box });
    }
    if (known.length === 0) return row;
    if (known.some(({ box, other }) => factorOf(other, box) !== 1))
      return known.reduce((left, { box, other }) => without(left, other, box), row);
    return this.combined([{ factor: -1, other: row }, ...known]);
  }

  /** What is left when each is taken off as often as its factor says. */
  private combined(parts: readonly { factor: number; other: Row }[]): Row {
    const last = Math.max(...parts.map(({ other }) => other.boxes.at(-1) ?? 0));
    if (last >= this.sums.length) this.sums = new Float64Array(2 * last);
    const { sums } = this;
    for (const { factor, other } of parts)
      for (let place = 0; place < other.boxes.length; place += 1) {
        const box = other.boxes[place] ?? 0;
        sums[box] = (sums[box] ?? 0) - factor * (other.factors[place] ?? 0);
      }
    const found: number[] = [];
    for (let box = 0; box <= last; box += 1) if (sums[box] !== 0) found.push(box);
    const boxes = Int32Array.from(found);
    const factors = Float64Array.from(boxes, (box) => sums[box] ?? 0);
    for (const box of found) sums[box] = 0;
    return smallest({ boxes, factors });
  }
}
