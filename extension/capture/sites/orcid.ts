import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { closest, isOutOfSight, linesOf, type Reading, tagOf, textOf, wordsOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { isInMenu } from "../sight.ts";
import { nobody, type Site } from "../site.ts";

const identifier = /(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/i;

/** A researcher's public record; other pages of the site are nobody. */
export const orcid: Site = {
  name: "orcid",
  version: 1,
  read(reading, generic) {
    const id = identifier.exec(parseUrl(reading.url)?.pathname ?? "")?.[1]?.toUpperCase();
    if (!id) return nobody;
    const fullName = titledName(generic, id) || headedName(reading, id);
    if (!fullName) return nobody;
    const found = {
      fullName,
      ...employmentIn(reading),
      emails: generic.sight.emails
        .filter((each) => !isInMenu(each.element) && !isFooter(each.element))
        .map((each) => each.value),
      links: [`https://orcid.org/${id}`, ...ownLinks(reading)],
    };
    return { kind: "person", people: [draftFrom(found, "site", 0.9, reading.base)] };
  },
};

/** Titles read `Name (0000-0000-0000-0000)`; one with another iD is left from the page before. */
function titledName({ meta }: GenericReading, id: string): string {
  for (const title of [meta.title, meta.one("og:title")]) {
    const [, name = "", other = ""] =
      /^(.{1,150}?)\s*\((\d{4}-\d{4}-\d{4}-\d{3}[\dX])\)/i.exec(title) ?? [];
    if (name && other.toUpperCase() === id) return name;
  }
  return "";
}

/** The main heading, where the page in sight also shows the iD itself. */
function headedName(reading: Reading, id: string): string {
  const shown = reading.elements.some(
    (each) =>
      tagOf(each) === "a" &&
      (each.getAttribute("href") ?? "").toUpperCase().endsWith(id) &&
      !isOutOfSight(each),
  );
  const heading = reading.elements.find(
    (each) => tagOf(each) === "h1" && !isOutOfSight(each) && !isInMenu(each),
  );
  const name = shown && heading ? textOf(heading, 150) : "";
  return identifier.test(name) ? "" : name;
}

/** The first affiliation: a heading `Organisation: City, Region, CC` and a line `days | role (unit)`. */
function employmentIn(reading: Reading): {
  jobTitle: string;
  organization: string;
  location: string;
} {
  const root = reading.elements.find((each) => tagOf(each) === "main") ?? reading.elements[0];
  const lines = root ? linesOf(root, 400) : [];
  for (const [index, line] of lines.entries()) {
    const isHeading = closest(line.block, (each) => /^h[2-5]$/.test(tagOf(each)), 3) !== undefined;
    const [, organization = "", location = ""] =
      (isHeading && /^(.{2,200}):\s*([^:]{0,120}\b[A-Z]{2})$/.exec(line.text)) || [];
    const period = lines
      .slice(index + 1, index + 3)
      .find((each) => /\d{4}[^|]*\|/.test(each.text))?.text;
    if (organization && period) {
      const role = (period.split("|")[1] ?? "").replace(/\s*\([^()]*\)\s*$/, "").trim();
      return { jobTitle: role, organization, location };
    }
  }
  return { jobTitle: "", organization: "", location: "" };
}

function ownLinks(reading: Reading): string[] {
  const links = reading.elements.filter(
    (each) => tagOf(each) === "a" && wordsOf(each, "rel").includes("me") && !isFooter(each),
  );
  return links.map((each) => each.getAttribute("href") ?? "");
}

function isFooter(element: Element): boolean {
  return closest(element, (each) => tagOf(each) === "footer") !== undefined;
}
