import { allOf } from "./languages.ts";
import { leadingName } from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import { hidePlaceholders, showPlaceholders } from "./placeholders.ts";
import { fold, lowered, plain } from "./words.ts";

export interface SubjectReading {
  kind: "new" | "reply" | "forward" | "calendar";
  /** Two people set side by side, as in "Intro: Tim <> Hannah". */
  pair: string[];
  /** Someone named after a word for introductions. */
  named: string[];
  announces: boolean;
  /** Without the marks before it. */
  text: string;
}

const marks = {
  reply: new Set(allOf("replyMarks").map(fold)),
  forward: new Set(allOf("forwardMarks").map(fold)),
  calendar: new Set(allOf("calendarMarks").map(fold)),
};
const announcement = anyOf(allOf("subjects"));
const strongSign = /<-?>|<=>|↔|⇄|⟷|<\|>/;
const weakSign = / (?:x|X|\+|&|and|y|und|et|e|और|meet|meets|with|to) |\/{1,2}|,|\|/;

/** What a subject says of the message: its kind by the marks before it, and who it names. */
export function readSubject(subject: string): SubjectReading {
  const { text: hidden, originals } = hidePlaceholders(plain(subject.slice(0, 300)).trim());
  let text = hidden;
  let kind: SubjectReading["kind"] = "new";
  for (let count = 0; count < 6; count++) {
    const [, mark = "", rest = ""] =
      /^\s*(?:\[[^\]]{1,30}\]\s*)?([\p{L}\p{M}. -]{1,22})(?:\[\d+\])?\s?:\s*(.*)$/u.exec(text) ??
      [];
    const found = kindOf(fold(mark.trim()));
    if (!found) break;
    if (kind === "new") kind = found;
    text = rest;
  }
  const isQuestion = /\?\s*$/.test(text);
  const announces = !isQuestion && announcement.test(lowered(text));
  const names = text.replace(/^[^:]{2,40}:\s*/, (prefix) =>
    announcement.test(lowered(prefix)) ? "" : prefix,
  );
  const pair = isQuestion ? [] : pairIn(names, announces);
  const named = announces && pair.length === 0 ? namedIn(text, names) : [];
  const shown = (name: string) => showPlaceholders(name, originals);
  return { kind, pair: pair.map(shown), named: named.map(shown), announces, text: shown(text) };
}

function kindOf(mark: string): SubjectReading["kind"] | undefined {
  if (marks.reply.has(mark)) return "reply";
  if (marks.forward.has(mark)) return "forward";
  return marks.calendar.has(mark) ? "calendar" : undefined;
}

function pairIn(text: string, announces: boolean): string[] {
  const bare = text.replace(/\([^)]{0,60}\)/g, " ");
  const sign = strongSign.test(bare)
    ? strongSign
    : announces || / x |\//i.test(bare)
      ? weakSign
      : undefined;
  if (!sign) return [];
  const sides = bare
    .replace(/^.{2,30}?[:–—-] /, "")
    .split(new RegExp(sign, "g"))
    .map(sign === strongSign ? nameOfSide : wholeSide);
  return sides.length >= 2 && sides.every(Boolean) ? sides : [];
}

function nameOfSide(side: string): string {
  const words = side.trim().split(/ [-–—|] |,| from | at /)[0] ?? "";
  const name = leadingName(withoutAnnouncement(words));
  return name;
}

/** Weaker signs stand in other subjects too; there a side is a name or it is none. */
function wholeSide(side: string): string {
  const bare = withoutAnnouncement(side);
  const name = leadingName(bare);
  return name === bare ? name : "";
}

function namedIn(text: string, afterPrefix: string): string[] {
  const name =
    afterPrefix === text ? leadingName(withoutAnnouncement(text)) : leadingName(afterPrefix);
  return name ? [name] : [];
}

function withoutAnnouncement(text: string): string {
  const bare = text.replace(/\s+/g, " ").trim();
  const found = announcement.exec(lowered(bare));
  if (!found) return bare;
  return `${bare.slice(0, found.index)}${bare.slice(found.index + found[0].length)}`.trim();
}
