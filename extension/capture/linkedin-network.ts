import { parseUrl } from "./addresses.ts";
import { draftFrom } from "./candidates.ts";
import { cardsIn } from "./cards.ts";
import { isOutOfSight, type Reading, tagOf, textOf } from "./dom.ts";
import { shapeOf } from "./letters.ts";
import type { Found } from "./site.ts";

/** The members a LinkedIn page lists, as far as they are on the screen. */
export function networkOn(reading: Reading): Found | undefined {
  const path = parseUrl(reading.url)?.pathname ?? "";
  const main = reading.elements.find((each) => tagOf(each) === "main") ?? reading.elements[0];
  if (!main) return undefined;
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

/** `Role at Employer` is the role, whatever the language's word between the two is. */
export function withoutEmployer(headline: string, organization: string): string {
  const at = organization ? headline.toLowerCase().lastIndexOf(organization.toLowerCase()) : -1;
  if (at < 4 || at + organization.length < headline.length - 1) return headline;
  const role = headline.slice(0, at).trim();
  const joint = /(?:\s+a\s+a{1,7}|\s+[Aax]{1,5}|\s*[@,|·–-])$/.exec(shapeOf(role));
  return role.slice(0, joint?.index).trim() || headline;
}
