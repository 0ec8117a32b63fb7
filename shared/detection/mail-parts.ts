import { type HeaderLines, headerBlockAt, isMessageHead, readHeader } from "./header-block.ts";
import { allOf } from "./languages.ts";
import { wholeLine } from "./phrases.ts";

/** A message's text in its parts; only `newest` are its author's own words of this day. */
export interface MailParts {
  newest: string;
  signature: string;
  quoted: string;
  /** A message passed on below, with the header lines printed above it. */
  forwarded: { headers: HeaderLines; text: string } | null;
}

const attribution = wholeLine(allOf("attributions"));
const forwardLine = wholeLine(allOf("forwardLines"));
const originalLine = wholeLine(allOf("originalLines"));
const programSignature = wholeLine(allOf("programSignatures"));
const rule = /^[\s>]*[_-]{10,}\s*$/;
/** What is looked at: introductions are short, and mails with megabytes of history are not read whole. */
const maximum = { characters: 12_000, line: 1_000, forwarded: 40_000 };

/** Takes a message's text apart; `passesOn` says its subject marks it as forwarded. */
export function partsOfMail(text: string, passesOn: boolean): MailParts {
  const lines = text.split(/\r\n|\r|\n/);
  const newest: string[] = [];
  let size = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] ?? "").slice(0, maximum.line);
    if (line.startsWith(">")) continue;
    const cut = size < maximum.characters ? historyAt(lines, index) : { kind: "end" as const };
    if (cut === undefined) {
      newest.push(line);
      size += line.length + 1;
      continue;
    }
    if (cut.kind === "attribution" && quotesBelow(lines, cut.end)) {
      index = cut.end - 1;
      continue;
    }
    return { ...own(newest), ...older(lines, cut, index, passesOn) };
  }
  return { ...own(newest), ...quotedForward(lines, passesOn) };
}

type History =
  | { kind: "forward" | "original"; end: number; headers: HeaderLines }
  | { kind: "attribution"; end: number }
  | { kind: "end" };

/** What begins at this line, if older words do. */
function historyAt(lines: readonly string[], index: number): History | undefined {
  const line = (lines[index] ?? "").slice(0, 400).trim();
  if (line === "") return undefined;
  if (forwardLine.test(line) && /[-:*]|^\S+ \S+$/.test(line))
    return { kind: "forward", ...headBelow(lines, index + 1) };
  if ((originalLine.test(line) && line.includes("-")) || rule.test(line)) {
    const below = headBelow(lines, index + 1);
    if (rule.test(line) && !isMessageHead(below.headers)) return undefined;
    return { kind: "original", ...below };
  }
  if (readHeader(line)?.name === "from") {
    const block = headerBlockAt(lines, index);
    if (block && isMessageHead(block.headers)) return { kind: "original", ...block };
  }
  if (line.includes("@") && isForeignHead(lines.slice(index, index + 5))) return { kind: "end" };
  for (let length = 1; length <= 3; length++) {
    const joined = lines.slice(index, index + length).map((each) => each.slice(0, 300).trim());
    if (joined.includes("")) break;
    if (endsAttribution(joined.at(-1) ?? "") && attribution.test(joined.join(" ").slice(0, 400)))
      return { kind: "attribution", end: index + length };
  }
  return undefined;
}

/** Header lines in a language that nobody reads here: an address, a time and more behind colons. */
function isForeignHead(lines: readonly string[]): boolean {
  const values = lines.map(
    (line) => /^[^\s:：]{1,20}[:：]\s*(\S.*)$/u.exec(line.slice(0, 400).trim())?.[1],
  );
  const end = values.indexOf(undefined);
  const [first = "", ...others] = end < 0 ? values : values.slice(0, end);
  return (
    others.length >= 2 &&
    /\S@\S/.test(first) &&
    others.some(
      (value) => value !== undefined && /\d{1,2}:\d{2}/.test(value) && !value.includes("@"),
    )
  );
}

function endsAttribution(line: string): boolean {
  return /[:ाó]$/u.test(line);
}

function headBelow(lines: readonly string[], start: number): { headers: HeaderLines; end: number } {
  for (let index = start; index < Math.min(lines.length, start + 4); index++) {
    if ((lines[index] ?? "").replace(/[>\s]/g, "") === "") continue;
    return headerBlockAt(lines, index) ?? { headers: {}, end: index };
  }
  return { headers: {}, end: start };
}

/** Below an attribution only the marked lines are quoted, else all that follows. */
function quotesBelow(lines: readonly string[], start: number): boolean {
  return lines.slice(start, start + 3).some((line) => line.startsWith(">"));
}

function older(lines: string[], cut: History, index: number, passesOn: boolean) {
  const quoted = lines
    .slice(index, index + 400)
    .join("\n")
    .slice(0, maximum.forwarded);
  const isForward = cut.kind === "forward" || (cut.kind === "original" && passesOn);
  if (!isForward || cut.headers.from === undefined) return { quoted, forwarded: null };
  const text = textFrom(lines, cut.end);
  return { quoted, forwarded: { headers: cut.headers, text } };
}

/** Some programs mark every line of what they pass on. */
function quotedForward(lines: string[], passesOn: boolean) {
  const marked = lines.filter((line) => line.startsWith(">")).slice(0, 400);
  const quoted = marked.join("\n").slice(0, maximum.forwarded);
  if (!passesOn || marked.length === 0) return { quoted, forwarded: null };
  const bare = marked.map((line) => line.replace(/^> ?/, ""));
  const start = bare.findIndex((line) => readHeader(line)?.name === "from");
  const block = start >= 0 ? headerBlockAt(bare, start) : undefined;
  if (!block || !isMessageHead(block.headers)) return { quoted, forwarded: null };
  return { quoted, forwarded: { headers: block.headers, text: textFrom(bare, block.end) } };
}

function textFrom(lines: string[], start: number): string {
  return lines
    .slice(start, start + 1_000)
    .map((line) => line.slice(0, maximum.line))
    .join("\n")
    .slice(0, maximum.forwarded);
}

/** The signature begins at a line of two dashes (RFC 3676, section 4.3). */
function own(lines: string[]): { newest: string; signature: string } {
  const start = lines.findIndex((line) => /^--\s?$/.test(line) || programSignature.test(line));
  const end = start < 0 ? lines.length : start;
  return {
    newest: lines.slice(0, end).join("\n").trim(),
    signature: lines.slice(end).join("\n").trim(),
  };
}
