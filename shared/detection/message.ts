import { headerBlockAt } from "./header-block.ts";
import { textOfHtml } from "./html-text.ts";
import { wordsOf } from "./languages.ts";
import { type Mailbox, nameOf, readAuthor, readMailboxes } from "./mailboxes.ts";
import { leadingName } from "./person-names.ts";
import { readSubject } from "./subject.ts";

export type Channel = "email" | "linkedin" | "message" | "other";

/** A message as far as its source tells; what is unknown is empty. */
export interface Message {
  from: Mailbox | null;
  to: readonly Mailbox[];
  cc: readonly Mailbox[];
  bcc: readonly Mailbox[];
  replyTo: readonly Mailbox[];
  subject: string;
  /** As the source writes it, in any language. */
  date: string;
  text: string;
  channel: Channel;
  /** Sent to a list or by a machine (RFC 2369, RFC 3834, Precedence). */
  isBulk: boolean;
  /** Carries an invitation (RFC 6047). */
  isCalendar: boolean;
}

const greetings = wordsOf("greetings");

/** What postal-mime and its like give of a mail. */
export interface ParsedMail {
  from?: MailAddress | undefined;
  to?: MailAddress[] | undefined;
  cc?: MailAddress[] | undefined;
  bcc?: MailAddress[] | undefined;
  replyTo?: MailAddress[] | undefined;
  subject?: string | undefined;
  date?: string | undefined;
  text?: string | undefined;
  html?: string | undefined;
  headers: { key: string; value: string }[];
  attachments?: { mimeType: string }[] | undefined;
}

interface MailAddress {
  name?: string | undefined;
  address?: string | undefined;
  group?: { name?: string | undefined; address?: string | undefined }[] | undefined;
}

export function messageFromMail(mail: ParsedMail): Message {
  const header = (name: string) =>
    mail.headers.find(({ key }) => key.toLowerCase() === name)?.value ?? "";
  return {
    from: mailboxesFrom(mail.from ? [mail.from] : [])[0] ?? null,
    to: mailboxesFrom(mail.to),
    cc: mailboxesFrom(mail.cc),
    bcc: mailboxesFrom(mail.bcc),
    replyTo: mailboxesFrom(mail.replyTo),
    subject: mail.subject ?? "",
    date: header("date") || (mail.date ?? ""),
    text: mail.text?.trim() ? mail.text : textOfHtml(mail.html ?? ""),
    channel: "email",
    isBulk: isBulk(header),
    isCalendar:
      header("content-type").startsWith("text/calendar") ||
      (mail.attachments ?? []).some(({ mimeType }) =>
        /^(?:text\/calendar|application\/ics)/.test(mimeType),
      ),
  };
}

/** Pasted or saved text: header lines if it begins with them, or "Name: words" as chats print it. */
export function messageFromText(text: string): Message {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const start = Math.max(
    0,
    lines.findIndex((line) => line.trim() !== ""),
  );
  const block = headerBlockAt(lines, start);
  const headers = block?.headers ?? {};
  const title = block ? "" : titleOf(lines, start);
  const body = lines.slice(block ? block.end : start + (title ? 1 : 0)).join("\n");
  const spoken = block ? undefined : speakerOf(body);
  const bulkHeader = (name: string) => bulkValue(lines.slice(start, (block?.end ?? 0) + 5), name);
  return {
    from: headers.from ? (readAuthor(headers.from) ?? null) : (spoken?.speaker ?? null),
    to: readMailboxes(headers.to ?? ""),
    cc: readMailboxes(headers.cc ?? ""),
    bcc: readMailboxes(headers.bcc ?? ""),
    replyTo: readMailboxes(headers.replyTo ?? ""),
    subject: headers.subject ?? title,
    date: headers.date ?? "",
    text: spoken?.words ?? body,
    channel: spoken ? "message" : "email",
    isBulk: isBulk(bulkHeader),
    isCalendar: false,
  };
}

/** A first line that sets two people side by side is a subject without its label. */
function titleOf(lines: readonly string[], start: number): string {
  const [line = "", next = ""] = lines.slice(start, start + 2);
  const isTitle = line.length < 120 && next.trim() === "" && lines.length > start + 2;
  return isTitle && readSubject(line).pair.length >= 2 ? line.trim() : "";
}

function isBulk(header: (name: string) => string): boolean {
  const automatic = header("auto-submitted").trim().toLowerCase();
  return (
    ["list-unsubscribe", "list-id", "list-post", "feedback-id", "x-campaign-id"].some(
      (name) => header(name) !== "",
    ) ||
    /bulk|list|junk|auto/i.test(header("precedence")) ||
    (automatic !== "" && automatic !== "no")
  );
}

function bulkValue(lines: string[], name: string): string {
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name}:`));
  return found?.slice(name.length + 1).trim() ?? "";
}

/** A chat's line begins with its speaker, who is no header and is not spoken to. */
function speakerOf(body: string): { speaker: Mailbox; words: string } | undefined {
  const [, name = "", words = ""] =
    /^(\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{0,20}){0,2}): (?=\S)([\s\S]*)$/u.exec(body) ?? [];
  const isGreeting = greetings.has(name.split(" ")[0]?.toLowerCase() ?? "");
  return name && leadingName(name) === name && !isGreeting
    ? { speaker: { name, email: "" }, words }
    : undefined;
}

function mailboxesFrom(addresses: MailAddress[] | undefined): Mailbox[] {
  return (addresses ?? []).flatMap((each) =>
    (each.group ?? [each]).flatMap(({ name, address }) => {
      const email = (address ?? "").toLowerCase();
      const shown = (name ?? "").replace(/^['"]|['"]$/g, "").trim();
      if (!email && !shown) return [];
      return [{ name: shown.toLowerCase() === email ? "" : nameOf(shown), email }];
    }),
  );
}
