import { Echelon } from "#shared/reports/echelon";
import { isSpent, type Row, rowOf, without } from "#shared/reports/rows";

type Judge = (boxes: Iterable<number>) => boolean;

/**
 * What is published about one family of numbers, as linear equations over its boxes. What follows
 * about a few need not be one of the equations: so they are solved in several ways, and two sums of
 * which one is within the other are looked at by themselves.
 */
export class Equations {
  private readonly echelons: readonly [Echelon, ...Echelon[]];
  /** What is left of each secret when all that is known is taken from it. */
  private secrets: Row[];
  private readonly sums: Int32Array[] = [];

  /** `crowdOf` says how many stand in a box. */
  constructor(
    secrets: Iterable<readonly number[]> = [],
    crowdOf: (box: number) => number = () => 0,
  ) {
    this.secrets = Array.from(secrets, rowOf);
    this.echelons = [
      new Echelon(crowdOf, (box) => box),
      new Echelon(crowdOf, (box) => -box),
      new Echelon(crowdOf, mixed),
    ];
  }

  /** True when the sum of the boxes follows from what is published. */
  follows(boxes: readonly number[]): boolean {
    return this.echelons[0].reduce(rowOf(boxes)).boxes.length === 0;
  }

  /** From now on the sum is not to follow. */
  hide(boxes: readonly number[]): void {
    const left = this.echelons[0].reduce(rowOf(boxes));
    if (left.boxes.length > 0) this.secrets.push(left);
  }

  /** Adds a sum unless somebody would learn too much by it. */
  add(boxes: readonly number[], isTold: Judge): boolean {
    const take = this.plan(boxes, isTold);
    take?.();
    return take !== undefined;
  }

  /**
   * What adds a sum, or undefined where somebody would learn too much by it: `isTold` judges the
   * boxes of every equation that would be new or changed, and none of the secrets may follow.
   */
  plan(boxes: readonly number[], isTold: Judge): (() => void) | undefined {
    const row = rowOf(boxes);
    const [first, ...others] = this.echelons;
    const step = first.stepOf(row);
    if (step === "known") return () => undefined;
    if (this.isNear(row, isTold)) return undefined;
    const { fresh, pivot } = step;
    const secrets = this.secrets.map((secret) => without(secret, fresh, pivot));
    if (secrets.some((secret, index) => secret !== this.secrets[index] && isSpent(secret)))
      return undefined;
    const plans = [
      first.plan(step, isTold),
      ...others.map((each) => {
        const own = each.stepOf(row);
        return own === "known" ? undefined : each.plan(own, isTold);
      }),
    ];
    if (plans.includes(undefined)) return undefined;
    return () => {
      for (const plan of plans) plan?.();
      this.secrets = secrets;
      this.sums.push(row.boxes);
    };
  }

  /** True when it is within a sum that was told, or one within it, and a few are between. */
  private isNear(row: Row, isTold: Judge): boolean {
    return this.sums.some((other) => {
      const [small, large] =
        row.boxes.length < other.length ? [row.boxes, other] : [other, row.boxes];
      const rest = restOf(small, large);
      return rest !== undefined && rest.length > 0 && isTold(rest);
    });
  }
}

/** What a larger list in order has beyond a smaller one; undefined where it has not all of that. */
function restOf(small: Int32Array, large: Int32Array): number[] | undefined {
  const rest: number[] = [];
  let place = 0;
  for (const box of large) {
    const next = small[place];
    if (next !== undefined && next < box) return undefined;
    if (next === box) place += 1;
    else rest.push(box);
  }
  return place === small.length ? rest : undefined;
}

/** Neither the first nor the last of them first. */
function mixed(box: number): number {
  return Math.imul(box + 1, 0x9e3779b1) >>> 0;
}
