import { parseUrl } from "./addresses.ts";
import { draftFrom } from "./candidates.ts";
import { closest, descendants, isOutOfSight, type Reading, tagOf, textOf } from "./dom.ts";
import { memberLink, memberOf } from "./linkedin-network.ts";
import { withoutTitles } from "./names.ts";
import type { Draft, ThreadMessage } from "./page.ts";
import { isInMenu } from "./sight.ts";
import { type Found, nobody, type Site } from "./site.ts";
import { fold } from "./text.ts";

/** The message threads of LinkedIn, in a script apart: its other pages fill one. */
export const linkedinMessages: Site = {
  name: "linkedin",
  version: 2,
  read(reading) {
    const path = parseUrl(reading.url)?.pathname ?? "";
    const main = reading.elements.find((each) => tagOf(each) === "main") ?? reading.elements[0];
    return main && /^\/messaging\/thread\/./.test(path) ? threadIn(main, reading) : nobody;
  },
};

/** Whom the thread's heading names and who wrote, but oneself, whose picture stands in the menu. */
function threadIn(main: Element, reading: Reading): Found {
  const links = descendants(main)
    .filter((each) => memberOf(each) && textOf(each, 150) && !isOutOfSight(each))
    .slice(0, 500);
  const headed = links.filter((each) => descendants(each, 40).some(isHeading));
  const signed = links.filter((each) => isBesideTime(each) && !isInWords(each));
  const self = reading.elements
    .filter((each) => tagOf(each) === "img" && (isInMenu(each) || isInHeader(each)))
    .map((each) => each.getAttribute("alt") ?? "");
  const own = self.map(fold);
  const writers = signed.filter((each) => !own.includes(fold(nameOf(each))));
  const isSelfKnown = writers.length < signed.length;
  const shown = isSelfKnown || headed.length === 0 ? [...headed, ...writers] : headed;
  return {
    kind: "thread",
    people: membersOf(shown, reading),
    thread: {
      subject: "",
      self: self.map((name) => ({ name: name.slice(0, 300), email: "" })),
      messages: messagesIn(main, signed),
      mentioned: membersOf(links.filter(isInWords), reading),
    },
  };
}

/** A day stands above the messages written on it, the hour in figures beside each writer. */
function messagesIn(main: Element, signed: readonly Element[]): ThreadMessage[] {
  const messages: ThreadMessage[] = [];
  let day = "";
  for (const each of descendants(main)) {
    const time = tagOf(each) === "time" ? textOf(each, 100) : "";
    if (time && !/\d:\d/.test(time)) day = time;
    if (signed.includes(each)) {
      // Everybody in a thread is written to.
      messages.push({ from: { name: nameOf(each), email: "" }, to: [], date: day, text: "" });
    }
    const message = messages.at(-1);
    if (message && tagOf(each) === "p" && !isOutOfSight(each))
      message.text = `${message.text}${textOf(each)}\n`.slice(0, 12_000);
  }
  return messages.filter(({ text }) => text);
}

function membersOf(links: readonly Element[], { base }: Reading): Draft[] {
  const members = new Map<string, string>();
  for (const each of links)
    if (!members.has(memberOf(each))) members.set(memberOf(each), nameOf(each));
  return [...members].map(([key, fullName]) =>
    draftFrom({ fullName, links: [memberLink(key)] }, "site", 0.85, base),
  );
}

function isInWords(link: Element): boolean {
  return closest(link, (one) => tagOf(one) === "p") !== undefined;
}

function nameOf(link: Element): string {
  return withoutTitles(textOf(descendants(link, 40).find(isHeading) ?? link, 150));
}

function isHeading(element: Element): boolean {
  return /^h[1-3]$/.test(tagOf(element));
}

function isInHeader(element: Element): boolean {
  return closest(element, (each) => tagOf(each) === "header") !== undefined;
}

/** A message is headed by its writer's name and the time, and followed by what may link to others. */
function isBesideTime(link: Element): boolean {
  const head = closest(
    link,
    (each) => descendants(each, 30).some((one) => tagOf(one) === "time"),
    4,
  );
  return head !== undefined && !descendants(head, 200).some((each) => tagOf(each) === "p");
}
