import { jsonIn } from "#shared/json";

/** The value at a path of keys in data that a page carries; "" where no text is there. */
export function textAt(value: unknown, ...keys: string[]): string {
  const found = valueAt(value, ...keys);
  return typeof found === "string" ? found : "";
}

export function valueAt(value: unknown, ...keys: string[]): unknown {
  return keys.reduce<unknown>(
    (held, key) =>
      typeof held === "object" && held !== null
        ? Object.entries(held).find(([name]) => name === key)?.[1]
        : undefined,
    value,
  );
}

/** The data in a script as JSON; undefined where it is none, or more than a page's data can be. */
export function dataIn(text: string): unknown {
  return text.length > 5_000_000 ? undefined : jsonIn(text);
}
