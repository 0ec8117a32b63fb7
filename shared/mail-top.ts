const newline = 10;
/** Newest words stand first; below are old ones, and attachments that are not kept. */
const mostLines = 50_000;

/** The part of a mail that is read: a mail of millions of lines was made to hold up its reader. */
export function topOf(bytes: Uint8Array): Uint8Array {
  let end = -1;
  for (let line = 0; line < mostLines; line += 1) {
    end = bytes.indexOf(newline, end + 1);
    if (end < 0) return bytes;
  }
  return bytes.subarray(0, end + 1);
}
