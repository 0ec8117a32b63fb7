import { crc32, inflateRawSync } from "node:zlib";

/** Reads by the directory at the end, as a browser does, and checks each sum. */
export function unzip(bytes: Buffer): [string, Buffer][] {
  let { line, count } = directoryOf(bytes);
  return Array.from({ length: count }, () => {
    const method = bytes.readUInt16LE(line + 10);
    const [sum, packed] = [bytes.readUInt32LE(line + 16), bytes.readUInt32LE(line + 20)];
    const nameLength = bytes.readUInt16LE(line + 28);
    const name = bytes.toString("utf8", line + 46, line + 46 + nameLength);
    const local = bytes.readUInt32LE(line + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26);
    const stored = bytes.subarray(begin, begin + packed);
    const content = method === 0 ? stored : inflateRawSync(stored);
    if (crc32(content) !== sum) throw new Error(`${name} is broken`);
    line += 46 + nameLength;
    return [name, content];
  });
}

export function directoryOf(bytes: Buffer): { line: number; count: number } {
  const end = bytes.lastIndexOf("PK\x05\x06");
  return { line: bytes.readUInt32LE(end + 16), count: bytes.readUInt16LE(end + 10) };
}
