import { opensWithGivenName } from "#shared/given-names";
import { closest, type Line, tagOf } from "./dom.ts";
import { nameIn } from "./names.ts";
import type { Place } from "./people-list.ts";
import type { Sight } from "./sight.ts";

type Row = Line[];

/** Names of rows whose first two cells are the given and the family name, in one order or the other. */
export function namesInRows(sight: Sight): { slots: Place[]; texts: Set<string> }[] {
  return tablesIn(sight.lines).flatMap((rows) => {
    const isGiven = (column: number) =>
      rows.filter((row) => opensWithGivenName(row[column]?.text ?? "")).length * 2 > rows.length;
    const [first, second] = [isGiven(0), isGiven(1)];
    if (rows.length < 3 || first === second) return [];
    const slots = rows.flatMap((row) => placeIn(row, second));
    return [{ slots, texts: new Set(rows.map((row) => row[0]?.text ?? "")) }];
  });
}

function placeIn([one, other]: Row, isTurned: boolean): Place[] {
  const row = one && rowOf(one);
  if (!row || !other || !isWord(one) || !isWord(other)) return [];
  const text = isTurned ? `${other.text} ${one.text}` : `${one.text} ${other.text}`;
  const name = nameIn(text);
  return name ? [{ name, text, line: one, element: row, below: [] }] : [];
}

/** Not the whole name already. */
function isWord({ text }: Line): boolean {
  return text.split(/\s+/).length < 3 && !/\d/.test(text);
}

function tablesIn(lines: Line[]): Row[][] {
  const rows = Map.groupBy(lines, rowOf);
  rows.delete(undefined);
  const tables = Map.groupBy(rows, ([row]) => row?.parentElement);
  return [...tables.values()].map((each) => each.map(([, cells]) => cells)).slice(0, 30);
}

function rowOf({ block }: Line): Element | undefined {
  const cell = closest(block, (each) => /^t[dh]$/.test(tagOf(each)), 6);
  const row = cell?.parentElement ?? undefined;
  return cell && tagOf(cell) === "td" ? row : undefined;
}
