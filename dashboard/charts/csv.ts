import { guardedCsv } from "#shared/interchange/csv";
import { type ChartModel, columnsOf, type Series } from "./model.ts";
import { gapIn, gapWords, intervalIn, numberIn, reasonIn, type Value } from "./values.ts";

/** A chart's table under a name, which is a column of its own as soon as there are several. */
export type Titled = { title: string; model: ChartModel };

/**
 * The tables behind a figure as CSV (RFC 4180), safe to open in a spreadsheet: a cell that would
 * be taken for a formula is guarded with an apostrophe. Hidden cells say so, and why. One table
 * is written as it is seen; several become one with a line for each number.
 */
export function csvOf(tables: readonly [Titled, ...Titled[]]): string {
  const [{ model }] = tables;
  if (tables.length > 1) return guardedCsv([tidyHead, ...tables.flatMap(tidyRows)]);
  return guardedCsv([[model.pointName, ...columnsOf(model).flatMap(headsOf)], ...rowsOf(model)]);
}

export const tidyHead = ["Part", "Row", "Column", "Value", "Low", "High"] as const;

function tidyRows({ title, model }: Titled): string[][] {
  return model.points.flatMap(({ long }, index) =>
    columnsOf(model).map(({ name, values }) => {
      const value = values[index];
      const interval = intervalIn(value);
      const row = `${model.pointName}: ${long}`;
      return [
        title,
        row,
        name,
        bareValue(value),
        bareNumber(interval?.low),
        bareNumber(interval?.high),
      ];
    }),
  );
}

function rowsOf(model: ChartModel): string[][] {
  const columns = columnsOf(model);
  return model.points.map(({ long }, index) => [
    long,
    ...columns.flatMap((series) => cellsOf(series, series.values[index])),
  ]);
}

function headsOf(series: Series): string[] {
  const { name } = series;
  return hasIntervals(series) ? [name, `${name}, low`, `${name}, high`] : [name];
}

function cellsOf(series: Series, value: Value | undefined): string[] {
  const interval = intervalIn(value);
  const bounds = [interval?.low, interval?.high].map((bound) => bareNumber(bound));
  return hasIntervals(series) ? [bareValue(value), ...bounds] : [bareValue(value)];
}

function hasIntervals({ values }: Series): boolean {
  return values.some((value) => intervalIn(value) !== undefined);
}

function bareValue(value: Value | undefined): string {
  const gap = gapIn(value);
  if (gap !== undefined) return [gapWords[gap], reasonIn(value)].filter(Boolean).join(": ");
  const bound = typeof value === "object" && "bound" in value ? value.bound : undefined;
  const sign = bound === undefined ? "" : bound === "below" ? "<" : ">";
  return sign + bareNumber(numberIn(value));
}

/** Four digits are more than any interval leaves certain. */
function bareNumber(number: number | undefined): string {
  return number === undefined ? "" : String(Number(number.toFixed(4)));
}
