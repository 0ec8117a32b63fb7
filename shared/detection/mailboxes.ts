import { opensWithGivenName } from "../given-names.ts";

/** A person in a header; either part may be empty. */
export interface Mailbox {
  name: string;
  email: string;
}

const address = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,190}/u;

/** The mailboxes of a header line: `Liu, Grace <g@uni.example>; "Tom" <t@x.example>, z@y.example`. */
export function readMailboxes(line: string): Mailbox[] {
  return splitMailboxes(line.slice(0, 20_000))
    .map(readMailbox)
    .filter(({ name, email }) => email || (name && !isOneself(name)));
}

/** An author's line names one person: without an address, a comma is within the name. */
export function readAuthor(line: string): Mailbox | undefined {
  if (line.includes("@")) return readMailboxes(line)[0];
  const author = readMailbox(line.slice(0, 500));
  return author.name && !isOneself(author.name) ? author : undefined;
}

function readMailbox(text: string): Mailbox {
  const email = address.exec(text)?.[0].replace(/^[.'-]+|[.'-]+$/g, "") ?? "";
  const shown = text.replace(email || "\0", "").replace(/mailto:/g, " ");
  const name = bare(shown.replace(/\([^()]*\)|\[[^[\]]*\]/g, " ")) || bare(shown);
  return { name: nameOf(name === email ? "" : name), email: email.toLowerCase() };
}

/** Without what encloses a name, or half encloses it: `'Liu, Grace'`, `"Tom`. */
function bare(name: string): string {
  const words = name
    .replace(/[<>[\]()"]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return words.replace(/^'+|'+$/g, "").trim();
}

/** "Liu, Grace" is Grace Liu; what mail programs or offices add in brackets is gone before. */
export function nameOf(name: string): string {
  const [family = "", given = "", ...more] = name.split(",").map((part) => part.trim());
  if (!given || more.length > 0 || /\s/.test(family)) return name.replace(/,$/, "").trim();
  return `${given} ${family}`;
}

/** A comma parts mailboxes, but not inside quotes, nor in "Liu, Grace <…>". */
function splitMailboxes(line: string): string[] {
  const parts: string[] = [];
  const isParted = line.includes(";") || isOneName(line);
  let current = "";
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    const isEnd = letter === ";" || (letter === "," && !isParted && endsMailbox(current, line));
    if (isEnd && !isQuoted) {
      parts.push(current);
      current = "";
    } else current += letter;
  }
  return [...parts, current];
}

/** "Davies, Glyn T" beside "Tom, Grace": the part behind the comma alone is a given name. */
function isOneName(line: string): boolean {
  const [family = "", given = "", ...more] = line.split(",").map((part) => part.trim());
  if (line.includes("@") || more.length > 0 || /\s/.test(family)) return false;
  const isGiven = opensWithGivenName(given) || /^\p{Lu}\p{Ll}+ \p{Lu}\.?$/u.test(given);
  return isGiven && !opensWithGivenName(family) && !isOneself(family);
}

function endsMailbox(before: string, line: string): boolean {
  return isOneself(before) || before.includes("@") || !line.includes("@");
}

/** Mail programs show "me" for the owner of the mailbox. */
function isOneself(name: string): boolean {
  return name.trim().toLowerCase() === "me";
}
