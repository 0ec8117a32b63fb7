import { parseUrl } from "./addresses.ts";
import { draftFrom } from "./candidates.ts";
import { cardsIn } from "./cards.ts";
import { closest, descendants, isOutOfSight, type Reading, tagOf, textOf } from "./dom.ts";
import { withoutTitles } from "./names.ts";
import type { Draft, ThreadMessage } from "./page.ts";
import { isInMenu } from "./sight.ts";
import type { Found } from "./site.ts";
import { fold } from "./text.ts";

/** The members a LinkedIn page lists, or who write in its thread, as far as they are on the screen. */
export function networkOn(reading: Reading): Found | undefined {
  const path = parseUrl(reading.url)?.pathname ?? "";
  const main = reading.elements.find((each) => tagOf(each) === "main") ?? reading.elements[0];
  if (!main) return undefined;
  if (/^\/messaging\/thread\/./.test(path)) return threadIn(main, reading);
  const isSearch = /^\/search\/results\/people\//.test(path);
  const isStaff = /^\/(company|school|showcase)\/[^/]+\/people\//.test(path);
  if (!isSearch && !isStaff && !/^\/mynetwork\/invite-connect\/connections\//.test(path))
    return undefined;
  const heading = reading.elements.find((each) => tagOf(each) === "h1" && !isOutOfSight(each));
  const organization = isStaff && heading ? textOf(heading, 150) : "";
  const people = cardsIn(main, memberOf).map(({ key, name, below }) => {
    const lines = below.map((each) => each.text);
    // Every member of the search results has a place, but not each a headline.
    const [headline = "", place = ""] = isSearch && lines.length === 1 ? ["", lines[0]] : lines;
    const found = {
      fullName: name,
      jobTitle: withoutEmployer(headline, organization),
      organization,
      location: isSearch && !/[\d:]/.test(place) ? place : "",
      links: [memberLink(key)],
    };
    return draftFrom(found, "site", 0.85, reading.base);
  });
  return people.length > 0 ? { kind: "people", people } : undefined;
}

/** The member a link leads to; ids are told from names by their case. */
export function memberOf(anchor: Element): string {
  return tagOf(anchor) === "a" ? memberIn(anchor.getAttribute("href") ?? "") : "";
}

export function memberIn(address: string): string {
  const url = parseUrl(address, "https://www.linkedin.com/");
  const slug = /(^|\.)linkedin\.com$/.test(url?.hostname ?? "")
    ? (/^\/in\/([^/]+)/.exec(url?.pathname ?? "")?.[1] ?? "")
    : "";
  return /^AC[A-Za-z]AA/.test(slug) ? slug : slug.toLowerCase();
}

export function memberLink(slug: string): string {
  return `https://www.linkedin.com/in/${slug}`;
}

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

/** `Role at Employer` is the role, whatever the language's word between the two is. */
export function withoutEmployer(headline: string, organization: string): string {
  const at = organization ? headline.toLowerCase().lastIndexOf(organization.toLowerCase()) : -1;
  if (at < 4 || at + organization.length < headline.length - 1) return headline;
  return (
    headline
      .slice(0, at)
      .trim()
      .replace(/(?:\s+\p{Ll}\s+\p{Ll}{1,7}|\s+\p{L}{1,5}|\s*[@,|·–-])$/u, "")
      .trim() || headline
  );
}
