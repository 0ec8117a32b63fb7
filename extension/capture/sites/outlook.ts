import { closest, isOutOfSight, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { spoken, textBelow } from "../messages.ts";
import { hasNameShape } from "../names.ts";
import type { ThreadMessage } from "../page.ts";
import { type Named, participantFrom, participantsFrom } from "../participants.ts";
import { nobody, type Site } from "../site.ts";
import { fold } from "../text.ts";

/** Who writes and is written to in the open message or conversation; folders and drafts are nobody. */
export const outlook: Site = {
  name: "outlook",
  version: 2,
  read(reading, generic) {
    const seen = reading.elements
      .filter((each) => isPersona(each) && isInMessage(each) && !isOutOfSight(each))
      .flatMap(namedBy);
    if (seen.length === 0) return nobody;
    const own = { emails: ownAddresses(reading), names: ownNames(generic) };
    const senders = listedSender(reading, seen);
    return {
      kind: "thread",
      people: participantsFrom([...seen, ...senders], own),
      thread: {
        subject: subjectOf(reading),
        self: [
          ...own.emails.map((email) => ({ name: "", email })),
          ...own.names.map((name) => ({ name, email: "" })),
        ].slice(0, 20),
        messages: spoken(messagesIn(reading, own.emails, senders)),
        mentioned: [],
      },
    };
  },
};

/** Before each body stand its writer, the time and its readers. */
function messagesIn(reading: Reading, own: string[], senders: readonly Named[]): ThreadMessage[] {
  const messages: ThreadMessage[] = [];
  let people: Named[] = [];
  let date = "";
  for (const each of reading.elements) {
    if (isOutOfSight(each)) continue;
    // A folded message above has a writer, too, and no body.
    if (/_(FROM|SENDER)$/.test(each.id)) people = [];
    if (isPersona(each) && isInMessage(each)) people.push(...namedBy(each));
    if (each.getAttribute("data-testid") === "SentReceivedSavedTime")
      date = each.getAttribute("title") ?? textOf(each, 120);
    if (!isBody(each) || (each.parentElement && closest(each.parentElement, isBody))) continue;
    const [from, ...to] = distinct(people, senders).map((one) => participantFrom(one, own));
    messages.push({
      from: from ?? null,
      to: to.slice(0, 50),
      date: date.slice(0, 120),
      text: textBelow(each),
    });
    people = [];
    date = "";
  }
  return messages;
}

function isBody(element: Element): boolean {
  return /^UniqueMessageBody/.test(element.id) || element.getAttribute("role") === "document";
}

/** Picture, name and tooltip of one person are three elements; the address may stand in one alone. */
function distinct(people: readonly Named[], senders: readonly Named[]): Named[] {
  const known = new Map<string, Named>();
  for (const { name, email } of people) {
    const key = fold(name) || email;
    const address = senders.find((each) => fold(each.name) === key)?.email ?? "";
    known.set(key, { name, email: email || known.get(key)?.email || address });
  }
  // Initials, and the word that stands for oneself, are no names.
  return [...known.values()].filter(({ name, email }) => email || hasNameShape(name));
}

function subjectOf({ elements }: Reading): string {
  const heading = elements.find((each) => /^CONV_.*_SUBJECT$/.test(each.id));
  return heading ? textOf(heading, 300) : "";
}

const address = /[^\s<>()[\];:,"]+@[^\s<>()[\];:,"]+\.[\w\u00aa-\uffff-]+/;

/** What opens a person's card, or is marked as the sender or the well of recipients. */
function isPersona(element: Element): boolean {
  return (
    element.hasAttribute("data-lpc-hover-target-id") ||
    /_(FROM|SENDER)$/.test(element.id) ||
    (isWithinWell(element) && element.firstElementChild === null) ||
    (tagOf(element) === "span" && address.test(element.getAttribute("aria-label") ?? ""))
  );
}

function isWithinWell(element: Element): boolean {
  return (
    closest(element, (each) => each.getAttribute("data-testid") === "RecipientWell", 12) !==
    undefined
  );
}

/** In the reading pane, but neither in the text of a message nor where one is written. */
function isInMessage(element: Element): boolean {
  const isText = closest(
    element,
    (each) =>
      each.getAttribute("role") === "document" ||
      /^UniqueMessageBody/.test(each.id) ||
      each.getAttribute("contenteditable") === "true",
  );
  const pane = closest(
    element,
    (each) =>
      /^(ConversationContainer|ItemContainer|MailReadCompose)$/.test(
        each.getAttribute("data-app-section") ?? "",
      ) || /^(Conversation)?ReadingPaneContainer(Id)?$/.test(each.id),
    60,
  );
  return !isText && pane !== undefined;
}

/** `Jane Doe<jane@site.example>`; the address may stand in the label alone, behind a word. */
function namedBy(element: Element): Named[] {
  const text = textOf(element, 300);
  const label = element.getAttribute("aria-label") ?? element.getAttribute("title") ?? "";
  const email = address.exec(text)?.[0] ?? address.exec(label)?.[0] ?? "";
  const name = text
    .replace(email, "")
    .replace(/[<>;()[\]]/g, "")
    .replace(/^[^\s:]{1,12}:\s*/, "")
    .trim();
  return email || name ? [{ name, email }] : [];
}

/** The chosen row of the list tells the address of a sender whom the message only names. */
function listedSender(reading: Reading, seen: Named[]): Named[] {
  const names = new Set(seen.map((each) => fold(each.name)));
  return reading.elements
    .filter(
      (each) =>
        address.test(each.getAttribute("title") ?? "") &&
        closest(each, (one) => one.getAttribute("aria-selected") === "true") !== undefined,
    )
    .map((each) => ({
      name: textOf(each, 150),
      email: address.exec(each.getAttribute("title") ?? "")?.[0] ?? "",
    }))
    .filter((each) => names.has(fold(each.name)));
}

/** The account's menu and the root of its folders carry its address. */
function ownAddresses(reading: Reading): string[] {
  const places = reading.elements.filter(
    (each) =>
      /^(mectrl_|O365_MainLink_Me)/.test(each.id) ||
      closest(each, (one) => one.getAttribute("role") === "treeitem", 4),
  );
  const found = places.slice(0, 300).flatMap((each) => {
    const texts = [each.getAttribute("title"), each.getAttribute("aria-label"), textOf(each, 150)];
    return texts.flatMap((text) => address.exec(text ?? "")?.[0].toLowerCase() ?? []);
  });
  return [...new Set(found)];
}

/** The page is titled `Mail - Jane Doe - Outlook`. */
function ownNames({ meta }: GenericReading): string[] {
  const parts = meta.title.split(/\s[-–—]\s/);
  return parts.length > 2 ? parts.slice(1, -1) : [];
}
