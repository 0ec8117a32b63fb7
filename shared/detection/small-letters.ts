import { wordsOf } from "./languages.ts";
import type { Mailbox } from "./mailboxes.ts";
import { partsOf } from "./person-names.ts";
import { fold } from "./words.ts";

const noNames = new Set([...wordsOf("notNames"), ...wordsOf("and"), ...wordsOf("roles")].map(fold));
const greetings = [...wordsOf("greetings")].toSorted((a, b) => b.length - a.length);
const greeting = new RegExp(
  `^(?:${greetings.join("|")}),? ([\\p{Ll}'-]{2,20})(?:(?: (?:${[...wordsOf("and")].join("|")}|&)|,|/) ?([\\p{Ll}'-]{2,20}))?(?= ?(?:[,!:–—/&.-]|$))`,
  "u",
);

/**
 * Gives names their capital where somebody writes everything small: those of the people who take
 * part, and those in the greeting. Names are told by their capital further on.
 */
export function withCapitals(text: string, people: readonly Mailbox[]): string {
  if (!isSmall(text)) return text;
  const names = new Set([...people.flatMap(namesOf), ...greetedIn(text)]);
  if (names.size === 0) return text;
  return text.replace(/(?<![\p{L}\p{M}@.])\p{Ll}[\p{L}\p{M}'-]+(?!@)/gu, (word) =>
    names.has(fold(word.replace(/'s$/, ""))) ? word[0]?.toUpperCase() + word.slice(1) : word,
  );
}

/** Most sentences and lines begin with a small letter. */
function isSmall(text: string): boolean {
  const starts = text.slice(0, 3_000).match(/(?<=^|\n\s{0,4}|[.!?] )\p{L}/gu) ?? [];
  return starts.filter((letter) => /\p{Ll}/u.test(letter)).length * 2 > starts.length;
}

function namesOf({ name, email }: Mailbox): string[] {
  const parts = name ? partsOf(name) : fold(email.split("@")[0] ?? "").split(/[^\p{L}]+/u);
  return parts.filter((part) => part.length > 2 && !noNames.has(part));
}

function greetedIn(text: string): string[] {
  const first = text.trimStart().split("\n", 1)[0] ?? "";
  return (greeting.exec(first)?.slice(1) ?? [])
    .filter(Boolean)
    .map(fold)
    .filter((word) => !noNames.has(word));
}
