import { Atoms, type Crowd, withParts } from "#shared/reports/atoms";
import { Echelon } from "#shared/reports/echelon";
import { tellsOfFew } from "#shared/reports/few";
import { isSpent, type Row, without } from "#shared/reports/rows";

/**
 * What is published about one family of numbers, as linear equations over its boxes. Nothing that
 * follows from them is about fewer than the least, and no secret follows.
 */
export class Equations {
  private readonly atoms: Atoms;
  private readonly echelon: Echelon;
  /** What is left of each secret when all that is known is taken from it. */
  private secrets: Row[] = [];

  /** `asked` are sums that will be asked for: what they tell apart is told apart from the start. */
  constructor(
    private readonly crowd: Crowd,
    secrets: Iterable<readonly number[]> = [],
    asked: Iterable<readonly number[]> = [],
  ) {
    this.atoms = new Atoms(crowd);
    this.echelon = new Echelon(this.atoms);
    for (const sum of [...asked, ...secrets]) this.atoms.rowOf(sum);
    this.secrets = Array.from(secrets, (secret) => this.atoms.rowOf(secret).row);
  }

  /** True when the sum of the boxes follows from what is published. */
  follows(boxes: readonly number[]): boolean {
    return this.echelon.reduce(this.rowOf(boxes)).boxes.length === 0;
  }

  /** From now on the sum is not to follow. */
  hide(boxes: readonly number[]): void {
    const left = this.echelon.reduce(this.rowOf(boxes));
    if (left.boxes.length > 0) this.secrets.push(left);
  }

  /** Adds a sum that is told already. */
  take(boxes: readonly number[]): void {
    const step = this.echelon.stepOf(this.rowOf(boxes));
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
    const step = this.echelon.stepOf(this.rowOf(boxes));
    if (step === "known") return () => undefined;
    const { fresh, pivot } = step;
    const secrets = this.secrets.map((secret) => without(secret, fresh, pivot));
    if (secrets.some((secret, index) => secret !== this.secrets[index] && isSpent(secret)))
      return undefined;
    // A box of many that no other sum has can't be taken out again, so that nothing of few follows.
    const isOfFew = !this.atoms.isCrowded(pivot);
    if (isOfFew && this.tellsOfFew(fresh)) return undefined;
    const take = this.echelon.plan(step);
    if (take === undefined) return undefined;
    return () => {
      take();
      this.secrets = secrets;
    };
  }

  private rowOf(sum: readonly number[]): Row {
    const { row, parted } = this.atoms.rowOf(sum);
    if (parted.length === 0) return row;
    this.echelon.part(parted);
    this.secrets = this.secrets.map((secret) => withParts(secret, parted));
    return row;
  }

  private tellsOfFew(fresh: Row): boolean {
    const of = (atom: number) => this.atoms.crowdOf(atom);
    return tellsOfFew(fresh, this.echelon.aboutFew(fresh), { of, least: this.crowd.least });
  }
}
