import type { Me } from "#shared/api";
import { fold, matches, wordsOf } from "#shared/folding";
import { type ContactRow, foldedOf } from "../contacts/model.ts";
import type { IntroductionLine } from "../introductions/lines.ts";
import { placesFor } from "./places.ts";

export type Found = { href: string; words: string; hint: string };

const most = 8;

/** Commands first when nothing is typed, else people whose name begins so, then all that fits. */
export function find(
  query: string,
  contacts: readonly ContactRow[],
  lines: readonly IntroductionLine[],
  program: Me["programs"][number],
): Found[] {
  const words = wordsOf(query);
  const commands = commandsFor(program).filter(({ words: name }) => matches(fold(name), words));
  if (words.length === 0) return commands;
  const people = contacts.filter(({ contact }) => matches(foldedOf(contact), words));
  const first = words[0] ?? "";
  const byName = people.toSorted((a, b) => startsWith(b, first) - startsWith(a, first));
  return [
    ...byName.slice(0, most).map(contactFound),
    ...lines
      .filter((line) => matches(foldedLine(line), words))
      .slice(0, most)
      .map(lineFound),
    ...commands,
  ];
}

function startsWith({ contact }: ContactRow, word: string): number {
  return fold(contact.fullName)
    .split(/\s+/u)
    .some((part) => part.startsWith(word))
    ? 1
    : 0;
}

function contactFound({ contact }: ContactRow): Found {
  const hint = [contact.jobTitle, contact.organization].filter((text) => text !== null).join(", ");
  return { href: `/contacts/${contact.id}`, words: contact.fullName, hint: hint || "Contact" };
}

function lineFound({ id, introduction, mentor, mentee, side }: IntroductionLine): Found {
  return {
    href: `/introductions/${id}`,
    words: introduction.person.fullName,
    hint: side === "mentor" ? `introduced to ${mentee}` : `introduced by ${mentor}`,
  };
}

function foldedLine({ introduction: { person }, mentor, mentee }: IntroductionLine): string {
  return fold([person.fullName, person.organization, mentor, mentee].join("\n"));
}

function commandsFor(program: Me["programs"][number]): Found[] {
  return [
    ...placesFor(program).map(({ href, words }) => ({ href, words, hint: "Go to" })),
    { href: "/contacts/new", words: "New contact", hint: "c" },
    { href: "/introductions/new", words: "New introduction", hint: "i" },
    { href: "/contacts/organizations", words: "Organizations", hint: "Go to" },
    { href: "/account", words: "Account and sign out", hint: "Go to" },
    { href: "/devices", words: "Devices", hint: "Go to" },
  ];
}
