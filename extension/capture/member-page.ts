import { hostOf } from "./addresses.ts";
import { draftFrom, type Found, joined } from "./candidates.ts";
import { isPressed } from "./cards.ts";
import {
  closest,
  headingAround,
  isOutOfSight,
  type Line,
  linesOf,
  linkAround,
  type Reading,
  tagOf,
} from "./dom.ts";
import type { GenericReading } from "./generic.ts";
import { titleParts } from "./meta.ts";
import { fit, hasNameShape, sameName, withoutTitles } from "./names.ts";
import type { Draft, Field } from "./page.ts";
import { isInMenu, type Sight } from "./sight.ts";
import type { Found as Read } from "./site.ts";

/** What a page shows and publishes about the member whose account its address names. */
export interface MemberPage {
  key: string;
  name: string;
  /** The lines below the name in sight, to the next heading. */
  below: Line[];
  /** The parts of the title, where it is about the same account and none left from the page before. */
  title: string[];
  marked: Draft | undefined;
  /** Accounts elsewhere, of services where only people have one or such that bear the name. */
  accounts: string[];
}

/** The member of the page; `keyOf` reads the account from an address, or "" where it is no member's. */
export function memberPage(
  reading: Reading,
  { meta, sight, marked }: GenericReading,
  keyOf: (address: string) => string,
  siteName: string,
): MemberPage | undefined {
  const key = keyOf(reading.url);
  if (!key) return undefined;
  const stated = meta.canonical || meta.one("og:url");
  const isCurrent = !stated || keyOf(stated) === key;
  const title = isCurrent ? titleParts(meta.one("og:title") || meta.title, siteName) : [];
  const published = marked.find(
    ({ fullName, links }) => fullName && links.some((link) => keyOf(link.value) === key),
  );
  const known = [
    isCurrent ? published?.fullName?.value : "",
    ...title.map(beforePossessive),
  ].flatMap((each) => each || []);
  const isNamed = (text: string) => hasNameShape(text) || fit(key, text) >= 0.5;
  const isTheirs = (text: string) =>
    known.some((each) => sameName(each, text)) ||
    fit(key, text) >= 0.5 ||
    (hasNameShape(text) && sight.portraits.some((each) => each.includes(text)));
  const heading = reading.elements.find(
    (each) =>
      /^h[12]$/.test(tagOf(each)) &&
      isTheirs(nameIn(each)) &&
      !isInMenu(each) &&
      !isOutOfSight(each),
  );
  const name = heading ? nameIn(heading) : (known.find(isNamed) ?? "");
  if (!name) return undefined;
  const below = linesBelow(heading, sight.lines);
  const isAboutThem = published && sameName(published.fullName?.value ?? "", name);
  return {
    key,
    name,
    below,
    title: title.slice(1),
    marked: isAboutThem ? confirmed(published, below, keyOf) : undefined,
    accounts: accountsIn(sight, name).filter((each) => hostOf(each) !== hostOf(reading.url)),
  };
}

/** What markup says, or stands below the name: further down the page are other members. */
function confirmed(draft: Draft, below: Line[], keyOf: (address: string) => string): Draft {
  const isMarked = ({ source }: Field) => /^(json_ld|microdata|rdfa|h_card)$/.test(source);
  const isNear = ({ value }: Field) => below.some((line) => line.text.includes(value));
  const kept = (field: Field | null) =>
    field && (isMarked(field) || isNear(field)) ? field : null;
  return {
    ...draft,
    jobTitle: kept(draft.jobTitle),
    organization: kept(draft.organization),
    location: kept(draft.location),
    emails: draft.emails.filter(kept),
    phones: draft.phones.filter(kept),
    links: draft.links.filter(
      (each) => isMarked(each) && !keyOf(each.value) && !/wikidata\.org/.test(each.value),
    ),
  };
}

/** The member as found, with the gaps filled from markup about the same account. */
export function memberOn({ name, marked }: MemberPage, found: Found, address: string): Read {
  const own = draftFrom({ ...found, fullName: name }, "site", 0.9, address);
  return { kind: "person", people: [marked ? joined(own, marked) : own] };
}

/** The text of the first link below the name into a part of the site, as to an organisation's page. */
export function linkedText({ below }: MemberPage, path: RegExp): string {
  const runs = below.flatMap((line) => line.runs);
  const run = runs.find(({ text, element }) => {
    const link = linkAround(element);
    return text.trim() && path.test(link?.getAttribute("href") ?? "");
  });
  return run?.text.trim() ?? "";
}

/** The heading's first line; some sites put the employer below the name in it. */
function nameIn(heading: Element): string {
  return withoutTitles((linesOf(heading, 1)[0]?.text ?? "").slice(0, 150));
}

function beforePossessive(part: string): string {
  return part.split(/['’]s\s/u)[0] ?? "";
}

function accountsIn({ links }: Sight, name: string): string[] {
  const own = links.filter(
    ({ account, element }) =>
      account &&
      (account.of === "person" || fit(account.account, name) >= 0.5) &&
      !closest(element, (each) => /^(nav|header|footer|aside)$/.test(tagOf(each))),
  );
  return own.slice(0, 10).map((each) => each.value);
}

function linesBelow(heading: Element | undefined, lines: Line[]): Line[] {
  const start = heading ? lines.findIndex((line) => heading.contains(line.block)) : -1;
  if (start < 0) return [];
  const rest = lines.slice(start + 1, start + 15);
  const end = rest.findIndex((line) => {
    const other = headingAround(line.block);
    return other && other !== heading;
  });
  return rest.slice(0, end < 0 ? rest.length : end).filter((line) => !isPressed(line.block));
}
