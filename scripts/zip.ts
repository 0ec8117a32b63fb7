import { crc32, deflateRawSync } from "node:zlib";

/** What goes into a zip, by its path there. */
export type Files = ReadonlyMap<string, Buffer>;

/**
 * A zip (PKWARE APPNOTE 6.3.10) whose bytes hang on the paths and contents alone: sorted, one day,
 * one mode, and neither the folder nor the time it was made in.
 */
export function zip(files: Files): Buffer {
  const entries: Entry[] = [];
  let offset = 0;
  for (const [path, content] of [...files].toSorted(byPath)) {
    const entry = enter(path, content, offset);
    entries.push(entry);
    offset += entry.local.length;
  }
  const central = Buffer.concat(entries.map(({ central }) => central));
  const end = record("PK\x05\x06", [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, central.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...entries.map(({ local }) => local), central, end]);
}

type Entry = { local: Buffer; central: Buffer };

/** A file's own record and its line in the directory at the end. */
function enter(path: string, content: Buffer, offset: number): Entry {
  const name = Buffer.from(path);
  const packed = deflateRawSync(content, { level: 9 });
  const common: Field[] = [
    [2, version],
    [2, namesAreUtf8],
    [2, deflated],
    [2, 0],
    [2, firstDay],
    [4, crc32(content)],
    [4, packed.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  ];
  const local = record("PK\x03\x04", common);
  const central = record("PK\x01\x02", [
    [2, madeOnUnix],
    ...common,
    [2, 0],
    [2, 0],
    [2, 0],
    [4, readableFile],
    [4, offset],
  ]);
  return { local: Buffer.concat([local, name, packed]), central: Buffer.concat([central, name]) };
}

const version = 20;
const namesAreUtf8 = 0x0800;
const deflated = 8;
/** 1 January 1980, the first day that a zip can name. */
const firstDay = 0x0021;
const madeOnUnix = 0x0300 | version;
const readableFile = 0o100644 * 0x10000;

type Field = [bytes: 2 | 4, value: number];

function record(signature: string, fields: readonly Field[]): Buffer {
  const bytes = fields.map(([length, value]) => {
    const field = Buffer.alloc(length);
    field.writeUIntLE(value, 0, length);
    return field;
  });
  return Buffer.concat([Buffer.from(signature, "latin1"), ...bytes]);
}

/** By code units, which no computer's language changes. */
function byPath([left]: [string, Buffer], [right]: [string, Buffer]): number {
  return left < right ? -1 : 1;
}
