/** What iCalendar and vCard write alike. */

/** A text as a value (RFC 5545 §3.3.11, RFC 6350 §3.4); what no text may hold is left out. */
export function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?|\n/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ")
      .replace(/[\\;,]/g, "\\$&")
      .replaceAll("\n", "\\n")
  );
}

/** Lines of at most 75 octets (RFC 5545 §3.1, RFC 6350 §3.2), never cut within a character. */
export function folded(lines: readonly string[]): string {
  return lines.map((line) => `${foldedLine(line)}\r\n`).join("");
}

const encoder = new TextEncoder();

function foldedLine(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      parts.push(part);
      part = "";
      // The space that begins the next line.
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n ");
}
