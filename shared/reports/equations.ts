import { type Crowd, Echelon } from "#shared/reports/echelon";
import { tellsOfFew } from "#shared/reports/few";
import { isSpent, type Row, rowOf, without } from "#shared/reports/rows";

/**
 * What is published about one family of numbers, as linear equations over its boxes. Nothing that
 * follows from them is about fewer than the least, and no secret follows.
 */
export class Equations {
  private readonly echelon: Echelon;
  /** What is left of each secret when all that is known is taken from it. */
  private secrets: Row[];

  constructor(
    private readonly crowd: Crowd,
    secrets: Iterable<readonly number[]> = [],
  ) {
    this.echelon = new Echelon(crowd);
    this.secrets = Array.from(secrets, rowOf);
  }

  /** True when the sum of the boxes follows from what is published. */
  follows(boxes: readonly number[]): boolean {
    return this.echelon.reduce(rowOf(boxes)).boxes.length === 0;
  }

  /** From now on the sum is not to follow. */
  hide(boxes: readonly number[]): void {
    const left = this.echelon.reduce(rowOf(boxes));
    if (left.boxes.length > 0) this.secrets.push(left);
  }

  /** Adds a sum that is told already. */
  take(boxes: readonly number[]): void {
    const step = this.echelon.stepOf(rowOf(boxes));
    if (step === "known") return;
    this.echelon.plan(step)?.();
    this.secrets = this.secrets
      .map((secret) => without(secret, step.fresh, step.pivot))
      .filter((secret) => !isSpent(secret));
  }

  /** Adds a sum unless somebody would learn too much by it. */
  add(boxes: readonly number[]): boolean {
    const take = this.plan(boxes);
    take?.();
    return take !== undefined;
  }

  /** What adds a sum, or undefined where somebody would learn too much by it. */
  plan(boxes: readonly number[]): (() => void) | undefined {
    const step = this.echelon.stepOf(rowOf(boxes));
    if (step === "known") return () => undefined;
    const { fresh, pivot } = step;
    const secrets = this.secrets.map((secret) => without(secret, fresh, pivot));
    if (secrets.some((secret, index) => secret !== this.secrets[index] && isSpent(secret)))
      return undefined;
    // A box of many that no other sum has can't be taken out again, so that nothing of few follows.
    const isOfFew = !this.echelon.isCrowded(pivot);
    if (isOfFew && this.tellsOfFew(fresh)) return undefined;
    const take = this.echelon.plan(step);
    if (take === undefined) return undefined;
    return () => {
      take();
      this.secrets = secrets;
    };
  }

  private tellsOfFew(fresh: Row): boolean {
    const of = (box: number) => this.echelon.crowdOf(box);
    return tellsOfFew(fresh, this.echelon.aboutFew(fresh), { of, least: this.crowd.least });
  }
}
