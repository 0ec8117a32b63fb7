type Unit = "KB" | "MB" | "ms" | "s";

/** A figure beside its budget; one over it makes the bench end with an error. */
export function report(what: string, figure: number, budget: number, unit: Unit): void {
  const isOver = figure > budget;
  if (isOver) process.exitCode = 1;
  const shown = `${figure.toFixed(1)} ${unit}`.padStart(10);
  console.log(`  ${what.padEnd(52)} ${shown} of ${budget} ${unit}${isOver ? "   OVER" : ""}`);
}

/** The value that a share of all does not exceed: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
