import { parseUrl } from "../addresses.ts";
import { linkedText, memberOn, memberPage } from "../member-page.ts";
import { nobody, type Site } from "../site.ts";

/** A researcher's profile; publications are read by their own markup, all else is nobody. */
export const researchgate: Site = {
  name: "researchgate",
  version: 1,
  read(reading, generic) {
    if (/\/publication\//.test(parseUrl(reading.url)?.pathname ?? "")) return undefined;
    const page = memberPage(reading, generic, researcherIn, "ResearchGate");
    if (!page) return nobody;
    const organization =
      page.marked?.organization?.value || linkedText(page, /\/institution\/[^/]+\/?$/);
    const stated = page.title.find((each) => organization && each.startsWith(`${organization}, `));
    const found = {
      jobTitle: page.marked?.jobTitle?.value || (page.title.length > 2 ? page.title[0] : ""),
      organization,
      location: stated?.slice(organization.length + 2),
      links: [`https://www.researchgate.net/profile/${page.key}`],
    };
    return memberOn(page, found, reading.base);
  },
};

function researcherIn(address: string): string {
  return /^\/profile\/([^/]+)/.exec(parseUrl(address)?.pathname ?? "")?.[1] ?? "";
}
