/**
 * The Lorenz curve of a Poisson count: the share of all that the poorest share of people has where
 * only chance decides. Among those below a quantile k, the sum is λ·P(X ≤ k − 1), since
 * k·P(X = k) = λ·P(X = k − 1); within one value it is a straight line.
 */
export function chanceLorenz(mean: number, people: number): number {
  if (mean <= 0) return 0;
  let held = 0;
  let below = 0;
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 20);
  for (let count = 0; count <= last; count += 1) {
    const chance = Math.exp(count * Math.log(mean) - mean - logFactorial(count));
    if (below + chance >= people) return held + ((people - below) * count) / mean;
    below += chance;
    held += (chance * count) / mean;
  }
  return 1;
}

function logFactorial(count: number): number {
  let sum = 0;
  for (let each = 2; each <= count; each += 1) sum += Math.log(each);
  return sum;
}
