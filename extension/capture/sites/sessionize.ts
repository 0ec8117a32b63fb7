import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { isOutOfSight, linesOf, type Reading, tagOf } from "../dom.ts";
import { memberOn, memberPage } from "../member-page.ts";
import { sameName } from "../names.ts";
import type { Draft } from "../page.ts";
import { nobody, type Site } from "../site.ts";

/** A speaker's profile, and the speakers an event's wall or list shows; calls for papers are nobody. */
export const sessionize: Site = {
  name: "sessionize",
  version: 1,
  read(reading, generic) {
    const listed = speakersIn(reading);
    if (listed.length > 0) return { kind: "people", people: listed };
    const page = memberPage(reading, generic, slugIn, "Sessionize");
    // Events live under addresses of the same shape; only people own a profile.
    const owners = [generic.meta.title, generic.meta.one("og:title")].map(ownerIn);
    if (!page || !owners.some((each) => sameName(each, page.name))) return nobody;
    const [jobTitle = "", location = ""] = page.below
      .map((line) => line.text)
      .filter((each) => each.length <= 150);
    const isPlace = /^[^\d|]{2,40}, [^\d|]{2,60}$/.test(location);
    const found = {
      jobTitle,
      location: isPlace ? location : "",
      links: [`https://sessionize.com/${page.key}/`, ...ownLinks(reading)],
    };
    return memberOn(page, found, reading.base);
  },
};

function ownerIn(title: string): string {
  return /^(.{2,100}?)['’]s\s/u.exec(title)?.[1] ?? "";
}

function slugIn(address: string): string {
  return /^\/([\w.-]+)\/?$/.exec(parseUrl(address)?.pathname ?? "")?.[1]?.toLowerCase() ?? "";
}

function speakersIn(reading: Reading): Draft[] {
  const speakers = new Map<string, Draft>();
  for (const each of reading.elements) {
    const id = each.getAttribute("data-speakerid");
    if (!id || speakers.has(id) || isOutOfSight(each)) continue;
    const [fullName = "", jobTitle = ""] = linesOf(each, 6).map((line) => line.text);
    const draft = draftFrom(
      { fullName, jobTitle, links: linksIn(each) },
      "site",
      0.9,
      reading.base,
    );
    if (draft.fullName) speakers.set(id, draft);
  }
  return [...speakers.values()];
}

function ownLinks(reading: Reading): string[] {
  const main = reading.elements.find((each) => tagOf(each) === "ul" && linksIn(each).length > 0);
  return main ? linksIn(main) : [];
}

/** The links out of the site, without those that share the page. */
function linksIn(root: Element): string[] {
  const links = [...root.querySelectorAll("li a[href]")].slice(0, 20);
  return links
    .map((each) => each.getAttribute("href") ?? "")
    .filter(
      (href) => /^https?:/.test(href) && !/sessionize\.com|\/(intent|sharer?|share)\b/.test(href),
    );
}
