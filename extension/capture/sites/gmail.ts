import { mailAddress, parseUrl } from "../addresses.ts";
import { closest, descendants, isOutOfSight, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { shapeOf } from "../letters.ts";
import { spoken, textBelow } from "../messages.ts";
import type { ThreadMessage } from "../page.ts";
import { type Named, participantFrom, participantsFrom } from "../participants.ts";
import { nobody, type Site } from "../site.ts";

/** Who writes and is written to in the open thread; lists of threads and drafts are nobody. */
export const gmail: Site = {
  name: "gmail",
  version: 2,
  read(reading, generic) {
    const isOpen = reading.elements.some((each) => isMessage(each) || each.hasAttribute(subject));
    if (!isOpen) return nobody;
    const seen = reading.elements
      .filter((each) => addressOf(each) && isInThread(each) && !isOutOfSight(each))
      .map(namedBy);
    const emails = ownAddresses(reading, generic);
    const own = [...emails, ...aliases(seen, emails)];
    const heading = reading.elements.find((each) => each.hasAttribute(subject));
    return {
      kind: "thread",
      people: participantsFrom(seen, { emails, names: [] }),
      thread: {
        subject: heading ? textOf(heading, 300) : "",
        self: [...new Set(own)].slice(0, 20).map((email) => ({ name: "", email })),
        messages: spoken(
          reading.elements
            .filter((each) => isMessage(each) && !isOutOfSight(each))
            .slice(0, 60)
            .map((each) => messageIn(each, own)),
        ),
        mentioned: [],
      },
    };
  },
};

/** Its head names the writer, then the readers; the time in full stands in a title beside them. */
function messageIn(message: Element, own: readonly string[]): ThreadMessage {
  const all = descendants(message);
  const named = all.filter((each) => addressOf(each) && isInThread(each) && !isOutOfSight(each));
  const time = all.find((each) => /0{1,2}[:.]0{2}/.test(shapeOf(each.getAttribute("title") ?? "")));
  const people = named.map((each) => participantFrom(namedBy(each), own));
  const marks = new Set([...named, time]);
  return {
    from: people[0] ?? null,
    to: people.slice(1, 50),
    date: (time?.getAttribute("title") ?? "").slice(0, 120),
    text: textBelow(
      message,
      all.findLast((each) => marks.has(each)),
    ),
  };
}

function namedBy(element: Element): Named {
  return { name: element.getAttribute("name") ?? textOf(element, 150), email: addressOf(element) };
}

/** What only the heading of an open thread has. */
const subject = "data-thread-perm-id";

function isMessage(element: Element): boolean {
  return element.hasAttribute("data-message-id") || element.hasAttribute("data-legacy-message-id");
}

function addressOf(element: Element): string {
  return mailAddress(
    element.getAttribute("email") ?? element.getAttribute("data-hovercard-id") ?? "",
  );
}

/** Messages, folded ones too, are list items; rows of the inbox are none. */
function isInThread(element: Element): boolean {
  const isDraft = closest(
    element,
    (each) => tagOf(each) === "form" || each.getAttribute("contenteditable") === "true",
  );
  const isItem = closest(
    element,
    (each) => isMessage(each) || each.getAttribute("role") === "listitem",
  );
  return !isDraft && isItem !== undefined;
}

/** Other addresses of the account stand under the word that means oneself, too. */
function aliases(seen: readonly Named[], own: readonly string[]): string[] {
  const words = new Set(seen.filter(({ email }) => own.includes(email)).map(({ name }) => name));
  return seen.filter(({ name }) => words.has(name)).map(({ email }) => email);
}

/** The title ends with one's own address and the site's name; the account's button has it, too. */
function ownAddresses(reading: Reading, { meta }: GenericReading): string[] {
  const [titled = ""] = /[^\s<>()]+@[^\s<>()]+(?=[^@]*$)/.exec(meta.title) ?? [];
  const buttons = reading.elements.filter(
    (each) =>
      parseUrl(each.getAttribute("href") ?? "")?.hostname === "accounts.google.com" &&
      each.hasAttribute("aria-label"),
  );
  const labels = buttons.map((each) => each.getAttribute("aria-label") ?? "");
  const found = labels.map((each) => /[^\s<>()]+@[^\s<>()]+/.exec(each)?.[0] ?? "");
  return [...new Set([titled, ...found].filter(Boolean).map((each) => each.toLowerCase()))];
}
