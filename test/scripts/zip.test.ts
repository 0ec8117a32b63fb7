import { expect, test } from "vitest";
import { zip } from "../../scripts/zip.ts";
import { directoryOf, unzip } from "../unzip.ts";

const files: [string, Buffer][] = [
  ["manifest.json", Buffer.from('{"name": "Tertius"}')],
  ["_locales/ar/messages.json", Buffer.from("تعارف".repeat(200))],
  ["empty.txt", Buffer.alloc(0)],
];

test("the same files give the same bytes, in whatever order they come", () => {
  expect(zip(new Map(files.toReversed()))).toEqual(zip(new Map(files)));
});

test("what went in comes out, sorted", () => {
  const out = unzip(zip(new Map(files)));
  expect(out).toEqual(files.toSorted(([left], [right]) => (left < right ? -1 : 1)));
});

test("no entry bears a time or a computer's own rights", () => {
  const bytes = zip(new Map(files));
  const { line } = directoryOf(bytes);
  expect(bytes.readUInt32LE(line + 12)).toBe(0x0021_0000);
  expect(bytes.readUInt32LE(line + 38) >>> 16).toBe(0o100644);
});
