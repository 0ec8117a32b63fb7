import { type ChartModel, columnsOf } from "./model.ts";

/**
 * The chart's table as CSV (RFC 4180), safe to open in a spreadsheet: a cell that would be taken
 * for a formula is guarded with an apostrophe. Hidden cells say so.
 */
export function csvOf(model: ChartModel): string {
  const columns = columnsOf(model);
  const head = [model.pointName, ...columns.map(({ name }) => name)];
  const rows = model.points.map(({ long }, index) => [
    long,
    ...columns.map(({ values }) => String(values[index] ?? "hidden")),
  ]);
  return [head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const guarded = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
