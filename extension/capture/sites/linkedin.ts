import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { isPressed } from "../cards.ts";
import { closest, isOutOfSight, type Line, linesOf, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { shapeOf } from "../letters.ts";
import { memberIn, memberLink, memberOf, networkOn, withoutEmployer } from "../linkedin-network.ts";
import { titleParts } from "../meta.ts";
import { withoutTitles } from "../names.ts";
import type { Draft } from "../page.ts";
import { nobody, type Site } from "../site.ts";
import { fold } from "../text.ts";

/** A member's profile, signed in or out, and lists of members; nothing else of the site. */
export const linkedin: Site = {
  name: "linkedin",
  version: 2,
  read(reading, generic) {
    const slug = memberIn(reading.url);
    if (!slug) {
      const isArticle = /^\/pulse\//.test(parseUrl(reading.url)?.pathname ?? "");
      return isArticle ? undefined : (networkOn(reading) ?? nobody);
    }
    const draft = shownOn(reading, generic, slug) ?? published(generic, slug);
    if (!draft?.fullName) return nobody;
    const link = draftFrom({ links: [memberLink(slug)] }, "site", 1, "").links;
    const shared = sharedIn(reading, generic, slug);
    return { kind: "person", people: [{ ...draft, ...shared, links: [...link, ...shared.links] }] };
  },
};

/** The card at the top of a signed-in profile, found by the links it alone has. */
function shownOn(reading: Reading, generic: GenericReading, slug: string): Draft | undefined {
  const heading = headingOf(reading, slug);
  if (!heading) return undefined;
  const contact = reading.elements.find(
    (each) => leadsTo(each, slug, "contact-info") && !isOutOfSight(each),
  );
  const fullName = withoutTitles(textOf(heading, 150));
  if (dialogAround(heading)) return draftFrom({ fullName }, "site", 0.9, "");
  const card =
    closest(heading, (each) =>
      contact ? each.contains(contact) : /^(section|main)$/.test(tagOf(each)),
    ) ?? heading;
  const lines = linesOf(card, 60);
  const start = lines.findIndex(
    (line) => heading.contains(line.block) || line.text === textOf(heading),
  );
  const below = lines.slice(start + 1).filter((line) => fold(line.text) !== fold(fullName));
  const organization = below.find(isEntry)?.text ?? "";
  const location = placeBeside(below, contact);
  const headline =
    below.find((line) => isText(line) && line.text !== location && !holds(line, contact))?.text ??
    "";
  const found = {
    fullName,
    jobTitle: withoutEmployer(headline, organization),
    organization,
    location,
  };
  const draft = draftFrom(found, "site", 0.9, reading.base);
  return draft.fullName || !generic.meta.title ? draft : undefined;
}

/** The name is the heading within a link to the profile, or the main one beside a link to its details. */
function headingOf(reading: Reading, slug: string): Element | undefined {
  const headings = reading.elements.filter(
    (each) => /^h[12]$/.test(tagOf(each)) && textOf(each, 150) && !isOutOfSight(each),
  );
  const linked = headings.find((each) => closest(each, (one) => memberOf(one) === slug, 6));
  if (linked) return linked;
  const details = reading.elements.filter(
    (each) =>
      (leadsTo(each, slug, "about-this-profile") ||
        leadsTo(each, slug, "contact-info") ||
        (memberOf(each) === slug && dialogAround(each))) &&
      !isOutOfSight(each),
  );
  const main = details.length > 0 ? headings.find((each) => tagOf(each) === "h1") : undefined;
  return main ?? details.find((each) => leadsTo(each, slug, "about") && textOf(each, 150));
}

function leadsTo(element: Element, slug: string, page: string): boolean {
  return (
    memberOf(element) === slug &&
    (element.getAttribute("href") ?? "").toLowerCase().includes(`/overlay/${page}`)
  );
}

function dialogAround(element: Element): Element | undefined {
  return closest(
    element,
    (each) => tagOf(each) === "dialog" || each.getAttribute("role") === "dialog",
  );
}

/** What the member shares in the dialog with their contact details, where it is open. */
function sharedIn(reading: Reading, { sight }: GenericReading, slug: string) {
  const link = reading.elements.find(
    (each) => memberOf(each) === slug && dialogAround(each) && !isOutOfSight(each),
  );
  const dialog = link && dialogAround(link);
  const inside = (contacts: { value: string; element: Element }[]) =>
    contacts.filter((each) => dialog?.contains(each.element)).map((each) => each.value);
  const links = inside(sight.links).filter((each) => !/\/\/([\w-]+\.)?linkedin\.com\//.test(each));
  const found = { emails: inside(sight.emails), phones: inside(sight.phones), links };
  const { emails, phones, links: others } = draftFrom(found, "site", 0.9, "");
  return { emails, phones, links: others };
}

/** The place stands in one line with the link to the contact details, or in the line before it or its dot. */
function placeBeside(lines: Line[], contact: Element | undefined): string {
  const index = lines.findIndex((line) => (contact ? holds(line, contact) : line.text === "·"));
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

/** The present employer or school, as an entry with a picture that can be pressed. */
function isEntry({ block }: Line): boolean {
  return (
    isPressed(block) &&
    closest(
      block,
      (each) =>
        tagOf(each) === "li" ||
        (each.getAttribute("role") === "button" && each.querySelector("figure") !== null),
      8,
    ) !== undefined
  );
}

/** A line about the member; a badge has one text for eyes and one for screen readers, or begins with a dot. */
function isText(line: Line): boolean {
  const shape = shapeOf(line.text);
  if (!/^[^·•]*[Aax]/.test(shape) || /^[Aax]{1,8}(\/[Aax]{1,8}){1,2}$/.test(shape)) return false;
  return (
    !closest(line.block, (each) => /^(button|li|nav)$/.test(tagOf(each)), 6) &&
    !isPressed(line.block) &&
    !line.runs.some((run) =>
      closest(run.element, (each) => each.getAttribute("aria-hidden") === "true", 4),
    )
  );
}

/** What the signed-out page publishes; words masked with asterisks and data of another profile are left out. */
function published(generic: GenericReading, slug: string): Draft | undefined {
  const own = generic.marked.find(
    (each) => each.fullName && each.links.some((link) => memberIn(link.value) === slug),
  );
  const title = titleParts(generic.meta.one("og:title") || generic.meta.title, "LinkedIn");
  const named = draftFrom(
    {
      fullName:
        title.length > 0 && memberIn(generic.meta.one("og:url") || generic.meta.canonical) === slug
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
    links: [],
  };
}
