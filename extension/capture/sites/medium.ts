import { hostOf, parseUrl, webAddress } from "../addresses.ts";
import { closest, isOutOfSight, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { type Meta, titleParts } from "../meta.ts";
import { accountOf, safeDecode } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { authorsIn, having, personIn } from "../site-account.ts";

/** A writer's profile and the author of a story; publications, lists and tags are nobody. */
export const medium: Site = {
  name: "medium",
  version: 1,
  read(reading, generic) {
    const path = safeDecode(parseUrl(reading.url)?.pathname ?? "");
    const story = /[-/]([\da-f]{9,12})$/.exec(path)?.[1];
    if (story) return path.includes("/list/") ? nobody : authorOf(story, reading, generic);
    const [label = "", ...above] = hostOf(reading.url).split(".");
    const [, named, rest] = /^\/@([^/]+)(.*)$/.exec(path) ?? [];
    const account = named ?? (above.length > 1 ? label : "");
    if (!account || !/^(\/about)?\/?$/.test(rest ?? path)) return nobody;
    const stated = usernameIn(generic.meta);
    const isStated = stated !== "" && isSame(stated, account);
    // Publications have hosts like writers'; only writers have an `@` in the app.
    if (!named && /^medium:\/\/(?!@)/.test(addressInApp(generic.meta))) return nobody;
    if (!named && !stated) return undefined;
    const fullName =
      (stated && !isStated ? "" : publishedName(generic.meta)) || headedName(reading, account);
    if (!fullName) return nobody;
    return personIn(reading, generic, [], {
      fullName,
      links: [named ? `https://medium.com/@${named}` : `https://${label}.medium.com/`],
    });
  },
};

/** The username in `medium://@username`, the address of the profile in the app. */
function usernameIn(meta: Meta): string {
  return meta.one("profile:username") || (/^medium:\/\/@(.+)$/.exec(addressInApp(meta))?.[1] ?? "");
}

function addressInApp(meta: Meta): string {
  return meta.one("al:ios:url", "al:android:url");
}

/** Hosts spell usernames without dots. */
function isSame(one: string, other: string): boolean {
  const bare = (each: string) => each.toLowerCase().replace(/[^a-z\d\u00aa-\uffff]/g, "");
  return bare(one) === bare(other);
}

function publishedName(meta: Meta): string {
  const parts = [meta.one("profile:first_name"), meta.one("profile:last_name")];
  return (
    parts.filter(Boolean).join(" ") ||
    (titleParts(meta.one("og:title") || meta.title, "Medium").at(-1) ?? "").replace(/^Medium$/, "")
  );
}

/** The heading that leads to the profile itself. */
function headedName(reading: Reading, account: string): string {
  const heading = reading.elements.find((each) => {
    if (!/^h[1-3]$/.test(tagOf(each)) || isOutOfSight(each)) return false;
    const link = closest(each, (one) => tagOf(one) === "a", 4) ?? each.querySelector("a[href]");
    const address = webAddress(link?.getAttribute("href") ?? "", reading.url);
    return isSame(accountOf(address)?.account ?? "", account);
  });
  return heading ? textOf(heading, 150) : "";
}

/** Where the head is left from another story, the one who signs in sight. */
function authorOf(story: string, reading: Reading, generic: GenericReading) {
  const { meta } = generic;
  const addresses = [meta.canonical, meta.one("og:url"), meta.one("al:ios:url")].filter(Boolean);
  const isOwn = addresses.length === 0 || addresses.some((each) => each.includes(story));
  if (isOwn && generic.kind !== "none") return authorsIn(generic, "medium.com");
  const [signed] = having(reading, "data-testid", "authorName");
  const fullName = signed ? textOf(signed, 150) : "";
  if (!fullName) return nobody;
  const link = (signed?.getAttribute("href") ?? "").replace(/\?.*$/s, "");
  return personIn(reading, generic, [], { fullName, links: [link] });
}
