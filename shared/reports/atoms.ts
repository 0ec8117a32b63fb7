import { factorOf, type Row, rowOf } from "#shared/reports/rows";

/** Who stands in a box, and how many make a crowd. */
export type Crowd = { of: (box: number) => Iterable<number>; least: number };

/** What a sum has of an atom is an atom of its own from now on. */
export type Parting = { atom: number; part: number };

/**
 * Boxes that no sum has told apart so far are one atom: what can be known of them is the same, and
 * thousands of boxes are few atoms.
 */
export class Atoms {
  /** By box, from 1; nothing for boxes of no sum yet. */
  private atomOf = new Int32Array(256);
  private readonly boxes: (readonly number[])[] = [[]];
  private readonly crowds: (readonly number[] | undefined)[] = [];

  constructor(private readonly crowd: Crowd) {}

  /** A sum of boxes, each once, as a sum of atoms, and what had to be parted for it. */
  rowOf(sum: readonly number[]): { row: Row; parted: Parting[] } {
    const counts = this.countsIn(sum);
    const isWhole = (atom: number) => atom > 0 && counts[atom] === this.boxes[atom]?.length;
    const atoms: number[] = [];
    let left = sum.length;
    for (let atom = 1; atom < counts.length; atom += 1) {
      if (!isWhole(atom)) continue;
      atoms.push(atom);
      left -= counts[atom] ?? 0;
    }
    const parted =
      left === 0 ? [] : this.part(sum.filter((box) => !isWhole(this.atomOf[box] ?? 0)));
    return {
      row: rowOf([...atoms, ...parted.map(({ part }) => part)]),
      parted: parted.filter(({ atom }) => atom > 0),
    };
  }

  /** What a sum has of atoms, and not all of them, and of boxes of no sum, becomes atoms. */
  private part(rest: readonly number[]): Parting[] {
    const found = Map.groupBy(rest, (box) => this.atomOf[box] ?? 0);
    return Array.from(found, ([atom, boxes]) => {
      const part = this.make(boxes);
      if (atom > 0) this.leave(atom);
      return { atom, part };
    });
  }

  /** How many of its boxes the sum has, by atom. */
  private countsIn(sum: readonly number[]): Int32Array {
    this.makeRoom(sum.reduce((most, box) => Math.max(most, box), 0));
    const counts = new Int32Array(this.boxes.length);
    for (const box of sum) {
      const atom = this.atomOf[box] ?? 0;
      counts[atom] = (counts[atom] ?? 0) + 1;
    }
    return counts;
  }

  private makeRoom(box: number): void {
    if (box < this.atomOf.length) return;
    const larger = new Int32Array(2 * box);
    larger.set(this.atomOf);
    this.atomOf = larger;
  }

  /** Who stands in its boxes, each once; of a crowd, as many as make it one. */
  crowdOf(atom: number): readonly number[] {
    const known = this.crowds[atom] ?? this.standingIn(this.boxes[atom] ?? []);
    this.crowds[atom] = known;
    return known;
  }

  isCrowded(atom: number): boolean {
    return this.crowdOf(atom).length >= this.crowd.least;
  }

  private make(boxes: readonly number[]): number {
    const atom = this.boxes.push(boxes) - 1;
    for (const box of boxes) this.atomOf[box] = atom;
    return atom;
  }

  /** Only the boxes that are still its own. */
  private leave(atom: number): void {
    this.boxes[atom] = (this.boxes[atom] ?? []).filter((box) => this.atomOf[box] === atom);
    this.crowds[atom] = undefined;
  }

  private standingIn(boxes: readonly number[]): readonly number[] {
    const found = new Set<number>();
    for (const box of boxes)
      for (const each of this.crowd.of(box)) {
        found.add(each);
        if (found.size > this.crowd.least) return [...found];
      }
    return [...found];
  }
}

/** The row after atoms were parted: it has a part as often as it had the whole. */
export function withParts(row: Row, parted: readonly Parting[]): Row {
  const added = parted.flatMap(({ atom, part }) => {
    const factor = factorOf(row, atom);
    return factor === 0 ? [] : [{ part, factor }];
  });
  if (added.length === 0) return row;
  // A part has a higher number than any atom before it.
  return {
    boxes: Int32Array.from([...row.boxes, ...added.map(({ part }) => part)]),
    factors: Float64Array.from([...row.factors, ...added.map(({ factor }) => factor)]),
  };
}
