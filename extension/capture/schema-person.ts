import { linkKey } from "./addresses.ts";
import { type Candidate, draftFrom, type Found, type Standing } from "./candidates.ts";
import { sameName } from "./names.ts";
import type { Source } from "./page.ts";
import { fold, plainFromMarkup } from "./text.ts";
import {
  isA,
  type Mention,
  mentionsIn,
  type Thing,
  textsOf,
  thingsOf,
  type Value,
  valuesOf,
} from "./things.ts";

/** What tells the page's own work from others it tells of: its addresses and folded titles. */
export interface Identity {
  addresses: Set<string>;
  titles: string[];
}

const person = /^(Person|Patient|Physician)$/;
const profile = /^(ProfilePage|AboutPage)$/;
const writing =
  /(Article|Posting|Report|Review|Course|Book|Thesis|Dataset|Chapter|PodcastEpisode|Recipe|HowTo|WebPage|Blog|CreativeWork|VideoObject|SoftwareSourceCode)$/;
const reply =
  /^(Comment|Answer|Question|UserReview|EmployerReview|ClaimReview|Review|DiscussionForumPosting|QAPage)$/;
const organization =
  /(Organization|Corporation|Business|Store|University|School|NGO|Team|Group|Agent|Agency|Service|Office|Hospital|Clinic|Restaurant)$/;

/** The people among the things, each once, with the part they play by where they stand. */
export function peopleIn(
  roots: Thing[],
  source: Source,
  base: string,
  identity: Identity,
): Candidate[] {
  const mentions = mentionsIn(roots);
  const others = otherWorks(mentions, identity);
  const placesByThing = new Map<Thing, Mention[]>();
  for (const mention of mentions) {
    if (!isA(mention.thing, person)) continue;
    placesByThing.set(mention.thing, [
      ...(placesByThing.get(mention.thing) ?? []).slice(0, 20),
      mention,
    ]);
  }
  const found = [...placesByThing].slice(0, 250).map(([thing, places]) => ({
    standing: standingOf(places, others),
    draft: draftFrom(foundIn(thing), source, 0.95, base),
  }));
  return [...found, ...namedAuthors(mentions, source, base, others)];
}

/** What the things say of the person of this name, but what `isSeen` does not confirm. */
export function foundNamed(
  roots: Thing[],
  name: string,
  isSeen: (value: string) => boolean,
): Found[] {
  const things = [...new Set(mentionsIn(roots).map((each) => each.thing))].map(foundIn);
  const seen = (value = "") => (value && isSeen(value) ? value : "");
  return things
    .filter((each) => sameName(each.fullName ?? "", name))
    .slice(0, 5)
    .map(({ jobTitle, organization, location, emails, phones }) => ({
      jobTitle: seen(jobTitle),
      organization: seen(organization),
      location: seen(location),
      emails: emails?.filter(seen),
      phones: phones?.filter(seen),
    }));
}

/** The names of organisations among the things: no person is called so. */
export function organizationsIn(roots: Thing[]): string[] {
  const things = mentionsIn(roots, 2000).map((each) => each.thing);
  return things
    .filter((each) => isA(each, organization) && !isA(each, person))
    .flatMap((each) => textsOf(each, "name").slice(0, 3).map(nameOf));
}

/** Works that are told of beside the page's own one, and every work of a page that only lists them. */
function otherWorks(mentions: Mention[], identity: Identity): Set<Thing> {
  const works = [...new Set(mentions.map((each) => each.thing))].filter(
    (each) => isA(each, writing) && valuesOf(each, "author", "creator").length > 0,
  );
  const own = works.filter((each) => isThisPage(each, identity));
  const isIndex = own.length === 0 && works.length > 3;
  if (own.length === 0 && !isIndex) return new Set();
  return new Set(works.filter((each) => !own.includes(each)));
}

function isThisPage(work: Thing, { addresses, titles }: Identity): boolean {
  const pages = thingsOf(work, "mainEntityOfPage").flatMap((each) => [
    each.id,
    ...textsOf(each, "url"),
  ]);
  const named = [work.id, ...pages, ...textsOf(work, "url", "mainEntityOfPage")];
  if (named.some((each) => /^https?:/.test(each) && addresses.has(linkKey(each)))) return true;
  const headlines = textsOf(work, "headline", "name", "alternativeHeadline").map((each) =>
    fold(plainFromMarkup(each)),
  );
  return headlines.some(
    (each) => each.length > 8 && titles.some((title) => title.includes(each) || title === each),
  );
}

/** An author or creator given as bare text. */
function namedAuthors(
  mentions: Mention[],
  source: Source,
  base: string,
  others: Set<Thing>,
): Candidate[] {
  const works = new Set(
    mentions
      .map((each) => each.thing)
      .filter((each) => isA(each, writing) && !isA(each, reply) && !others.has(each)),
  );
  return [...works].slice(0, 250).flatMap((work) =>
    textsOf(work, "author", "creator").map((name) => ({
      standing: "author" as const,
      draft: draftFrom({ fullName: nameOf(name) }, source, 0.85, base),
    })),
  );
}

