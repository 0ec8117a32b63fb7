export type Quartiles = { lower: number; median: number; upper: number };

/**
 * The values that a quarter, half and three quarters stay below, interpolated between neighbours
 * (definition 7 of Hyndman and Fan, The American Statistician 50, 1996). Undefined without values.
 */
export function quartiles(values: readonly number[]): Quartiles | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  if (sorted.length === 0) return undefined;
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}
