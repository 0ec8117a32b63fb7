/**
 * The chance that two different contacts, drawn by lot, are of different kinds: 1 − Σ n(n − 1) /
 * N(N − 1), which is unbiased (Simpson, Nature 163, 1949). Undefined below two contacts.
 */
export function simpson(counts: readonly number[]): number | undefined {
  const total = sum(counts);
  if (total < 2) return undefined;
  return 1 - sum(counts.map((count) => count * (count - 1))) / (total * (total - 1));
}

/**
 * The effective number of kinds (Hill, Ecology 54, 1973): so many equally common kinds would be as
 * diverse. Order 0 counts every kind alike, 1 by how common it is (the exponential of Shannon's
 * entropy), 2 gives weight to the common ones. 0 where there is nothing.
 */
export function hillNumber(counts: readonly number[], order: 0 | 1 | 2): number {
  const present = counts.filter((count) => count > 0);
  const total = sum(present);
  if (total === 0) return 0;
  const shares = present.map((count) => count / total);
  if (order === 1) return Math.exp(-sum(shares.map((share) => share * Math.log(share))));
  return sum(shares.map((share) => share ** order)) ** (1 / (1 - order));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
