import { classicPropertyOf, classicRootOf } from "./classic-microformats.ts";
import { type Reading, rawText, tagOf, wordsOf } from "./dom.ts";
import { absolute } from "./microdata.ts";

/** A microformat: its types without prefix, its properties, and those below it that are no property. */
export interface Item {
  types: string[];
  properties: Map<string, (string | Item)[]>;
  children: Item[];
  value: string;
}

const rootClass = /^h-(?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*$/;
const propertyClass = /^(p|u|dt|e)-((?:[a-z0-9]+-)?[a-z]+(?:-[a-z]+)*)$/;
const mayBeRoot =
  /(?:^|\s)(?:h-|vcard|vevent|adr|geo|h(?:entry|feed|news|product|recipe|resume|review))/;
const mostItems = 300;
const deepest = 60;

/** Microformats 2 (microformats.org/wiki/microformats2-parsing) with its rules for classic ones. */
export function readMicroformats(reading: Reading): Item[] {
  const items: Item[] = [];
  const inside = new Set<Element>();
  const parser = makeParser(reading);
  for (const element of reading.elements) {
    const isInside = element.parentElement !== null && inside.has(element.parentElement);
    const isRoot = !isInside && rootOf(element) !== undefined;
    if (isInside || isRoot || tagOf(element) === "template") inside.add(element);
    if (isRoot && items.length < mostItems) items.push(parser.itemFrom(element, 0));
  }
  return items;
}

interface Root {
  types: string[];
  generation: "second" | "classic";
}

function rootOf(element: Element): Root | undefined {
  const classes = element.getAttribute("class");
  if (!classes || !mayBeRoot.test(classes)) return undefined;
  const words = classes.split(/\s+/);
  const types = words.filter((each) => rootClass.test(each));
  if (types.length > 0) return { types: types.map((each) => each.slice(2)), generation: "second" };
  const classic = [...new Set(words.flatMap((each) => classicRootOf(each) ?? []))];
  return classic.length > 0 ? { types: classic, generation: "classic" } : undefined;
}

interface Seen {
  properties: boolean;
  addresses: boolean;
  items: boolean;
}

function makeParser(reading: Reading) {
  let budget = 60_000;
  let ids: Map<string, Element> | undefined;

  function itemFrom(element: Element, depth: number): Item {
    const root = rootOf(element) ?? { types: [], generation: "second" };
    const item: Item = { types: root.types, properties: new Map(), children: [], value: "" };
    const seen: Seen = { properties: false, addresses: false, items: false };
    readChildren(element, item, root, seen, depth);
    if (root.generation === "second") imply(element, item, seen, reading.base);
    else
      for (const included of attributeIncludes(element))
        readElement(included, item, root, seen, depth + 1);
    return item;
  }

  function readChildren(element: Element, item: Item, root: Root, seen: Seen, depth: number): void {
    if (depth > deepest) return;
    for (let child = element.firstElementChild; child; child = child.nextElementSibling)
      readElement(child, item, root, seen, depth);
  }

  function readElement(element: Element, item: Item, root: Root, seen: Seen, depth: number): void {
    if (budget-- < 0 || tagOf(element) === "template") return;
    const properties = propertiesOf(element, root);
    const nested = isNestedRoot(element, properties) ? itemFrom(element, depth + 1) : undefined;
    if (nested) seen.items = true;
    for (const { kind, name } of properties) {
      if (kind === "u") seen.addresses = true;
      if (kind === "p" || kind === "e") seen.properties = true;
      const value = propertyValue(element, kind, reading.base);
      if (!nested) add(item, name, value);
      else add(item, name, Object.assign(nested, { value: nestedValue(nested, kind) || value }));
    }
    if (nested && properties.length === 0) item.children.push(nested);
    if (nested) return;
    const included = root.generation === "classic" ? linkInclude(element) : undefined;
    if (included) readElement(included, item, root, seen, depth + 1);
    readChildren(element, item, root, seen, depth + 1);
  }

  /** The include pattern of classic microformats; an element never includes what it stands in. */
  function linkInclude(element: Element): Element | undefined {
    if (!wordsOf(element, "class").includes("include")) return undefined;
    const target = byId(
      (element.getAttribute("href") ?? element.getAttribute("data") ?? "").replace(/^#/, ""),
    );
    return target && !target.contains(element) ? target : undefined;
  }

  function attributeIncludes(element: Element): Element[] {
    return [...wordsOf(element, "itemref"), ...wordsOf(element, "headers")]
      .flatMap((id) => byId(id) ?? [])
      .filter((target) => !target.contains(element));
  }

  function byId(id: string): Element | undefined {
    ids ??= new Map(reading.elements.filter((each) => each.id).map((each) => [each.id, each]));
    return ids.get(id);
  }

  return { itemFrom };
}

interface Property {
  kind: string;
  name: string;
}

function propertiesOf(element: Element, root: Root): Property[] {
  const words = wordsOf(element, "class");
  if (root.generation === "second") {
    return words.flatMap((each) => {
      const found = propertyClass.exec(each);
      return found?.[1] && found[2] ? [{ kind: found[1], name: found[2] }] : [];
    });
  }
  const tagged = [...words, ...wordsOf(element, "rel").map((each) => `rel=${each}`)];
  return tagged.flatMap(
    (each) => classicPropertyOf(root.types, each.toLowerCase() === each ? each : "") ?? [],
  );
}

/** A classic address is both: a property of the card around it and an item of its own. */
function isNestedRoot(element: Element, properties: Property[]): boolean {
  const root = rootOf(element);
  return (
    root !== undefined &&
    (root.generation === "second" || properties.length > 0 || !root.types.includes("geo"))
  );
}

function add(item: Item, name: string, value: string | Item): void {
  const values = item.properties.get(name) ?? [];
  if (values.length < 200) values.push(value);
  item.properties.set(name, values);
}

function nestedValue(item: Item, kind: string): string {
  const first = item.properties.get(kind === "u" ? "url" : "name")?.[0];
  return typeof first === "string" ? first : "";
}

function propertyValue(element: Element, kind: string, base: string): string {
  const tag = tagOf(element);
  if (kind === "u") {
    const attribute = {
      a: "href",
      area: "href",
      link: "href",
      img: "src",
      audio: "src",
      video: "src",
      source: "src",
      iframe: "src",
      object: "data",
    }[tag];
    const address = attribute ? element.getAttribute(attribute) : null;
    if (address !== null) return absolute(address.trim(), base);
  }
  const pattern = classValue(element);
  if (pattern) return pattern;
  const attribute = {
    abbr: "title",
    link: "title",
    data: "value",
    input: "value",
    img: "alt",
    area: "alt",
  }[tag];
  const value = attribute ? element.getAttribute(attribute) : null;
  return value ?? textWithImages(element);
}

/** The value class pattern (microformats.org/wiki/value-class-pattern). */
function classValue(element: Element): string {
  const parts: string[] = [];
  const collect = (parent: Element, depth: number) => {
    for (
      let child = parent.firstElementChild;
      child && depth < 20;
      child = child.nextElementSibling
    ) {
      const words = wordsOf(child, "class");
      if (tagOf(child) === "template") continue;
      if (words.includes("value-title")) parts.push(child.getAttribute("title") ?? "");
      else if (words.includes("value")) {
        const attribute = { img: "alt", area: "alt", data: "value", abbr: "title" }[tagOf(child)];
        parts.push((attribute ? child.getAttribute(attribute) : null) ?? rawText(child).trim());
      } else if (rootOf(child) === undefined) collect(child, depth + 1);
    }
  };
  collect(element, 0);
  return parts.join("");
}

function textWithImages(element: Element): string {
  return rawText(element, "with images").trim();
}

/** Implied name and address of a card without explicit properties; a whole text is no name. */
function imply(element: Element, item: Item, seen: Seen, base: string): void {
  if (!item.properties.has("name") && !seen.properties && !seen.items) {
    const name = impliedName(element);
    if (name && name.trim().split(/\s+/).length <= 5) add(item, "name", name);
  }
  if (!item.properties.has("url") && !seen.addresses && !seen.items) {
    const address = impliedAddress(element, base);
    if (address) add(item, "url", address);
  }
}

function impliedName(element: Element): string {
  let here: Element | null = element;
  for (let depth = 0; here && depth < 3; depth++) {
    const tag = tagOf(here);
    const attribute = { img: "alt", area: "alt", abbr: "title" }[tag];
    const value = attribute ? here.getAttribute(attribute) : null;
    if (value) return value;
    here = onlyNamingChild(here);
  }
  return textWithImages(element);
}

function onlyNamingChild(element: Element): Element | null {
  const child = element.firstElementChild;
  return element.childElementCount === 1 && child && rootOf(child) === undefined ? child : null;
}

function impliedAddress(element: Element, base: string): string {
  if (/^(a|area)$/.test(tagOf(element))) return linkOf(element, base);
  const links = (parent: Element) =>
    [...parent.children].filter(
      (each) => /^(a|area)$/.test(tagOf(each)) && each.hasAttribute("href"),
    );
  const direct = links(element);
  const [first] = direct;
  if (direct.length === 1 && first) return rootOf(first) ? "" : linkOf(first, base);
  const child = element.firstElementChild;
  if (element.childElementCount !== 1 || !child || rootOf(child)) return "";
  const [below, ...more] = links(child);
  return below && more.length === 0 && !rootOf(below) ? linkOf(below, base) : "";
}

function linkOf(element: Element, base: string): string {
  const href = element.getAttribute("href");
  return href === null ? "" : absolute(href.trim(), base);
}
