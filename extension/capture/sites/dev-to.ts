import { parseUrl } from "../addresses.ts";
import { joined } from "../candidates.ts";
import { descendants, type Reading, tagOf, textOf } from "../dom.ts";
import type { GenericReading } from "../generic.ts";
import { readJsonLd } from "../json-ld.ts";
import { titleParts } from "../meta.ts";
import type { Draft } from "../page.ts";
import { peopleIn } from "../schema-person.ts";
import { accountOf, isReserved } from "../services.ts";
import { nobody, type Site } from "../site.ts";
import { having, isSameAccount, personIn, statedAccount } from "../site-account.ts";

/** A member's profile and the author of a post; organisations, tags and lists are nobody. */
export const devTo: Site = {
  name: "dev-to",
  version: 1,
  read(reading, generic) {
    const path = (parseUrl(reading.url)?.pathname ?? "").replace(/\/$/, "").toLowerCase();
    const [, login = "", post] = /^\/([\w-]+)(\/[^/]+)?$/.exec(path) ?? [];
    if (!login || isReserved(login)) return nobody;
    return post ? authorOf(path, reading, generic) : profileOf(login, reading, generic);
  },
};

/** An article names its own address and author, also under an organisation's address. */
function authorOf(path: string, reading: Reading, generic: GenericReading) {
  const article = elementWith(reading, "data-path", path);
  const fullName = article?.getAttribute("data-author-name");
  const author = article?.getAttribute("data-author-username");
  if (!fullName || !author) return undefined;
  return personIn(reading, generic, [], { fullName, links: [`https://dev.to/${author}`] });
}

function profileOf(login: string, reading: Reading, generic: GenericReading) {
  if (isOrganization(reading)) return nobody;
  const header = elementWith(reading, "data-url", `/${login}.json`);
  const heading = header && descendants(header, 200).find((each) => tagOf(each) === "h1");
  const published = publishedBy(login, reading);
  const isOwn = isSameAccount(statedAccount(generic.meta), login);
  const [titled, site] = titleParts(generic.meta.title);
  const fullName = heading
    ? textOf(heading, 150)
    : published?.fullName?.value || (isOwn ? titled : "");
  if (!fullName) return site && !statedAccount(generic.meta) ? undefined : nobody;
  const shown = personIn(reading, generic, header ? [header] : [], {
    fullName,
    location: header && placeIn(header),
    links: [`https://dev.to/${login}`],
  });
  const people = shown.people.map((each) => (published ? joined(each, published) : each));
  return { kind: shown.kind, people };
}

function elementWith(reading: Reading, attribute: string, value: string): Element | undefined {
  return reading.elements.find((each) => each.getAttribute(attribute)?.toLowerCase() === value);
}

function isOrganization(reading: Reading): boolean {
  const [button] = having(reading, "id", "user-follow-butt");
  return /"className"\s*:\s*"Organization"/.test(button?.getAttribute("data-info") ?? "");
}

/** What readers who are signed out are given as data, with role and organisation. */
function publishedBy(login: string, reading: Reading): Draft | undefined {
  const nothing = { addresses: new Set<string>(), titles: [] };
  const people = peopleIn(readJsonLd(reading), "json_ld", reading.base, nothing);
  return people.find(({ draft }) =>
    draft.links.some(
      ({ service, value }) =>
        service === "dev.to" && isSameAccount(accountOf(value)?.account ?? "", login),
    ),
  )?.draft;
}

/** Of the details beside icons the place is the one that is neither a link nor a day. */
function placeIn(header: Element): string {
  const detail = descendants(header, 200).find(
    (each) =>
      tagOf(each) === "span" && each.querySelector("svg") && !each.querySelector("time, a, button"),
  );
  return detail ? textOf(detail, 150) : "";
}
