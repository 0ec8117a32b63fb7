import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { closest, isOutOfSight, type Line, linesOf, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { titleParts } from "../meta.ts";
import { withoutTitles } from "../names.ts";
import type { Draft } from "../page.ts";
import { nobody, type Site } from "../site.ts";
import { fold } from "../text.ts";

/** A member's profile, signed in or out, as far as it is on the screen; nothing else of the site. */
export const linkedin: Site = {
  name: "linkedin",
  version: 1,
  read(reading, generic) {
    const slug = slugOf(reading.url);
    if (!slug) return /^\/pulse\//.test(parseUrl(reading.url)?.pathname ?? "") ? undefined : nobody;
    const draft = shownOn(reading, generic, slug) ?? published(generic, slug);
    if (!draft?.fullName) return nobody;
    const link = draftFrom({ links: [`https://www.linkedin.com/in/${slug}`] }, "site", 1, "").links;
    return { kind: "person", people: [{ ...draft, links: link }] };
  },
};

function slugOf(url: string): string {
  return /^\/in\/([^/]+)/.exec(parseUrl(url)?.pathname ?? "")?.[1]?.toLowerCase() ?? "";
}

/** The card at the top of a signed-in profile, found by the links it alone has. */
function shownOn(reading: Reading, generic: GenericReading, slug: string): Draft | undefined {
  const contact = reading.elements.find(
    (each) => leadsTo(each, slug, "contact-info") && !isOutOfSight(each),
  );
  const heading = headingOf(reading, slug, contact);
  if (!heading) return undefined;
  const fullName = withoutTitles(textOf(heading, 150));
  const card =
    closest(heading, (each) =>
      contact ? each.contains(contact) : /^(section|main)$/.test(tagOf(each)),
    ) ?? heading;
  const lines = linesOf(card, 60);
  const start = lines.findIndex(
    (line) => heading.contains(line.block) || line.text === textOf(heading),
  );
  const below = lines.slice(start + 1).filter((line) => fold(line.text) !== fold(fullName));
  const organization =
    below.find(
      (line) => closest(line.block, (each) => tagOf(each) === "button", 3) && isInList(line),
    )?.text ?? "";
  const headline =
    below.find(
      (line) => !isControl(line) && !isInList(line) && !isBadge(line) && !holds(line, contact),
    )?.text ?? "";
  const found = {
    fullName,
    jobTitle: withoutEmployer(headline, organization),
    organization,
    location: placeBeside(below, contact),
  };
  const draft = draftFrom(found, "site", 0.9, reading.base);
  return draft.fullName || !generic.meta.title ? draft : undefined;
}

/** The name is the heading inside the link about the profile, else the page's main heading. */
function headingOf(
  reading: Reading,
  slug: string,
  contact: Element | undefined,
): Element | undefined {
  const about = reading.elements.find(
    (each) => leadsTo(each, slug, "about-this-profile") && !isOutOfSight(each) && textOf(each, 150),
  );
  const headings = reading.elements.filter((each) => tagOf(each) === "h1" && !isOutOfSight(each));
  return headings.length > 0 && (contact || about) ? headings[0] : about;
}

function leadsTo(element: Element, slug: string, page: string): boolean {
  if (tagOf(element) !== "a") return false;
  const path =
    parseUrl(
      element.getAttribute("href") ?? "",
      "https://www.linkedin.com/",
    )?.pathname.toLowerCase() ?? "";
  return path.includes(`/overlay/${page}`) && path.startsWith(`/in/${slug}/`);
}

/** The place stands in one line with the link to the contact details, or in the line before it. */
function placeBeside(lines: Line[], contact: Element | undefined): string {
  const index = lines.findIndex((line) => holds(line, contact));
  const line = lines[index];
  if (!line) return "";
  const beside = line.runs
    .filter((run) => !contact?.contains(run.element))
    .map((run) => run.text)
    .join("");
  return beside.replace(/[\s·]+$/u, "").trim() || lines[index - 1]?.text || "";
}

function holds(line: Line, element: Element | undefined): boolean {
  return line.runs.some((run) => element?.contains(run.element));
}

/** `Role at Employer` is the role, whatever the language's word between the two is. */
function withoutEmployer(headline: string, organization: string): string {
  const at = organization ? headline.toLowerCase().lastIndexOf(organization.toLowerCase()) : -1;
  if (at < 4 || at + organization.length < headline.length - 1) return headline;
  return (
    headline
      .slice(0, at)
      .trim()
      .replace(/(?:\s+\p{L}{1,5}|\s*[@,|·–-])$/u, "")
      .trim() || headline
  );
}

/** The badge that tells how far away the member is has one text for eyes and one for screen readers. */
function isBadge(line: Line): boolean {
  return line.runs.some((run) =>
    closest(run.element, (each) => each.getAttribute("aria-hidden") === "true", 4),
  );
}

function isControl(line: Line): boolean {
  return closest(line.block, (each) => /^(button|li|nav)$/.test(tagOf(each)), 6) !== undefined;
}

function isInList(line: Line): boolean {
  return closest(line.block, (each) => tagOf(each) === "li", 6) !== undefined;
}

/** What the signed-out page publishes; words masked with asterisks and data of another profile are left out. */
function published(generic: GenericReading, slug: string): Draft | undefined {
  const own = generic.people.find(
    (each) => each.fullName && each.links.some((link) => slugOf(link.value) === slug),
  );
  const title = titleParts(generic.meta.one("og:title") || generic.meta.title, "LinkedIn");
  const named = draftFrom(
    {
      fullName:
        title.length > 0 && slugOf(generic.meta.one("og:url") || generic.meta.canonical) === slug
          ? title[0]?.replace(/^\(\d+\+?\)\s*/, "")
          : "",
    },
    "meta",
    0.8,
    "",
  );
  if (!own) return named.fullName ? named : undefined;
  const shown = <F extends { value: string }>(field: F | null) =>
    field && !/\*{3}/.test(field.value) ? field : null;
  return {
    ...own,
    fullName: shown(own.fullName),
    jobTitle: shown(own.jobTitle),
    organization: shown(own.organization),
    location: shown(own.location),
    emails: [],
    phones: [],
  };
}
