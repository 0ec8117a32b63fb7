import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { cardsIn } from "../cards.ts";
import { tagOf } from "../dom.ts";
import { memberOn, memberPage } from "../member-page.ts";
import { nobody, type Site } from "../site.ts";

/** A member's page and a group's list of members; groups and events are nobody. */
export const meetup: Site = {
  name: "meetup",
  version: 1,
  read(reading, generic) {
    const path = parseUrl(reading.url)?.pathname ?? "";
    if (/^\/([a-z]{2}-[A-Z]{2}\/)?[^/]+\/members\/?$/.test(path)) {
      const root = reading.elements.find((each) => tagOf(each) === "main") ?? reading.elements[0];
      const cards = root ? cardsIn(root, (each) => memberIn(each.getAttribute("href") ?? "")) : [];
      const people = cards.map(({ key, name }) =>
        draftFrom({ fullName: name, links: [linkOf(key)] }, "site", 0.85, reading.base),
      );
      return people.length > 0 ? { kind: "people", people } : nobody;
    }
    const page = memberPage(reading, generic, memberIn, "Meetup");
    if (!page) return nobody;
    const place = page.below.find(({ text }) => /^[^\d,|]{2,40}, [^\d,|]{2,40}$/.test(text));
    return memberOn(page, { location: place?.text, links: [linkOf(page.key)] }, reading.base);
  },
};

function memberIn(address: string): string {
  const url = parseUrl(address, "https://www.meetup.com/");
  if (!/(^|\.)meetup\.com$/.test(url?.hostname ?? "")) return "";
  return /\/members\/(\d+)/.exec(url?.pathname ?? "")?.[1] ?? "";
}

function linkOf(member: string): string {
  return `https://www.meetup.com/members/${member}/`;
}
