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

function readMailbox(text: string): Mailbox {
  const email = address.exec(text)?.[0].replace(/[.'-]+$/, "") ?? "";
  const name = text
    .replace(email || "\0", "")
    .replace(/mailto:|[<>[\]()"]/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'(.*)'$/, "$1");
  return { name: nameOf(name === email ? "" : name), email: email.toLowerCase() };
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
  let current = "";
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    const isEnd = letter === ";" || (letter === "," && endsMailbox(current, line));
    if (isEnd && !isQuoted) {
      parts.push(current);
      current = "";
    } else current += letter;
  }
  return [...parts, current];
}

function endsMailbox(before: string, line: string): boolean {
  return isOneself(before) || before.includes("@") || !line.includes("@");
}

/** Mail programs show "me" for the owner of the mailbox. */
function isOneself(name: string): boolean {
  return name.trim().toLowerCase() === "me";
}
