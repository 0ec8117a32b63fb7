export type TextFile = { path: string; content: string };

/**
 * A zip (PKWARE APPNOTE 6.3.10) of small texts, stored as they are. It names the day that
 * is given and no other, so that the same files make the same bytes.
 */
export function zipOf(files: readonly TextFile[], day: string): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ path, content }) => ({
    path: bytesOf(path),
    content: bytesOf(content),
  }));
  const locals: Bytes[] = [];
  const centrals: Bytes[] = [];
  let offset = 0;
  for (const { path, content } of entries) {
    const common = commonOf(path, content, day);
    const local = joined([record([[4, 0x04034b50], ...common]), path, content]);
    const place: Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, offset],
    ];
    centrals.push(joined([record([[4, 0x02014b50], [2, version], ...common, ...place]), path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(centrals);
  const count = entries.length;
  const end: Field[] = [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, offset],
    [2, 0],
  ];
  return joined([...locals, directory, record([[4, 0x06054b50], ...end])]);
}

type Bytes = Uint8Array<ArrayBuffer>;
type Field = [bytes: 2 | 4, value: number];

const version = 20;
const namesAreUtf8 = 0x0800;

function commonOf(path: Bytes, content: Bytes, day: string): Field[] {
  return [
    [2, version],
    [2, namesAreUtf8],
    [2, 0],
    [2, 0],
    [2, dosDay(day)],
    [4, crc32(content)],
    [4, content.length],
    [4, content.length],
    [2, path.length],
    [2, 0],
  ];
}

function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}

function record(fields: readonly Field[]): Bytes {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += length;
  }
  return bytes;
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function bytesOf(text: string): Bytes {
  return new TextEncoder().encode(text);
}

/** CRC-32 as in ISO 3309; the files are small enough to go bit by bit. */
function crc32(bytes: Bytes): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
