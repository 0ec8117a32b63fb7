const newline = 10;
const from = [..."From "].map((letter) => letter.charCodeAt(0));

/**
 * The messages of a mailbox file (RFC 4155), one after the other and without a copy: each begins
 * below a line `From <address> <date>` that stands first or after an empty line. A file without one is one message.
 */
export function* messagesIn(bytes: Uint8Array): Generator<Uint8Array> {
  if (!startsMessage(bytes, 0)) {
    yield bytes;
    return;
  }
  let start = afterLine(bytes, 0);
  for (let line = start; line < bytes.length; line = afterLine(bytes, line)) {
    if (!startsMessage(bytes, line) || !followsEmptyLine(bytes, line)) continue;
    if (line > start) yield bytes.subarray(start, line);
    start = afterLine(bytes, line);
  }
  if (start < bytes.length) yield bytes.subarray(start);
}

function startsMessage(bytes: Uint8Array, at: number): boolean {
  if (!from.every((code, index) => bytes[at + index] === code)) return false;
  const line = bytes.subarray(at, Math.min(afterLine(bytes, at), at + 300));
  return /^From \S+ .*\b\d{4}\b/.test(new TextDecoder("latin1").decode(line));
}

function followsEmptyLine(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 2] === newline || (bytes[at - 2] === 13 && bytes[at - 3] === newline);
}

function afterLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(newline, at);
  return end < 0 ? bytes.length : end + 1;
}
