import { hostOf } from "./addresses.ts";
import { type Candidate, draftFrom } from "./candidates.ts";
import { type Reading, tagOf, wordsOf } from "./dom.ts";
import { type Meta, titleParts } from "./meta.ts";
import { fit, hasNameShape } from "./names.ts";
import { type Account, accountOf } from "./services.ts";
import { fold, plain } from "./text.ts";

/**
 * The person whose account on a known service the page is, by its titles: `Name (@handle) / Site`,
 * `Name - Site`, `Name on Site`. Titles that name another account are left from the page before.
 */
export function accountHolder(
  reading: Reading,
  meta: Meta,
  organizations: Set<string>,
): Candidate | undefined {
  const account = accountOf(reading.url);
  if (!account || !tellsPeople(account)) return undefined;
  const name = [meta.title, meta.one("og:title", "twitter:title")]
    .map((title) => nameInTitle(title, account, reading, meta))
    .find(Boolean);
  if (!name || organizations.has(fold(name))) return undefined;
  const links = [reading.url.replace(/[?#].*$/s, ""), ...ownLinks(reading)];
  if (account.service === "scholar.google.com") links[0] = reading.url;
  return {
    standing: "subject",
    draft: draftFrom({ fullName: name, links }, "meta", 0.85, reading.base),
  };
}

/** Where groups and projects have pages like people's, only markup tells a person. */
function tellsPeople({ service }: Account): boolean {
  return !/^(gitlab\.com|github\.com|bitbucket\.org|huggingface\.co)$/.test(service);
}

function nameInTitle(title: string, account: Account, reading: Reading, meta: Meta): string {
  const bare = plain(title).replace(/^\(\d+\+?\)\s*/, "");
  const [, before = "", handle = ""] =
    /^(.{1,100}?)\s*[([（]@([^)\]）\s]{1,80})[)\]）]/u.exec(bare) ?? [];
  if (handle) return isHandle(handle, account) ? before : "";
  const names = siteNames(reading, meta, account);
  const parts = titleParts(withoutSite(bare, names)).filter((each) => !names.has(fold(each)));
  const found = parts.map((each) => each.split(/['’]s\s/u)[0] ?? "");
  return (
    found.find((each) => hasNameShape(each)) ?? found.find((each) => isTheirs(each, account)) ?? ""
  );
}

/** A part that the account's own name explains. */
function isTheirs(part: string, { account }: Account): boolean {
  const bare = part.replace(/^@/, "");
  if (fold(bare).replace(/ /g, "") === fold(account).replace(/ /g, "")) return true;
  return fit(account, part) >= 0.7;
}

function isHandle(handle: string, { account }: Account): boolean {
  const short = (each: string) => each.replace(/^@/, "").toLowerCase();
  return short(handle) === short(account) || short(handle).split("@")[0] === short(account);
}

function siteNames(reading: Reading, meta: Meta, account: Account): Set<string> {
  const label = account.service.split(".").at(-2) ?? "";
  const host = hostOf(reading.url);
  return new Set([meta.siteName, label, account.service, host].map(fold).filter(Boolean));
}

/** `Name on Site` and `Name | Site`: the end that is the site's name goes, with the word before it. */
function withoutSite(title: string, names: Set<string>): string {
  const words = title.split(" ");
  for (let length = 1; length <= 3 && length < words.length - 1; length++) {
    if (!names.has(fold(words.slice(-length).join(" ")))) continue;
    const rest = words.slice(0, -length);
    const joint = rest.at(-1) ?? "";
    return (/^(?:\p{Ll}{1,4}|[^\p{L}\p{N}]{1,2})$/u.test(joint) ? rest.slice(0, -1) : rest).join(
      " ",
    );
  }
  return title;
}

function ownLinks(reading: Reading): string[] {
  return reading.elements
    .filter((each) => tagOf(each) === "a" && wordsOf(each, "rel").includes("me"))
    .slice(0, 20)
    .map((each) => each.getAttribute("href") ?? "");
}
