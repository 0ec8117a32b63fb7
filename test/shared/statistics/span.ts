/** True when the vector is a linear combination of the others (Gauss over fractions of integers). */
export function isInSpan(
  vector: readonly number[],
  others: readonly (readonly number[])[],
): boolean {
  return rankOf(others) === rankOf([...others, vector]);
}

function rankOf(vectors: readonly (readonly number[])[]): number {
  const rows = vectors.map((vector) => vector.map((entry) => BigInt(entry)));
  const width = rows[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width; column += 1) {
    const found = rows.findIndex((row, index) => index >= rank && row[column] !== 0n);
    if (found === -1) continue;
    const pivot = rows[found] ?? [];
    rows[found] = rows[rank] ?? [];
    rows[rank] = pivot;
    const head = pivot[column] ?? 1n;
    for (let below = rank + 1; below < rows.length; below += 1) {
      const row = rows[below] ?? [];
      const factor = row[column] ?? 0n;
      if (factor === 0n) continue;
      rows[below] = row.map((entry, index) => entry * head - factor * (pivot[index] ?? 0n));
    }
    rank += 1;
  }
  return rank;
}
