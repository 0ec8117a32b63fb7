import { parseUrl } from "../addresses.ts";
import { shapeOf } from "../letters.ts";
import { linkedText, memberOn, memberPage } from "../member-page.ts";
import { nobody, type Site } from "../site.ts";

/** A person's profile, under the site's old name, too; companies and jobs are nobody. */
export const wellfound: Site = {
  name: "wellfound",
  version: 1,
  read(reading, generic) {
    const page = memberPage(reading, generic, personIn, "Wellfound");
    if (!page) return nobody;
    const headline =
      page.below.find(({ text }) => /[Aax]/.test(shapeOf(text)) && text.length <= 150)?.text ?? "";
    const [jobTitle = "", organization = ""] = headline.split(" @ ");
    const found = {
      jobTitle,
      organization,
      location: linkedText(page, /\/location\//),
      links: [`https://wellfound.com/u/${page.key}`, ...page.accounts],
    };
    return memberOn(page, found, reading.base);
  },
};

function personIn(address: string): string {
  return /^\/(?:u|p)\/([^/]+)/.exec(parseUrl(address)?.pathname ?? "")?.[1] ?? "";
}
