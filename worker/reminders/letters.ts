import { doneWords } from "#shared/follow-ups/words";
import type { KeyedMail } from "../mail.ts";
import { type Duty, letterWords as words } from "./words.ts";

/** A duty with where its two links go; of a talk that is still to come nothing can be said. */
export type Line = Duty & { done: string | null; later: string };

export type Letter = {
  to: string;
  /** The same for the same person and day, however often it is handed over. */
  key: string;
  name: string;
  programName: string;
  span: "day" | "week";
  today: string;
  lines: readonly Line[];
  links: { today: string; settings: string; off: string };
};

/** Longer lists are for the screen. */
const mostLines = 20;

/** The digest as plain text and as simple HTML, with a way out in its headers (RFC 8058). */
export function letterMail(letter: Letter): KeyedMail {
  const { to, key, lines, span, links } = letter;
  return {
    to,
    key,
    subject: words.subject(lines, span),
    text: textOf(letter),
    html: htmlOf(letter),
    headers: {
      "List-Unsubscribe": `<${links.off}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

function textOf({ name, programName, span, today, lines, links }: Letter): string {
  const shown = lines
    .slice(0, mostLines)
    .map((line) =>
      [
        `- ${sentence(line, today)}`,
        ...linksOf(line).map(([label, address]) => `  ${label}: ${address}`),
      ].join("\n"),
    );
  return [
    words.hello(name),
    words.opening(programName, span, today),
    ...shown,
    ...moreOf(lines),
    `${words.today}:\n${links.today}`,
    `${words.settings}:\n${links.settings}`,
    `${words.off}:\n${links.off}`,
    words.goodbye,
  ].join("\n\n");
}

function htmlOf({ name, programName, span, today, lines, links }: Letter): string {
  const shown = lines.slice(0, mostLines).map(
    (line) =>
      `<li>${escaped(sentence(line, today))}<br>${linksOf(line)
        .map(([label, address]) => anchor(address, label))
        .join(" &nbsp; ")}</li>`,
  );
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><body>',
    `<p>${escaped(words.hello(name))}</p>`,
    `<p>${escaped(words.opening(programName, span, today))}</p>`,
    `<ul>${shown.join("")}</ul>`,
    ...moreOf(lines).map((more) => `<p>${escaped(more)}</p>`),
    `<p>${anchor(links.today, words.today)}</p>`,
    `<p>${escaped(words.goodbye)}</p>`,
    `<p><small>${anchor(links.settings, words.settings)}<br>${anchor(links.off, words.off)}</small></p>`,
    "</body></html>",
  ].join("\n");
}

function linksOf({ owed, done, later }: Line): [label: string, address: string][] {
  const toLater: [string, string] = [words.later, later];
  return done === null ? [toLater] : [[doneWords(owed.kind), done], toLater];
}

function moreOf(lines: readonly Line[]): string[] {
  return lines.length > mostLines ? [words.more(lines.length - mostLines)] : [];
}

/** What and why, and since when where it was due before. */
function sentence({ what, why, owed }: Line, today: string): string {
  const late = owed.dueOn < today ? words.overdue(owed.dueOn) : "";
  const asked = what.endsWith("?") ? what : `${what}.`;
  return [asked, ...[why, late].filter((each) => each !== "").map(asSentence)].join(" ");
}

function asSentence(words: string): string {
  return `${words.replace(/^./u, (first) => first.toUpperCase())}.`;
}

function anchor(address: string, label: string): string {
  return `<a href="${escaped(address)}">${escaped(label)}</a>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
