import type { Area } from "../../extension/drafts.ts";

type Listener = Parameters<Area["onChanged"]["addListener"]>[0];
export type FakeArea = Area & { items: Record<string, unknown>; isFull: boolean };

/** An area of the browser's storage in memory; told to be full it takes nothing more. */
export function makeArea(items: Record<string, unknown> = {}): FakeArea {
  const listeners: Listener[] = [];
  const tell = (key: string, newValue?: unknown) =>
    listeners.forEach((listen) => void listen({ [key]: { newValue } }));
  const area: FakeArea = {
    items,
    isFull: false,
    get: async (key) => (key === null ? { ...items } : { [key]: items[key] }),
    async set(more) {
      if (area.isFull) throw new Error("QUOTA_BYTES quota exceeded");
      Object.assign(items, more);
      for (const [key, value] of Object.entries(more)) tell(key, value);
    },
    async remove(keys) {
      for (const key of [keys].flat()) {
        delete items[key];
        tell(key);
      }
    },
    onChanged: { addListener: (listen) => void listeners.push(listen) },
  };
  return area;
}
