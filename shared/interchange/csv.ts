/** Begins a file: by it spreadsheets know that a table is UTF-8. */
export const utf8Mark = "\ufeff";

type Rows = readonly (readonly string[])[];

/** CSV (RFC 4180), every cell exactly as it is; for programs, which open no formulas. */
export function exactCsv(rows: Rows): string {
  return rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
}

/** CSV for spreadsheets: a cell that would be taken for a formula begins with an apostrophe. */
export function guardedCsv(rows: Rows): string {
  return exactCsv(rows.map((row) => row.map(guarded)));
}

/** A cell as it was before `guardedCsv`. */
export function unguarded(cell: string): string {
  return /^'[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

function guarded(cell: string): string {
  return /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
