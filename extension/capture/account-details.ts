import { hostOf, paramsOf, parseUrl } from "./addresses.ts";
import type { Found } from "./candidates.ts";
import { descendants, isOutOfSight, type Reading, rawText, wordsOf } from "./dom.ts";
import { isPlace, names } from "./roles.ts";
import type { Sight } from "./sight.ts";
import { calledWords, fieldOf, iconWords, valueIn } from "./slots.ts";

/** What the part of an account's page around the name says: the places, roles and links in it. */
export function accountDetails(
  reading: Reading,
  sight: Sight,
  name: string,
  element: Element | undefined,
): Found {
  const me = reading.elements.filter((each) => wordsOf(each, "rel").includes("me")).slice(0, 20);
  const own = me.map((each) => each.getAttribute("href") ?? "");
  const card = element && cardAround(element);
  if (!card) return { links: own };
  // Posts stand in articles of their own.
  const post = element.closest("article");
  const inside = (each: { element: Element }) =>
    card.contains(each.element) && each.element.closest("article") === post;
  const all = sight.lines.filter((each) => card.contains(each.block));
  const lines = all.slice(all.findIndex((each) => names(each.text, name)) + 1).slice(0, 12);
  const texts = lines.flatMap(({ text, runs }) => [text, ...runs.map((each) => each.text.trim())]);
  const places = texts.filter((each) => isPlace(each) && !names(each, name));
  const links = sight.links.filter(inside).map((each) => leadingOut(each.value, reading.url));
  return {
    location: new Set(places).size === 1 ? places[0] : "",
    ...slotsIn(card, name),
    emails: sight.emails.filter(inside).map((each) => each.value),
    phones: sight.phones.filter(inside).map((each) => each.value),
    links: [...own, ...links].slice(0, 20),
  };
}

/** Where a link leads to outside of the site, through the site's own address or at once; else "". */
export function leadingOut(address: string, page: string): string {
  const site = (each: string) => hostOf(each).split(".").slice(-2).join(".");
  const url = parseUrl(address);
  const passed = (url ? paramsOf(url) : [])
    .map(([, value]) => value)
    .find((each) => /^https?:/.test(each));
  if (site(address) === site(page)) return passed && site(passed) !== site(page) ? passed : "";
  return passed || url?.searchParams.has("text") ? "" : address;
}

/** What elements and icons near the name are called after. */
export function detailsNear(element: Element, name: string): Found {
  const card = cardAround(element);
  return card ? slotsIn(card, name) : {};
}

/** The largest element around the name that a card could be: no more text than a short biography. */
function cardAround(element: Element): Element | undefined {
  let card: Element | undefined;
  let here: Element | null = element;
  for (
    let depth = 0;
    here && !/^(body|main|article)$/.test(here.localName) && depth < 12;
    depth++
  ) {
    if (descendants(here, 601).length > 600) break;
    if (rawText(here, "", 6000).replace(/\s+/g, " ").length > 1200) break;
    card = here;
    here = here.parentElement;
  }
  return card;
}

/** The fields that elements are called after; what is called alike more than twice is a list's. */
function slotsIn(card: Element, name: string): Found {
  const found: Found = {};
  const elements = descendants(card, 600);
  const called = elements.map((each) => calledWords(each).join());
  for (const [index, element] of elements.entries()) {
    const icon = fieldOf(iconWords(element));
    const field = icon ?? fieldOf(called[index]?.split(",") ?? []);
    const holder = icon ? element.parentElement : element;
    if (!field || found[field] || !holder || isOutOfSight(holder)) continue;
    const text = valueIn(holder).replace(/[\s,;·|–-]+$/u, "");
    if (text.length < 2 || text.length > 100 || names(text, name)) continue;
    if (called.filter((each) => each === called[index]).length <= 2) found[field] = text;
  }
  return found;
}
