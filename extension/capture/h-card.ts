import { linkKey } from "./addresses.ts";
import { type Candidate, draftFrom, type Standing } from "./candidates.ts";
import type { Item } from "./microformats.ts";
import { plain } from "./text.ts";

/**
 * The cards among the microformats; `own` are the page's address and its rel=me links. Beside an
 * article a card of its own is the publisher's or a commenter's.
 */
export function peopleInCards(
  items: Item[],
  base: string,
  own: string[],
  isArticle: boolean,
): Candidate[] {
  const ownKeys = new Set(own.map(linkKey));
  const found: Candidate[] = [];
  let entries = 0;
  const visit = (item: Item, standing: Standing, depth: number) => {
    if (depth > 40 || found.length >= 250) return;
    if (item.types.includes("entry")) entries++;
    if (item.types.includes("card")) found.push(candidateFrom(item, standing, base, ownKeys));
    for (const [property, values] of item.properties) {
      for (const value of values)
        if (typeof value !== "string") visit(value, standingIn(item, property), depth + 1);
    }
    for (const child of item.children) visit(child, standingIn(item, ""), depth + 1);
  };
  for (const item of items) visit(item, isArticle ? "mentioned" : "subject", 0);
  // A page of several entries is an index of them, whoever wrote each.
  return entries > 2 && !isArticle ? found.map(withoutAuthorship) : found;
}

function withoutAuthorship(candidate: Candidate): Candidate {
  return candidate.standing === "author" ? { ...candidate, standing: "mentioned" } : candidate;
}

function candidateFrom(
  item: Item,
  standing: Standing,
  base: string,
  ownKeys: Set<string>,
): Candidate {
  const fullName = nameOf(item);
  const organization = textOf(item, "org") || textOf(item, "organization-name");
  const draft = draftFrom(
    {
      fullName,
      givenName: textOf(item, "given-name"),
      familyName: textOf(item, "family-name"),
      jobTitle: textOf(item, "job-title") || textOf(item, "role") || textOf(item, "title"),
      organization,
      location: locationOf(item),
      emails: textsOf(item, "email"),
      phones: textsOf(item, "tel"),
      links: textsOf(item, "url"),
    },
    "h_card",
    0.9,
    base,
  );
  const isOrganization = fullName === "" || plain(fullName) === plain(organization);
  if (isOrganization) return { standing: "organization", draft };
  const isOwn = draft.links.some((each) => ownKeys.has(linkKey(each.value)));
  return { standing: isOwn ? "subject" : standing, draft };
}

function standingIn(holder: Item, property: string): Standing {
  if (
    /^(org|brand|source-org|location|dateline|education|experience|item|publisher)$/.test(property)
  )
    return "organization";
  if (property === "author" && holder.types.some((type) => /^(entry|feed|news|recipe)$/.test(type)))
    return "author";
  if (property === "contact" && holder.types.includes("resume")) return "subject";
  if (/^(attendee|organizer|member|speaker|performer)$/.test(property)) return "listed";
  if (property === "" && holder.types.includes("feed")) return "listed";
  return "mentioned";
}

function nameOf(item: Item): string {
  const parts = ["given-name", "additional-name", "family-name"]
    .map((part) => textOf(item, part))
    .filter(Boolean);
  return (
    textOf(item, "name") || (parts.length > 1 ? parts.join(" ") : "") || textOf(item, "nickname")
  );
}

function locationOf(item: Item): string {
  const places = [...nested(item, "adr"), ...nested(item, "location"), item];
  for (const place of places) {
    const parts = ["locality", "region", "country-name"]
      .map((part) => textOf(place, part))
      .filter(Boolean);
    if (parts.length > 0) return [...new Set(parts)].join(", ");
  }
  return textOf(item, "adr") || textOf(item, "label");
}

function nested(item: Item, property: string): Item[] {
  return (item.properties.get(property) ?? []).filter((value) => typeof value !== "string");
}

function textsOf(item: Item, property: string): string[] {
  return (item.properties.get(property) ?? []).map((value) =>
    typeof value === "string" ? value : value.value,
  );
}

function textOf(item: Item, property: string): string {
  return plain(textsOf(item, property).find((each) => plain(each)) ?? "");
}
