import { parseUrl } from "./addresses.ts";
import { closest, type Reading, rawText, tagOf, wordsOf } from "./dom.ts";
import { addValue, makeThing, type Thing, type Value } from "./things.ts";

const mostItems = 1500;

/** The top-level items of the page by the microdata model of the HTML standard, `itemref` included. */
export function readMicrodata(reading: Reading): Thing[] {
  const scopes = reading.elements
    .filter((each) => each.hasAttribute("itemscope"))
    .slice(0, mostItems);
  if (scopes.length === 0) return [];
  const byId = idsOf(reading.elements, scopes);
  const made = new Map<Element, Thing>();
  for (const scope of scopes) {
    made.set(scope, makeThing(scope.getAttribute("itemid") ?? "", wordsOf(scope, "itemtype")));
  }
  let budget = 60_000;
  for (const [scope, thing] of made) {
    const starts = [scope, ...wordsOf(scope, "itemref").flatMap((id) => byId.get(id) ?? [])];
    for (const start of new Set(starts))
      budget -= fill(thing, start, scope, made, budget, reading.base);
  }
  return scopes
    .filter((each) => !each.hasAttribute("itemprop"))
    .flatMap((each) => made.get(each) ?? []);
}

/** Adds the properties found from `start` down, not below other items; says how much it looked at. */
function fill(
  thing: Thing,
  start: Element,
  scope: Element,
  made: Map<Element, Thing>,
  budget: number,
  base: string,
): number {
  let looked = 0;
  let here: Element | null = start;
  while (here && looked < budget) {
    looked++;
    const item = made.get(here);
    if (here !== scope) {
      const value: Value = item ?? propertyValue(here, base);
      for (const property of wordsOf(here, "itemprop")) {
        if (property !== "author" || item) addValue(thing, property, value);
        // What a caption names is the author of its picture.
        else if (!closest(here, (each) => tagOf(each) === "figcaption", 6))
          addValue(thing, property, rawText(here) || value);
      }
    }
    here = (here === scope || !item ? here.firstElementChild : null) ?? next(here, start);
  }
  return looked;
}

function next(element: Element, root: Element): Element | null {
  let here: Element | null = element;
  while (here && here !== root) {
    if (here.nextElementSibling) return here.nextElementSibling;
    here = here.parentElement;
  }
  return null;
}

/** The value of a property's element (HTML standard, "Values"); `content` counts on every element. */
function propertyValue(element: Element, base: string): string {
  const content = element.getAttribute("content");
  if (content !== null) return content;
  const tag = tagOf(element);
  const attribute = {
    a: "href",
    area: "href",
    link: "href",
    img: "src",
    object: "data",
    time: "datetime",
    data: "value",
    meter: "value",
  }[tag];
  const value = attribute ? element.getAttribute(attribute) : null;
  if (value === null) return rawText(element);
  return attribute === "href" ? absolute(value, base) : value;
}

export function absolute(href: string, base: string): string {
  return (base && parseUrl(href, base)?.href) || href;
}

function idsOf(elements: Element[], scopes: Element[]): Map<string, Element> {
  const wanted = new Set(scopes.flatMap((each) => wordsOf(each, "itemref")));
  const found = new Map<string, Element>();
  if (wanted.size === 0) return found;
  for (const each of elements) {
    const id = each.id;
    if (id && wanted.has(id) && !found.has(id)) found.set(id, each);
  }
  return found;
}
