import type { Wish } from "#shared/replica/replica";

/** The record that a wish is about. */
export function idOf(wish: Wish): string {
  return wish.op === "put" ? wish.record.id : wish.id;
}
