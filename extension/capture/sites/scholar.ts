import { parseUrl } from "../addresses.ts";
import { draftFrom } from "../candidates.ts";
import type { Reading } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { nobody, type Site } from "../site.ts";
import { fold, plain } from "../text.ts";

/** A researcher's profile; search results and single articles are nobody. */
export const scholar: Site = {
  name: "scholar",
  version: 1,
  read(reading, generic) {
    const user = userIn(reading.url);
    if (!user || parseUrl(reading.url)?.searchParams.get("view_op") === "view_citation")
      return nobody;
    const fullName = shownName(reading, generic, user);
    if (!fullName) return nobody;
    const found = {
      fullName,
      ...affiliationIn(reading, generic, fullName),
      links: [`https://scholar.google.com/citations?user=${user}`, ...ownPage(reading)],
    };
    return { kind: "person", people: [draftFrom(found, "site", 0.9, reading.base)] };
  },
};

function userIn(url: string): string {
  const address = parseUrl(url);
  const user = address?.pathname === "/citations" ? address.searchParams.get("user") : "";
  return /^[\w-]{12}$/.test(user ?? "") ? (user ?? "") : "";
}

/** The name in sight, else the page's title, unless its address is another researcher's. */
function shownName(reading: Reading, { meta }: GenericReading, user: string): string {
  const shown = byId(reading, "gsc_prf_in")?.textContent ?? "";
  const stated = userIn(meta.canonical || meta.one("og:url"));
  return plain(shown, 150) || (stated && stated !== user ? "" : plain(meta.one("og:title"), 150));
}

/** The line below the name, `Role, Organisation` or the organisation alone. */
function affiliationIn(
  reading: Reading,
  { meta, sight }: GenericReading,
  fullName: string,
): { jobTitle: string; organization: string } {
  const name = byId(reading, "gsc_prf_in");
  const index = name ? sight.lines.findIndex((line) => name.contains(line.block)) : -1;
  const below = index < 0 ? "" : (sight.lines[index + 1]?.text ?? "");
  const [described = ""] = plain(meta.one("og:description"), 600).split(/\s+-\s+/);
  const line = [below, described].find((each) => each && fold(each) !== fold(fullName)) ?? "";
  const [jobTitle = "", ...organization] = line.split(/\s*,\s*/);
  return organization.length > 0
    ? { jobTitle, organization: organization.join(", ") }
    : { jobTitle: "", organization: jobTitle };
}

/** The researcher's own page is the one link out beside the verified mail address. */
function ownPage(reading: Reading): string[] {
  const holder = byId(reading, "gsc_prf_ivh");
  const links = reading.elements.filter(
    (each) => holder?.contains(each) && /^https?:/.test(each.getAttribute("href") ?? ""),
  );
  return links.slice(0, 1).map((each) => each.getAttribute("href") ?? "");
}

function byId(reading: Reading, id: string): Element | undefined {
  return reading.elements.find((each) => each.id === id);
}
