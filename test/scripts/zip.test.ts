import { crc32, inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { zip } from "../../scripts/zip.ts";

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

/** Reads by the directory at the end, as a browser does, and checks each sum. */
function unzip(bytes: Buffer): [string, Buffer][] {
  let { line, count } = directoryOf(bytes);
  return Array.from({ length: count }, () => {
    const [sum, packed, , nameLength] = [16, 20, 24]
      .map((at) => bytes.readUInt32LE(line + at))
      .concat(bytes.readUInt16LE(line + 28));
    const name = bytes.toString("utf8", line + 46, line + 46 + Number(nameLength));
    const local = bytes.readUInt32LE(line + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26);
    const content = inflateRawSync(bytes.subarray(begin, begin + Number(packed)));
    expect(crc32(content)).toBe(sum);
    line += 46 + Number(nameLength);
    return [name, content];
  });
}

function directoryOf(bytes: Buffer): { line: number; count: number } {
  const end = bytes.lastIndexOf("PK\x05\x06");
  return { line: bytes.readUInt32LE(end + 16), count: bytes.readUInt16LE(end + 10) };
}
