import { leadingOut } from "./account-details.ts";
import { draftFrom, emptyDraft, type Found } from "./candidates.ts";
import { isOutOfSight, type Reading } from "./dom.ts";
import type { GenericReading } from "./generic.ts";
import { handled, type Meta } from "./meta.ts";
import { accountOf } from "./services.ts";
import type { Found as FoundOnSite } from "./site.ts";
import { plain } from "./text.ts";

/** One person, with the addresses and links out that stand in the given parts of the page. */
export function personIn(
  reading: Reading,
  { sight }: GenericReading,
  parts: Element[],
  found: Found,
): FoundOnSite {
  const inside = (each: { element: Element }) => parts.some((part) => part.contains(each.element));
  const emails = sight.emails.filter(inside).map((each) => each.value);
  const links = sight.links.filter(inside).map((each) => leadingOut(each.value, reading.url));
  const all = {
    ...found,
    emails: [...(found.emails ?? []), ...emails],
    links: [...(found.links ?? []), ...links],
  };
  return { kind: "person", people: [draftFrom(all, "site", 0.9, reading.base)] };
}

/** The name that a title `Name (@account)` gives; one of another account is left from the page before. */
export function titledName(meta: Meta, account: string): string {
  const titles = [meta.one("og:title"), meta.title];
  const found = titles.map((each) => handled.exec(each.replace(/^\(\d+\+?\)\s*/, "")));
  return found.find((each) => isSameAccount(each?.[2] ?? "", account))?.[1] ?? "";
}

/** True for text in which `@account` stands as a word of its own. */
export function namesAccount(text: string, account: string): boolean {
  const words = plain(text, 1000).split(/[^\w.@\u00aa-\uffff-]+/);
  return words.some((each) => each.startsWith("@") && isSameAccount(each, account));
}

/** Only their names and profiles of the authors that the generic layers found: roles stand nowhere on a post. */
export function authorsIn({ kind, people }: GenericReading, service: string): FoundOnSite {
  const bare = people.slice(0, 8).map((each) => ({
    ...emptyDraft(),
    fullName: each.fullName,
    links: each.links.filter((link) => link.service === service).slice(0, 1),
  }));
  return { kind, people: bare };
}

/** Whose page the head says this is; "" where it says nothing. After a change of page it may lag. */
export function statedAccount(meta: Meta): string {
  return accountOf(meta.canonical || meta.one("og:url"))?.account ?? "";
}

export function isSameAccount(one: string, other: string): boolean {
  const bare = (each: string) => each.replace(/^@/, "").toLowerCase();
  return bare(one) === bare(other);
}

/** The elements in sight that carry this value of an attribute. */
export function having(reading: Reading, attribute: string, value: string): Element[] {
  return reading.elements.filter(
    (each) => each.getAttribute(attribute) === value && !isOutOfSight(each),
  );
}
