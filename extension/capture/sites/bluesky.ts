import { parseUrl } from "../addresses.ts";
import { closest, textOf } from "../dom.ts";
import { safeDecode } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { having, isSameAccount, namesAccount, personIn, titledName } from "../site-account.ts";

/** An account's profile; posts, feeds and lists are nobody. */
export const bluesky: Site = {
  name: "bluesky",
  version: 1,
  read(reading, generic) {
    const path = safeDecode(parseUrl(reading.url)?.pathname ?? "");
    const handle = /^\/profile\/([^/:]+)\/?$/.exec(path)?.[1];
    // An address by the account's number is confirmed by nothing in sight.
    if (!handle) return path.startsWith("/profile/did:") ? undefined : nobody;
    // Profiles seen before stay in the page, out of sight.
    const shown = having(reading, "data-testid", "profileHeaderDisplayName").find((name) =>
      closest(name, (each) => namesAccount(textOf(each, 600), handle), 4),
    );
    const { meta } = generic;
    const plainTitle = isSameAccount(meta.one("og:title"), handle) ? handle : "";
    const fullName = (shown && textOf(shown, 150)) || titledName(meta, handle) || plainTitle;
    if (!fullName) return nobody;
    return personIn(
      reading,
      generic,
      shown ? having(reading, "data-testid", "profileHeaderDescription").slice(-1) : [],
      { fullName: fullName.replace(/^@/, ""), links: [`https://bsky.app/profile/${handle}`] },
    );
  },
};
