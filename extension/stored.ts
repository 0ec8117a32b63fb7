import { type ReadonlySignal, signal } from "@preact/signals";
import { browser } from "wxt/browser";
import type * as z from "zod";

/** One value in the browser's storage; every part of the extension sees the same one. */
export type Stored<Value> = {
  read(): Promise<Value | undefined>;
  write(value: Value): Promise<void>;
  remove(): Promise<void>;
  /** Follows the value as any part of the extension changes it, beginning with what is there. */
  watch(): Promise<ReadonlySignal<Value | undefined>>;
};

type Area = "local" | "session";

/** What was written by another version and no longer parses counts as absent. */
export function stored<Value>(area: Area, key: string, schema: z.ZodType<Value>): Stored<Value> {
  const parse = (value: unknown) => schema.safeParse(value).data;
  async function read(): Promise<Value | undefined> {
    const { [key]: value } = await browser.storage[area].get(key);
    return parse(value);
  }
  return {
    read,
    write: (value) => browser.storage[area].set({ [key]: value }),
    remove: () => browser.storage[area].remove(key),
    async watch() {
      const current = signal<Value | undefined>(undefined);
      browser.storage.onChanged.addListener((changes, changedArea) => {
        const change = changes[key];
        if (changedArea === area && change !== undefined) current.value = parse(change.newValue);
      });
      current.value = await read();
      return current;
    },
  };
}