const order: Standing[] = ["subject", "author", "listed", "mentioned", "organization"];

function standingOf(places: Mention[], others: Set<Thing>): Standing {
  const held = places.filter((each) => each.holder);
  if (held.length === 0) return "subject";
  const standings = held.map((place) => standingAt(place, others));
  return order.find((each) => standings.includes(each)) ?? "mentioned";
}

function standingAt({ holder, property }: Mention, others: Set<Thing>): Standing {
  if (!holder) return "subject";
  if (
    property === "mainEntity" ||
    (property === "about" && isA(holder, /WebPage|ProfilePage|AboutPage/))
  )
    return "subject";
  if (isA(holder, profile) && property !== "author") return "subject";
  if (/^(author|creator)$/.test(property))
    return isA(holder, writing) && !isA(holder, reply) && !others.has(holder)
      ? "author"
      : "mentioned";
  if (/^(itemListElement|item|dataFeedElement)$/.test(property)) return "listed";
  if (
    /^(employee|employees|member|members|alumni|performer|performers|actor|speaker|attendee|attendees|instructor|contributor|athlete|coach)$/.test(
      property,
    )
  ) {
    return "listed";
  }
  return "mentioned";
}

function foundIn(thing: Thing): Found {
  const givenName = first(textsOf(thing, "givenName", "firstName", "first_name"));
  const familyName = first(
    textsOf(thing, "familyName", "lastName", "surname", "family_name", "last_name"),
  );
  const fromParts = [givenName, familyName].filter(Boolean).join(" ");
  return {
    fullName:
      first(textsOf(thing, "name", "legalName", "fullName", "displayName").map(nameOf)) ||
      nameOf(fromParts) ||
      nameOf(first(textsOf(thing, "alternateName"))),
    givenName,
    familyName,
    jobTitle: jobTitleOf(thing),
    organization: organizationOf(thing),
    location: locationOf(thing),
    emails: contactTexts(thing, "email", "mbox"),
    phones: contactTexts(thing, "telephone", "phone"),
    links: linksOf(thing),
  };
}

function nameOf(name: string): string {
  const text = plainFromMarkup(name, 150);
  return /^https?:|^www\.|^@?[^\s@]+@[^\s@]+\.\w+$/i.test(text) ? "" : text;
}

function jobTitleOf(thing: Thing): string {
  const roles = thingsOf(thing, "worksFor", "hasOccupation", "affiliation");
  const named = valuesOf(thing, "jobTitle", "title", "role", "hasOccupation", "headline").map(
    nameOrText,
  );
  return first([
    ...named,
    ...roles.flatMap((each) => textsOf(each, "roleName", "jobTitle").map(markup)),
  ]);
}

function organizationOf(thing: Thing): string {
  const values = valuesOf(thing, "worksFor", "affiliation", "company", "organization");
  return first([
    ...values.map(employerName),
    ...thingsOf(thing, "memberOf")
      .filter((each) => isA(each, organization))
      .map(nameOrText),
  ]);
}

function employerName(value: Value): string {
  if (typeof value === "string") return /^https?:/.test(value) ? "" : markup(value);
  const inner = thingsOf(value, "worksFor", "affiliation", "memberOf")[0];
  return inner && isA(value, /Role$/) ? nameOrText(inner) : nameOrText(value);
}

function locationOf(thing: Thing): string {
  const values = valuesOf(thing, "address", "homeLocation", "workLocation", "location");
  return first(
    [...values, ...thingsOf(thing, "worksFor").flatMap((each) => thingsOf(each, "address"))].map(
      placeName,
    ),
  );
}

function placeName(value: Value): string {
  if (typeof value === "string") return /^https?:/.test(value) ? "" : markup(value);
  const address = thingsOf(value, "address")[0] ?? value;
  const parts = [
    "addressLocality",
    "locality",
    "addressRegion",
    "region",
    "addressCountry",
    "country-name",
  ];
  const named = [
    ...new Set(
      parts.flatMap((part) => valuesOf(address, part).slice(0, 1).map(nameOrText)).filter(Boolean),
    ),
  ];
  return (
    named.join(", ") || nameOrText(address) || first(valuesOf(value, "address").map(nameOrText))
  );
}

function contactTexts(thing: Thing, ...properties: string[]): string[] {
  const points = thingsOf(thing, "contactPoint", "contactPoints");
  return [thing, ...points].flatMap((each) => textsOf(each, ...properties)).map(markup);
}

function linksOf(thing: Thing): string[] {
  const values = valuesOf(thing, "url", "sameAs", "homepage", "workplaceHomepage", "account");
  const addresses = values.map((each) =>
    typeof each === "string" ? each : each.id || first(textsOf(each, "url")),
  );
  return addresses.filter(Boolean).map((each) => each.trim());
}

function nameOrText(value: Value): string {
  if (typeof value === "string") return /^https?:/.test(value) ? "" : markup(value);
  return first(textsOf(value, "name", "legalName", "value").map(markup));
}

function markup(text: string): string {
  return plainFromMarkup(text, 300);
}

function first(texts: string[]): string {
  return texts.find((each) => each.trim() !== "") ?? "";
}
