import { parseUrl } from "../addresses.ts";
import { closest, tagOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { linkedText, memberOn, memberPage } from "../member-page.ts";
import { nobody, type Site } from "../site.ts";

/** A person's page; organisations, events and lists are nobody. */
export const crunchbase: Site = {
  name: "crunchbase",
  version: 1,
  read(reading, generic) {
    const page = memberPage(reading, generic, personIn, "Crunchbase");
    if (!page) return nobody;
    const [jobTitle = "", organization = ""] =
      page.title.find((each) => each.includes(" @ "))?.split(" @ ") ?? [];
    const found = {
      jobTitle,
      organization: organization || linkedText(page, /\/organization\/[^/]+\/?$/),
      location: placeIn(generic),
      links: [`https://www.crunchbase.com/person/${page.key}`, ...page.accounts],
    };
    return memberOn(page, found, reading.base);
  },
};

function personIn(address: string): string {
  return /^\/person\/([^/]+)/.exec(parseUrl(address)?.pathname ?? "")?.[1] ?? "";
}

/** The line whose links lead to the search for people in a place. */
function placeIn({ sight }: GenericReading): string {
  const line = sight.lines.find(({ runs }) =>
    runs.some(({ element }) => {
      const link = closest(element, (each) => tagOf(each) === "a", 3);
      return /\/search\/people\/.*location/.test(link?.getAttribute("href") ?? "");
    }),
  );
  return line?.text ?? "";
}
