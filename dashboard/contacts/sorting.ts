import type { ContactRow } from "./model.ts";

export const sortKeys = ["name", "role", "through", "last", "saved"] as const;
export type SortKey = (typeof sortKeys)[number];
export type Order = { by: SortKey; order: "up" | "down" };

export const byName: Order = { by: "name", order: "up" };

/** Rows that come by name, in another order; those without the wanted word or day stand last. */
export function sortedBy(rows: readonly ContactRow[], { by, order }: Order): readonly ContactRow[] {
  if (by === "name") return order === "up" ? rows : rows.toReversed();
  const turn = order === "up" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, by) }));
  const there = keyed.filter(({ key }) => key !== "");
  const compare = isDay(by) ? compareDays : new Intl.Collator(undefined, { numeric: true }).compare;
  return [
    ...there.toSorted((a, b) => turn * compare(a.key, b.key)),
    ...keyed.filter(({ key }) => key === ""),
  ].map(({ row }) => row);
}

/** What one would look for first: words from A, days from the newest. */
export function turned(before: Order, by: SortKey): Order {
  if (before.by === by) return { by, order: before.order === "up" ? "down" : "up" };
  return { by, order: isDay(by) ? "down" : "up" };
}

/** In an address `last` is up and `-last` down; nothing is by name. */
export function orderIn(text: string): Order {
  const by = sortKeys.find((key) => key === text.replace("-", ""));
  if (by === undefined) return byName;
  return { by, order: text.startsWith("-") ? "down" : "up" };
}

export function orderAsText({ by, order }: Order): string {
  if (order === "down") return `-${by}`;
  return by === "name" ? "" : by;
}

function keyOf({ contact, through, lastOn }: ContactRow, by: SortKey): string {
  if (by === "role") return [contact.organization, contact.jobTitle].filter(Boolean).join("\n");
  if (by === "through") return through ?? "";
  if (by === "last") return lastOn ?? "";
  return `${contact.createdAt}`.padStart(16, "0");
}

function isDay(by: SortKey): boolean {
  return by === "last" || by === "saved";
}

function compareDays(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
