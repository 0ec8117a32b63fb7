import { parseUrl } from "../addresses.ts";
import { isOutOfSight, linesOf, type Reading } from "../dom.ts";
import { memberOn, memberPage } from "../member-page.ts";
import { nobody, type Site } from "../site.ts";

/** A member's profile; companies, groups and jobs are nobody. */
export const xing: Site = {
  name: "xing",
  version: 1,
  read(reading, generic) {
    const page = memberPage(reading, generic, memberIn, "XING");
    if (!page) return nobody;
    // `Status, Role, Employer`, and in the title `Name - Role - Employer`.
    const occupation = markedText(reading, "profile-occupation").split(", ");
    const [role = "", employer = ""] =
      page.title.length > 1 ? page.title : occupation.slice(-2).concat("", "");
    const found = {
      jobTitle: role,
      organization: employer,
      location: markedText(reading, "profile-location"),
      links: [`https://www.xing.com/profile/${page.key}`],
    };
    return memberOn(page, found, reading.base);
  },
};

function memberIn(address: string): string {
  return /^\/profile\/([^/]+)/.exec(parseUrl(address)?.pathname ?? "")?.[1] ?? "";
}

/** The first line of what the site's own tests call by a name. */
function markedText(reading: Reading, name: string): string {
  const place = reading.elements.find(
    (each) =>
      [each.getAttribute("data-qa"), each.getAttribute("data-testid")].some((mark) =>
        mark?.startsWith(name),
      ) && !isOutOfSight(each),
  );
  return place ? (linesOf(place, 1)[0]?.text ?? "") : "";
}
