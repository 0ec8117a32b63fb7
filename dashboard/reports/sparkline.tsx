import type { Report } from "#shared/reports/report";
import { numberIn, type Scale } from "../charts/values.ts";
import { sparkHeight, sparkOf, sparkWidth } from "./spark.ts";

type Trend = Report["tiles"][number]["trend"];

/** The weeks before, as a line that breaks where a number is hidden, with a dot for now. */
export function Sparkline({
  trend,
  now,
  scale,
}: {
  trend: Trend;
  now: number | undefined;
  scale: Scale;
}) {
  const numbers = [...trend.map(({ cell }) => numberIn(cell)), now];
  const spark = sparkOf(numbers, scale === "share" ? 0.2 : (now ?? 0) / 2);
  if (spark === undefined) return null;
  return (
    <svg class="sparkline" viewBox={`0 0 ${sparkWidth} ${sparkHeight}`} aria-hidden="true">
      <path d={spark.path} />
      {spark.dot && <circle cx={spark.dot.x} cy={spark.dot.y} r="3" />}
    </svg>
  );
}
