import { hostOf, parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import { isOutOfSight, type Reading, tagOf, wordsOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { nobody, type Site } from "../site.ts";
import { fold, plain } from "../text.ts";

/** A member's profile on Stack Overflow and its sister sites; questions and tags are nobody. */
export const stackOverflow: Site = {
  name: "stack-overflow",
  version: 1,
  read(reading, generic) {
    const [id, ownSlug] = userIn(reading.url);
    const [stated, statedSlug] = userIn(generic.meta.canonical || generic.meta.one("og:url"));
    const slug = ownSlug || (stated === id ? statedSlug : "");
    if (!id) return nobody;
    const fullName = titledName(generic, slug) || shownName(generic, slug);
    if (!fullName) return nobody;
    const found = {
      fullName,
      location: placeIn(reading),
      links: [`https://${hostOf(reading.url)}/users/${id}`, ...ownLinks(reading)],
    };
    return { kind: "person", people: [draftFrom(found, "site", 0.9, reading.base)] };
  },
};

function userIn(url: string): [id: string, slug: string] {
  const path = parseUrl(url)?.pathname ?? "";
  const [, id = "", slug = ""] = /^\/users\/(\d+)(?:\/([^/]+))?\/?$/.exec(path) ?? [];
  return [id, /^\d+$/.test(slug) ? "" : slug];
}

/** The title says `User Name - Site`, in the site's language; the address says which words are the name. */
function titledName({ meta }: GenericReading, slug: string): string {
  for (const title of [meta.one("og:title"), meta.title].map((each) => plain(each))) {
    const words = (title.split(/\s+-\s+(?=[^-]*$)/)[0] ?? "").split(" ");
    for (let start = 0; slug && start < words.length; start++) {
      const name = words.slice(start).join(" ");
      if (keyOf(name) === keyOf(decoded(slug))) return name;
    }
  }
  return "";
}

/** The first line in sight that the address spells. */
function shownName({ sight }: GenericReading, slug: string): string {
  if (!slug) return "";
  const line = sight.lines
    .slice(0, 400)
    .find((each) => each.text.length <= 60 && keyOf(each.text) === keyOf(decoded(slug)));
  return line?.text ?? "";
}

/** The place is the one text that stands whole in its element's `title`, cut short for the eye. */
function placeIn(reading: Reading): string {
  const place = reading.elements.find((each) => {
    const title = each.getAttribute("title") ?? "";
    return (
      tagOf(each) === "div" &&
      title !== "" &&
      plain(title) === plain(each.textContent ?? "") &&
      !isOutOfSight(each)
    );
  });
  return place?.getAttribute("title") ?? "";
}

function ownLinks(reading: Reading): string[] {
  const links = reading.elements.filter(
    (each) => tagOf(each) === "a" && wordsOf(each, "rel").includes("me"),
  );
  return links.slice(0, 10).map((each) => each.getAttribute("href") ?? "");
}

function keyOf(text: string): string {
  return fold(text).replace(/ /g, "");
}

function decoded(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}
