/** How many of the sums of so many boxes are news, by elimination with fractions. */
export function rankOf(sums: readonly (readonly number[])[], boxes: number): number {
  let left = sums.map((sum) =>
    Array.from({ length: boxes }, (_, box) => Number(sum.includes(box))),
  );
  for (let rank = 0; ; rank += 1) {
    const row = left.find((each) => each.some((value) => Math.abs(value) > 1e-9));
    if (row === undefined) return rank;
    const pivot = row.findIndex((value) => Math.abs(value) > 1e-9);
    left = left
      .filter((each) => each !== row)
      .map((each) => {
        const factor = (each[pivot] ?? 0) / (row[pivot] ?? 1);
        return each.map((value, box) => value - factor * (row[box] ?? 0));
      });
  }
}
