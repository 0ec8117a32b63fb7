import { type Atoms, type Parting, withParts } from "#shared/reports/atoms";
import { Groups } from "#shared/reports/groups";
import { factorOf, isVast, positive, type Row, smallest, without } from "#shared/reports/rows";

type Step = { fresh: Row; pivot: number };

/**
 * Equations in reduced echelon form, boxes of most people solved for first: those that are about
 * boxes of few people alone stand by themselves then. Reckoned in whole numbers, each equation
 * multiplied out, and so without any error. A sum with which a factor would outgrow what is exact
 * is not taken in.
 */
export class Echelon {
  private readonly rows = new Map<number, Row>();
  /** Of the equations that are solved for few people: where each is, and what joins them. */
  private readonly fewPivots = new Set<number>();
  private readonly fewGroups = new Groups();
  /** It could not be solved for many people again, and takes nothing in any more. */
  private isStuck = false;
  private sums = new Float64Array(256);

  constructor(private readonly atoms: Atoms) {}

  /** What a sum adds to what is known. */
  stepOf(row: Row): Step | "known" {
    const reduced = this.reduce(row);
    if (reduced.boxes.length === 0) return "known";
    const pivot = this.pivotOf(reduced);
    return { fresh: positive(reduced, pivot), pivot };
  }

  /** What adds it; undefined where a factor is too large. */
  plan({ fresh, pivot }: Step): (() => void) | undefined {
    if (this.isStuck || isVast(fresh)) return undefined;
    const changed = new Map([[pivot, fresh]]);
    for (const [box, row] of this.rows) {
      const next = without(row, fresh, pivot);
      if (next === row) continue;
      if (isVast(next)) return undefined;
      changed.set(box, next);
    }
    return () => {
      for (const [box, row] of changed) this.rows.set(box, row);
      if (!this.atoms.isCrowded(pivot)) this.addFew(pivot, fresh);
    };
  }

  /** Has the parts of atoms that were parted wherever it had the whole. */
  part(parted: readonly Parting[]): void {
    for (const [pivot, row] of this.rows) this.rows.set(pivot, withParts(row, parted));
    for (const { atom, part } of parted) {
      this.fewGroups.join([atom, part]);
      const row = this.rows.get(atom);
      if (row && !this.fewPivots.has(atom) && !this.atoms.isCrowded(atom)) this.solve(row, atom);
    }
  }

  /** Solves an equation for many people again, where the atom it was solved for is of few now. */
  private solve(row: Row, before: number): void {
    const pivot = this.pivotOf(row);
    if (!this.atoms.isCrowded(pivot)) {
      this.addFew(before, row);
      return;
    }
    this.rows.delete(before);
    const add = this.plan({ fresh: positive(row, pivot), pivot });
    if (add === undefined) {
      this.isStuck = true;
      this.rows.set(before, row);
    } else add();
  }

  private addFew(pivot: number, { boxes }: Row): void {
    this.fewPivots.add(pivot);
    this.fewGroups.join(boxes);
  }

  /** The equations without a box of many people that can change the sum: no others share a box. */
  aboutFew(sum: Row): Row[] {
    const groups = new Set(Array.from(sum.boxes, (box) => this.fewGroups.of(box)));
    return [...this.fewPivots].flatMap((pivot) => {
      const row = groups.has(this.fewGroups.of(pivot)) ? this.rows.get(pivot) : undefined;
      return row === undefined ? [] : [row];
    });
  }

  private pivotOf({ boxes }: Row): number {
    let pivot = boxes[0] ?? 0;
    let most = this.atoms.crowdOf(pivot).length;
    for (const box of boxes) {
      const crowd = this.atoms.crowdOf(box).length;
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
