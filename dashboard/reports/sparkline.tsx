import type { Report } from "#shared/reports/report";
import { numberIn } from "../charts/values.ts";

type Trend = Report["tiles"][number]["trend"];

const width = 120;
const height = 32;

/** The weeks before, as a line that breaks where a number is hidden, with a dot for now. */
export function Sparkline({ trend, now }: { trend: Trend; now: number | undefined }) {
  const numbers = [...trend.map(({ cell }) => numberIn(cell)), now];
  const known = numbers.filter((each) => each !== undefined);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const x = (index: number) => 3 + (index / (numbers.length - 1)) * (width - 8);
  const y = (value: number) =>
    high === low ? height / 2 : height - 4 - ((value - low) / (high - low)) * (height - 8);
  const path = numbers
    .map((value, index) => {
      if (value === undefined) return "";
      const isFirst = index === 0 || numbers[index - 1] === undefined;
      return `${isFirst ? "M" : "L"}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join("");
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={path} />
      {now !== undefined && <circle cx={x(numbers.length - 1)} cy={y(now)} r="3" />}
    </svg>
  );
}
