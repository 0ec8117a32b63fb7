import type { HeaderName } from "./language.ts";
import { headerByLabel } from "./languages.ts";

/** Header lines as mail programs print them above a message, in any of the languages. */
export type HeaderLines = Partial<Record<HeaderName, string>>;

const label = /^[\s>*_]{0,8}([\p{L}\p{M}][\p{L}\p{M} .-]{0,22}?)[ \u00a0]?:[\s*]*(.*)$/u;
const maximumLines = 60;
/** What Outlook prints below the subject; a long list of files goes on in the next lines. */
const attached =
  /^(?:Attachments?|Anlagen?|Anhänge|Pièces? jointes?|Datos adjuntos|Adjuntos?|Anexos?|Importance|Wichtigkeit|Importancia|Importância) ?: /u;

/** The block that begins at a line, and the line after it; nothing where there is none. */
export function headerBlockAt(
  lines: readonly string[],
  start: number,
): { headers: HeaderLines; end: number } | undefined {
  const headers: HeaderLines = {};
  let last: HeaderName | undefined;
  let index = start;
  for (; index < lines.length && index < start + maximumLines; index++) {
    const line = (lines[index] ?? "").slice(0, 5_000);
    const found = readHeader(line);
    if (found && !(found.name in headers)) {
      headers[found.name] = found.value;
      last = found.name;
    } else if (last && /^[ \t]+\S/.test(line)) headers[last] += ` ${line.trim()}`;
    else if (last && isUnknownHeader(line)) last = undefined;
    else if (last && attached.test(line)) index = lastOfList(lines, index);
    else break;
  }
  return Object.keys(headers).length > 0 ? { headers, end: index } : undefined;
}

function lastOfList(lines: readonly string[], index: number): number {
  const after = lines.slice(index + 1, index + 6);
  const end = after.findIndex((line) => line.trim() === "" || readHeader(line) !== undefined);
  return index + Math.max(0, end);
}

/** An older message's block names its author and at least a day, a recipient or a subject. */
export function isMessageHead(headers: HeaderLines): boolean {
  return headers.from !== undefined && Object.keys(headers).length >= 3;
}

export function readHeader(line: string): { name: HeaderName; value: string } | undefined {
  const [, word = "", value = ""] = label.exec(line) ?? [];
  const name = headerByLabel.get(word.trim().toLowerCase());
  return name && { name, value: value.replace(/\*+$/, "").trim() };
}

function isUnknownHeader(line: string): boolean {
  return /^[A-Z][A-Za-z]+(?:-[A-Za-z]+)+: /.test(line);
}
