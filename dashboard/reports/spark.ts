export const sparkWidth = 120;
export const sparkHeight = 32;
/** Weeks that the whole width stands for. */
const weeks = 26;
const edge = 4;

/**
 * A small line over weeks up to now, broken where a number is missing. A week is as wide whether few
 * or many are known, and a small change stays small: the height stands for a span at least.
 */
export function sparkOf(numbers: readonly (number | undefined)[], leastSpan: number) {
  const known = numbers.filter((each) => each !== undefined);
  if (known.length < 2) return undefined;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = Math.max(high - low, leastSpan);
  const middle = (low + high) / 2;
  const step = (sparkWidth - 2 * edge) / Math.max(weeks, numbers.length - 1);
  const x = (index: number) => sparkWidth - edge - (numbers.length - 1 - index) * step;
  const y = (value: number) =>
    sparkHeight / 2 - ((value - middle) / span) * (sparkHeight - 2 * edge);
  const path = numbers
    .map((value, index) => {
      if (value === undefined) return "";
      const isFirst = index === 0 || numbers[index - 1] === undefined;
      return `${isFirst ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
  const now = numbers.at(-1);
  return { path, dot: now === undefined ? undefined : { x: x(numbers.length - 1), y: y(now) } };
}
