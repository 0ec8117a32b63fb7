import { type Candidate, draftFrom, type Found } from "./candidates.ts";
import { type Reading, tagOf, wordsOf } from "./dom.ts";
import { isMereHeading } from "./headings.ts";
import { hasNameShape } from "./names.ts";
import { plainFromMarkup } from "./text.ts";

export interface Meta {
  title: string;
  /** The values of a `<meta>` by its name or property in lower case. */
  all: (key: string) => string[];
  one: (...keys: string[]) => string;
  canonical: string;
  /** What the page says the site is called. */
  siteName: string;
  isArticle: boolean;
}

export function readMeta(reading: Reading): Meta {
  const values = new Map<string, string[]>();
  const titles = reading
    .tagged("title")
    .filter((each) => tagOf(each.parentElement ?? each) !== "svg")
    .slice(0, 20);
  const title = titles.map((each) => plainFromMarkup(each.textContent ?? "")).find(Boolean) ?? "";
  const canonicals = reading
    .tagged("link")
    .filter((each) => /(^|\s)canonical(\s|$)/i.test(each.getAttribute("rel") ?? ""));
  const canonical = canonicals.map((each) => each.getAttribute("href") ?? "").find(Boolean) ?? "";
  for (const element of reading.tagged("meta")) {
    // Some savers of pages write `value`.
    const content = element.getAttribute("content") ?? element.getAttribute("value");
    if (content === null) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      for (const key of wordsOf(element, attribute).slice(0, 5).map(keyOf))
        values.set(key, [...(values.get(key) ?? []).slice(0, 100), plainFromMarkup(content)]);
    }
  }
  const all = (key: string) => (values.get(key) ?? []).filter(Boolean);
  const one = (...keys: string[]) => keys.flatMap(all)[0] ?? "";
  return {
    title,
    all,
    one,
    canonical,
    siteName: one("og:site_name", "application-name", "apple-mobile-web-app-title"),
    isArticle:
      /^(article|blog|news)/i.test(one("og:type")) ||
      Boolean(
        one(
          "article:published_time",
          "citation_title",
          "parsely-pub-date",
          "dc.date.issued",
          "sailthru.date",
        ),
      ),
  };
}

/** Dublin Core is written `dc.creator`, `DC.Creator` and `dc:creator`. */
function keyOf(key: string): string {
  const lower = key.toLowerCase();
  return lower.startsWith("dc") ? lower.replace(/^(dc|dcterms):/, "$1.") : lower;
}

/** The person of an OpenGraph profile and the authors named in meta elements. */
export function peopleInMeta(meta: Meta, base: string): Candidate[] {
  const profile = profileIn(meta);
  const people: Candidate[] = profile
    ? [{ standing: "subject", draft: draftFrom(profile, "meta", 0.8, base) }]
    : [];
  for (const found of citedAuthors(meta))
    people.push({ standing: "author", draft: draftFrom(found, "meta", 0.85, base) });
  return people;
}

function profileIn(meta: Meta): Found | undefined {
  const givenName = meta.one("profile:first_name", "og:first_name");
  const familyName = meta.one("profile:last_name", "og:last_name");
  if (!/profile$/i.test(meta.one("og:type")) && !givenName && !familyName) return undefined;
  const whole = [givenName, familyName].filter(Boolean).join(" ");
  const heading = titleParts(meta.one("og:title") || meta.title, meta.siteName)[0] ?? "";
  const fullName = whole || withoutHandle(heading);
  return fullName && !isMereHeading(fullName)
    ? { fullName, givenName, familyName, links: [meta.one("og:url")] }
    : undefined;
}

const authorKeys = [
  "citation_author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor.author",
  "dc.creator.personalname",
  "eprints.creators_name",
  "bepress_citation_author",
  "parsely-author",
  "sailthru.author",
  "article:author",
  "article:author_name",
  "og:article:author",
  "byl",
  "author",
];

function citedAuthors(meta: Meta): Found[] {
  for (const key of authorKeys) {
    if (key === "author" && !meta.isArticle) continue;
    const isCited = /^(citation|dc|eprints|bepress)/.test(key);
    const names = meta.all(key).flatMap((each) => (isCited ? [each] : severalNames(each)));
    const found = names.flatMap((each) => authorNamed(each, isCited));
    if (found.length === 0) continue;
    const organizations = meta.all("citation_author_institution");
    const emails = meta.all("citation_author_email");
    return found.map((each, index) => ({
      ...each,
      organization: organizations.length === found.length ? organizations[index] : undefined,
      emails: emails.length === found.length ? emails.slice(index, index + 1) : [],
    }));
  }
  return [];
}

/** Catalogues write the family name first; a byline's comma parts names, roles and papers. */
function authorNamed(text: string, isCited: boolean): Found[] {
  if (/^https?:|^\/|^www\./i.test(text)) return [];
  const [, familyName = "", givenName = ""] =
    (isCited && /^([^,]{2,60}),\s*([^,]{1,60})$/.exec(text)) || [];
  if (familyName && givenName)
    return [{ fullName: `${givenName} ${familyName}`, givenName, familyName }];
  return text.length <= 120 ? [{ fullName: text }] : [];
}

function severalNames(text: string): string[] {
  const parts = text.split(/\s*[,;&|、，]\s*/).filter(Boolean);
  return parts.length > 1 && parts.every(hasNameShape) ? parts : [text];
}

/** The parts of a title, those that only repeat the site's name left out. */
export function titleParts(title: string, siteName = ""): string[] {
  const parts = title
    .split(
      /\s+[-–—|·•:»«~⋅/]+\s+|\s*[|｜»«＿]\s*|(?<=[\u00a0-\uffff])_|_(?=[\u00a0-\uffff])|:\s+|(?<=[a-z\u00df-\u00ff])-\s+(?=[A-Z])/,
    )
    .map((each) => each.trim())
    .filter(Boolean);
  const own = parts.filter((each) => each.toLowerCase() !== siteName.toLowerCase());
  return own.length > 0 ? own : parts;
}

/** `Name (@handle)`, as titles of accounts are written in every language. */
export const handled = /^(.{1,100}?)\s*[([（]@([^)\]）\s]{1,80})[)\]）]/u;

/** `Jane Doe (@jane)` is named Jane Doe. */
export function withoutHandle(text: string): string {
  return text.replace(/\s*[([（]@[^)\]）]{1,60}[)\]）].*$/u, "").trim() || text;
}
