import type { Reading } from "./dom.ts";
import { dataIn } from "./page-data.ts";
import { plainFromMarkup } from "./text.ts";
import { addValue, makeThing, type Thing, type Value } from "./things.ts";

const longest = 3_000_000;
const mostNodes = 20_000;
const deepest = 40;

/** The things of all JSON-LD on the page; those that others refer to are joined, roots come back. */
export function readJsonLd(reading: Reading): Thing[] {
  return thingsIn(reading, (type, text) => (/^application\/ld\+json\b/i.test(type) ? text : ""));
}

/** The things in the data that a page's own scripts are given: JSON, or assigned to a variable. */
export function readState(reading: Reading): Thing[] {
  return thingsIn(reading, (type, text) => {
    if (/^application\/json\b/i.test(type)) return text;
    return type === ""
      ? (/^[\s;]*(?:var |window\.)[\w.$]+\s*=\s*(\{.*\})[;\s]*$/s.exec(text)?.[1] ?? "")
      : "";
  });
}

function thingsIn(reading: Reading, dataOf: (type: string, text: string) => string): Thing[] {
  const reader = makeReader(reading.language);
  let length = 0;
  for (const element of reading.tagged("script")) {
    const type = (element.getAttribute("type") ?? "").trim();
    const text = dataOf(type, element.textContent ?? "");
    length += text.length;
    if (length > longest) break;
    if (text) reader.take(parse(text));
  }
  return reader.roots();
}

function makeReader(language: string) {
  const byId = new Map<string, Thing>();
  const top = new Set<Thing>();
  const referred = new Set<Thing>();
  let nodes = 0;

  function take(value: unknown, depth = 0): void {
    if (depth > deepest || nodes > mostNodes) return;
    if (Array.isArray(value)) for (const each of value) take(each, depth + 1);
    else if (isRecord(value)) {
      if ("@graph" in value) take(value["@graph"], depth + 1);
      if (Object.keys(value).some((key) => !/^@(graph|context|id)$/.test(key))) {
        const thing = thingFrom(value, depth);
        if (thing) top.add(thing);
      }
    }
  }

  function thingFrom(value: Record<string, unknown>, depth: number): Thing | undefined {
    nodes++;
    if (nodes > mostNodes || depth > deepest) return undefined;
    const id = textOf(value["@id"] ?? value.id);
    const known = id ? byId.get(id) : undefined;
    const thing = known ?? makeThing(id);
    if (id && !known) byId.set(id, thing);
    for (const type of listOf(value["@type"] ?? value.type)) {
      const name = makeThing("", [textOf(type)]).types[0];
      if (name && !thing.types.includes(name)) thing.types.push(name);
    }
    for (const [key, held] of Object.entries(value)) {
      if (key === "@reverse" && isRecord(held)) reverse(held, thing, depth);
      else if (!key.startsWith("@"))
        for (const each of valuesFrom(held, depth)) addValue(thing, key, each);
    }
    return thing;
  }

  function valuesFrom(value: unknown, depth: number): Value[] {
    if (Array.isArray(value)) {
      const inLanguage = value.filter((each) => isRecord(each) && each["@language"] === language);
      const sorted =
        inLanguage.length > 0
          ? [...inLanguage, ...value.filter((each) => !inLanguage.includes(each))]
          : value;
      return depth > deepest
        ? []
        : sorted.slice(0, 1000).flatMap((each) => valuesFrom(each, depth + 1));
    }
    if (typeof value === "string") return [value];
    if (typeof value === "number") return [String(value)];
    if (!isRecord(value)) return [];
    if ("@value" in value) return valuesFrom(value["@value"], depth + 1);
    if ("@list" in value) return valuesFrom(value["@list"], depth + 1);
    if ("@set" in value) return valuesFrom(value["@set"], depth + 1);
    const thing = thingFrom(value, depth + 1);
    if (!thing) return [];
    referred.add(thing);
    return [thing];
  }

  function reverse(held: Record<string, unknown>, thing: Thing, depth: number): void {
    for (const [property, value] of Object.entries(held)) {
      for (const each of valuesFrom(value, depth)) {
        if (typeof each === "string") continue;
        addValue(each, property, thing);
        top.add(each);
        referred.add(thing);
      }
    }
  }

  return {
    take,
    /** What nothing refers to comes first; in a cycle nothing is unreferred, so the rest follows. */
    roots: () => [...top].sort((a, b) => Number(referred.has(a)) - Number(referred.has(b))),
  };
}

function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/?\/?\s*<!\[CDATA\[)/, "")
    .replace(/(?:\/?\/?\s*\]\]>|-->)\s*$/, "")
    .replace(/^\ufeff/, "");
  return dataIn(bare) ?? dataIn(mended(bare));
}

/** The mistakes real pages make: line breaks inside strings, commas and semicolons at the end. */
function mended(text: string): string {
  return text
    .trim()
    .replace(/;+$/, "")
    .replace(/\p{Cc}+/gu, " ")
    .replace(/,\s*([}\]])/g, "$1");
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value.slice(0, 20) : [value];
}

function textOf(value: unknown): string {
  return typeof value === "string" ? plainFromMarkup(value, 500) : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
