import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
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
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
};

/** The column the rows are sorted by; its head turns the order round. */
export type Sorting = { by: string; order: "up" | "down"; onSort: (column: string) => void };

/**
 * A table that draws only the rows in sight, so ten thousand are as fast as ten.
 * The first column's cell holds the link that opens the row.
 */
export function DataTable<Row>({
  label,
  rows,
  columns,
  keyOf,
  hrefOf,
  rowHeight,
  cursor,
  chosen,
  onOpen,
  ticks,
  sorting,
}: {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  hrefOf: (row: Row) => string;
  rowHeight: number;
  /** The row the keys j and k stand on; -1 for none. */
  cursor: number;
  /** The key of the row whose details are open. */
  chosen?: string | undefined;
  onOpen: (row: Row) => void;
  ticks?: Ticks<Row>;
  sorting?: Sorting;
}) {
  const table = useRef<HTMLTableElement>(null);
  const [seen, setSeen] = useState({ from: 0, height: 900 });
  useEffect(() => watchScroll(() => table.current && setSeen(seenPart(table.current))), []);
  useLayoutEffect(() => {
    if (table.current) setSeen(seenPart(table.current));
  }, [rows]);
  const { first, last } = windowOf({ ...seen, rowHeight, count: rows.length, spare: 12 });
  useFocusAt(table, cursor, rowHeight, first);
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
        {rows.slice(first, last).map((row, offset) => (
          <tr
            key={keyOf(row)}
            class={keyOf(row) === chosen ? "row here" : "row"}
            aria-rowindex={first + offset + 2}
            data-index={first + offset}
            style={{ height: `${rowHeight}px` }}
            onClick={(event) => isInControl(event.target) || onOpen(row)}
          >
            {ticks && (
              <td>
                <input
                  type="checkbox"
                  aria-label={ticks.words(row)}
                  checked={ticks.has(row)}
                  onChange={() => ticks.toggle(row)}
                />
              </td>
            )}
            {columns.map(({ id, cell, wideOnly }, column) => (
              <td key={id} class={wideOnly ? "wide-only" : ""}>
                {column === 0 ? (
                  <a href={hrefOf(row)} aria-current={keyOf(row) === chosen ? "true" : undefined}>
                    {cell(row)}
                  </a>
                ) : (
                  cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
        <Gap rows={rows.length - last} height={rowHeight} />
      </tbody>
    </table>
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
