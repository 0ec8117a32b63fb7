import { accountDetails } from "../account-details.ts";
import { closest, type Reading, tagOf, textOf } from "../dom.ts";
import { titleParts } from "../meta.ts";
import { accountOf } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { isSameAccount, personIn, statedAccount } from "../site-account.ts";
import { fold } from "../text.ts";

/** A person's page; the site's own pages are nobody. */
export const aboutMe: Site = {
  name: "about-me",
  version: 1,
  read(reading, generic) {
    const { meta, sight } = generic;
    const account = accountOf(reading.url)?.account;
    if (!account || !isSameAccount(statedAccount(meta) || account, account)) return nobody;
    const [titled = "", ...rest] = titleParts(meta.title, "about.me");
    const parts = [meta.one("profile:first_name"), meta.one("profile:last_name")];
    const fullName =
      parts.filter(Boolean).join(" ") ||
      (rest.length > 0 || meta.one("og:title").startsWith(titled) ? titled : "");
    if (!fullName || fullName === "about.me") return undefined;
    const heading = headingOf(reading, fullName);
    const details = accountDetails(reading, sight, fullName, heading);
    return personIn(reading, generic, [], {
      ...details,
      fullName,
      location: rest[0] ?? details.location,
      links: [`https://about.me/${account}`, ...(details.links ?? [])],
    });
  },
};

function headingOf(reading: Reading, name: string): Element | undefined {
  return reading.elements.find(
    (each) =>
      closest(each, (one) => /^h[1-3]$/.test(tagOf(one)), 3) === each &&
      fold(textOf(each, 150)) === fold(name),
  );
}
