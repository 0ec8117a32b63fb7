import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { windowOf } from "./window-of.ts";

export type Column<Row> = {
  id: string;
  words: string;
  /** CSS width; the columns without one share the rest. */
  width?: string;
  /** Left out below 720 px. */
  wideOnly?: boolean;
  cell: (row: Row) => ComponentChildren;
};

/** Boxes before the rows, for those who do one thing to many. */
export type Ticks<Row> = {
  words: (row: Row) => string;
  /** Keys of the ticked rows; another set draws the rows anew. */
  chosen: ReadonlySet<string>;
  toggle: (row: Row) => void;
};

/** The column the rows are sorted by; its head turns the order round. */
export type Sorting = { by: string; order: "up" | "down"; onSort: (column: string) => void };

type Parts<Row> = RowParts<Row> & {
  label: string;
  rows: readonly Row[];
  /** The row the keys j and k stand on; -1 for none. */
  cursor: number;
  sorting?: Sorting;
};

type RowParts<Row> = {
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  hrefOf: (row: Row) => string;
  rowHeight: number;
  /** The key of the row whose details are open. */
  chosen?: string | undefined;
  onOpen: (row: Row) => void;
  ticks?: Ticks<Row>;
};

/**
 * A table that draws only the rows in sight, so ten thousand are as fast as ten.
 * The first column's cell holds the link that opens the row.
 */
export function DataTable<Row>({ label, rows, cursor, sorting, ...parts }: Parts<Row>) {
  const { columns, keyOf, hrefOf, rowHeight, chosen, ticks } = parts;
  const table = useRef<HTMLTableElement>(null);
  const [seen, setSeen] = useState({ from: 0, height: 900 });
  useEffect(() => watchScroll(() => table.current && setSeen(seenPart(table.current))), []);
  useLayoutEffect(() => {
    if (table.current) setSeen(seenPart(table.current));
  }, [rows]);
  const spare = useSpare(`${rows.length} ${rows[0] === undefined ? "" : keyOf(rows[0])}`);
  const { first, last } = windowOf({ ...seen, rowHeight, count: rows.length, spare });
  useFocusAt(table, cursor, rowHeight, first);
  const drawn = useDrawn([rows, columns, chosen, ticks, hrefOf], { first, last }, (index) => {
    const row = rows[index];
    if (row === undefined) return null;
    return <DataRow key={keyOf(row)} {...{ ...parts, row, index }} />;
  });
  return (
    <table class="data" ref={table} aria-label={label} aria-rowcount={rows.length + 1}>
      <colgroup>
        {ticks && <col style={{ width: "44px" }} />}
        {columns.map(({ id, width, wideOnly }) => (
          <col key={id} class={wideOnly ? "wide-only" : ""} style={width ? { width } : {}} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {ticks && (
            <th scope="col">
              <span class="unseen">Chosen</span>
            </th>
          )}
          {columns.map(({ id, words, wideOnly }) => (
            <Head key={id} column={{ id, words, wideOnly: wideOnly ?? false }} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        <Gap rows={first} height={rowHeight} />
        {drawn}
        <Gap rows={rows.length - last} height={rowHeight} />
      </tbody>
    </table>
  );
}

/** New rows first where they are in sight, and in the next frame where one may scroll to. */
function useSpare(rows: string): number {
  const [settled, settle] = useState("");
  useEffect(() => {
    const frame = requestAnimationFrame(() => settle(rows));
    return () => cancelAnimationFrame(frame);
  }, [rows]);
  return settled === rows ? 12 : 1;
}

/** Scrolling draws the rows that come into sight; the others stay, since the very same is drawn. */
function useDrawn(
  of: readonly unknown[],
  { first, last }: { first: number; last: number },
  draw: (index: number) => ComponentChildren,
): ComponentChildren[] {
  const before = useMemo(() => new Map<number, ComponentChildren>(), of);
  for (const index of before.keys()) if (index < first || index >= last) before.delete(index);
  return Array.from({ length: last - first }, (_, offset) => {
    const index = first + offset;
    const drawn = before.get(index) ?? draw(index);
    before.set(index, drawn);
    return drawn;
  });
}

function DataRow<Row>({
  row,
  index,
  columns,
  keyOf,
  hrefOf,
  rowHeight,
  chosen,
  onOpen,
  ticks,
}: RowParts<Row> & { row: Row; index: number }) {
  const key = keyOf(row);
  return (
    <tr
      class={key === chosen ? "row here" : "row"}
      aria-rowindex={index + 2}
      data-index={index}
      style={{ height: `${rowHeight}px` }}
      onClick={(event) => isInControl(event.target) || onOpen(row)}
    >
      {ticks && (
        <td>
          <input
            type="checkbox"
            aria-label={ticks.words(row)}
            checked={ticks.chosen.has(key)}
            onChange={() => ticks.toggle(row)}
          />
        </td>
      )}
      {columns.map(({ id, cell, wideOnly }, column) => (
        <td key={id} class={wideOnly ? "wide-only" : ""}>
          {column === 0 ? (
            <a href={hrefOf(row)} aria-current={key === chosen ? "true" : undefined}>
              {cell(row)}
            </a>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function Head({
  column: { id, words, wideOnly },
  sorting,
}: {
  column: { id: string; words: string; wideOnly: boolean };
  sorting: Sorting | undefined;
}) {
  const className = wideOnly ? "wide-only" : "";
  if (!sorting)
    return (
      <th scope="col" class={className}>
        {words}
      </th>
    );
  const isHere = sorting.by === id;
  const order = sorting.order === "up" ? "ascending" : "descending";
  return (
    <th scope="col" class={className} aria-sort={isHere ? order : "none"}>
      <button type="button" class="sort" onClick={() => sorting.onSort(id)}>
        {words} <span aria-hidden="true">{isHere ? (sorting.order === "up" ? "↑" : "↓") : ""}</span>
      </button>
    </th>
  );
}

/** A press on the link opens the row by itself, one on a box ticks it. */
function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("a, input") !== null;
}

function Gap({ rows, height }: { rows: number; height: number }) {
  if (rows <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that only holds the place open
    <tr class="gap" aria-hidden="true">
      <td style={{ height: `${rows * height}px` }} />
    </tr>
  );
}

/** j and k move the real focus, so that Enter and a screen reader follow. */
function useFocusAt(
  table: { current: HTMLTableElement | null },
  cursor: number,
  rowHeight: number,
  first: number,
): void {
  const wanted = useRef(-1);
  useEffect(() => {
    wanted.current = cursor;
    if (cursor < 0 || table.current === null || linkAt(table.current, cursor)) return;
    const top = table.current.getBoundingClientRect().top + scrollY;
    scrollTo({ top: top + cursor * rowHeight - innerHeight / 2 });
  }, [table, cursor, rowHeight]);
  useEffect(() => {
    if (wanted.current < 0 || table.current === null) return;
    const link = linkAt(table.current, wanted.current);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "nearest" });
    if (link) wanted.current = -1;
  }, [table, cursor, first]);
}

function linkAt(table: HTMLTableElement, index: number): HTMLElement | undefined {
  const link = table.querySelector(`tr[data-index="${index}"] a`);
  return link instanceof HTMLElement ? link : undefined;
}

function seenPart(table: HTMLTableElement): { from: number; height: number } {
  return { from: -table.getBoundingClientRect().top, height: innerHeight };
}

function watchScroll(look: () => void): () => void {
  addEventListener("scroll", look, { passive: true });
  addEventListener("resize", look);
  look();
  return () => {
    removeEventListener("scroll", look);
    removeEventListener("resize", look);
  };
}
