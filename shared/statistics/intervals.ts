/** A share between 0 and 1 with the bounds of its 95 % interval. */
export type Interval = { lower: number; upper: number };

/** The 97.5 % point of the standard normal distribution. */
export const z95 = 1.959963984540054;

/**
 * The interval of a share of `total` independent yes-or-no answers (Wilson 1927; method 3 of
 * Newcombe, Statistics in Medicine 17, 1998): near its 95 % also for few answers and rare ones.
 * With no answers at all nothing is known, and the interval is everything.
 */
export function wilson(successes: number, total: number): Interval & { share: number | null } {
  if (total === 0) return { share: null, lower: 0, upper: 1 };
  const share = successes / total;
  const square = z95 ** 2;
  const centre = (2 * successes + square) / (2 * (total + square));
  const reach = (z95 * Math.sqrt(square + 4 * successes * (1 - share))) / (2 * (total + square));
  return { share, lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}

/**
 * The interval of an estimated share that stays between 0 and 1: symmetric for log(−log(share)),
 * from the share's standard deviation by the delta method (Kalbfleisch and Prentice 1980, 1.4).
 * At 0 and 1 the estimate says nothing about its own spread, and both bounds are the share.
 */
export function logLogInterval(share: number, deviation: number): Interval {
  if (share <= 0 || share >= 1) return { lower: share, upper: share };
  const reach = (z95 * deviation) / (share * Math.abs(Math.log(share)));
  return { lower: share ** Math.exp(reach), upper: share ** Math.exp(-reach) };
}
