import { mailAddress, parseUrl } from "../addresses.ts";
import { closest, isOutOfSight, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { participantsFrom } from "../participants.ts";
import { nobody, type Site } from "../site.ts";

/** Who writes and is written to in the open thread; lists of threads and drafts are nobody. */
export const gmail: Site = {
  name: "gmail",
  version: 1,
  read(reading, generic) {
    const isOpen = reading.elements.some((each) => isMessage(each) || each.hasAttribute(subject));
    if (!isOpen) return nobody;
    const seen = reading.elements
      .filter((each) => addressOf(each) && isInThread(each) && !isOutOfSight(each))
      .map((each) => ({
        name: each.getAttribute("name") ?? textOf(each, 150),
        email: addressOf(each),
      }));
    return {
      kind: "thread",
      people: participantsFrom(seen, { emails: ownAddresses(reading, generic), names: [] }),
    };
  },
};

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

/** The title ends with one's own address and the site's name; the account's button has it, too. */
function ownAddresses(reading: Reading, { meta }: GenericReading): string[] {
  const [titled = ""] = /[^\s<>()]+@[^\s<>()]+(?=[^@]*$)/.exec(meta.title) ?? [];
  const buttons = reading.elements.filter(
    (each) =>
      parseUrl(each.getAttribute("href") ?? "")?.hostname === "accounts.google.com" &&
      each.hasAttribute("aria-label"),
  );
  const labels = buttons.map((each) => each.getAttribute("aria-label") ?? "");
  return [titled, ...labels.map((each) => /[^\s<>()]+@[^\s<>()]+/.exec(each)?.[0] ?? "")];
}
