/**
 * How unevenly a count is spread: 0 where all have the same, towards 1 where one has all. The mean
 * difference between two of them over twice the mean (Gini 1912), zeros in, over all pairs of the
 * people there are. Undefined where nobody has anything.
 */
export function gini(counts: readonly number[]): number | undefined {
  const sorted = counts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, count) => total + count, 0);
  if (sum === 0) return undefined;
  const weighted = sorted.reduce((total, count, index) => total + (index + 1) * count, 0);
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length;
}

/** A point of the Lorenz curve: the share of all that the poorest share of people has. */
export type LorenzPoint = { people: number; held: number };

/** From (0, 0) to (1, 1), a point for each person (Lorenz 1905). Empty where nobody has anything. */
export function lorenz(counts: readonly number[]): LorenzPoint[] {
  const sorted = counts.toSorted((a, b) => a - b);
  const sum = sorted.reduce((total, count) => total + count, 0);
  if (sum === 0) return [];
  let held = 0;
  const points = sorted.map((count, index) => {
    held += count;
    return { people: (index + 1) / sorted.length, held: held / sum };
  });
  return [{ people: 0, held: 0 }, ...points];
}

/**
 * The Gini that chance alone gives where everybody has the same prospects: that of a Poisson count
 * with the mean λ, e^(−2λ)·(I₀(2λ) + I₁(2λ)). Half the relative mean difference of two such counts,
 * whose difference is Skellam's (Journal of the Royal Statistical Society 109, 1946).
 */
export function poissonGini(mean: number): number {
  return scaledBessel(0, 2 * mean) + scaledBessel(1, 2 * mean);
}

/**
 * e^(−x)·I_n(x) by its integral over a half circle (Abramowitz and Stegun 9.6.19). The integrand is
 * periodic and smooth, so that the trapezoidal rule is exact to the last digits once its steps are
 * finer than the peak, which is about 1/√x wide.
 */
function scaledBessel(order: 0 | 1, x: number): number {
  const steps = 64 + Math.ceil(16 * Math.sqrt(x));
  const term = (index: number) => {
    const angle = (Math.PI * index) / steps;
    const ends = index === 0 || index === steps ? 0.5 : 1;
    return ends * Math.exp(x * (Math.cos(angle) - 1)) * Math.cos(order * angle);
  };
  const terms = Array.from({ length: steps + 1 }, (_, index) => term(index));
  return terms.reduce((sum, each) => sum + each, 0) / steps;
}
