import { type Reading, rawText, tagOf, wordsOf } from "./dom.ts";
import { absolute } from "./microdata.ts";
import { addValue, makeThing, type Thing, type Value } from "./things.ts";

interface Place {
  subject: Thing | undefined;
  /** The property under which things found below belong to the subject, from `rel`. */
  property: string[];
}

/** RDFa Lite and the `about`, `rel` and `content` of RDFa 1.1 that real pages use. */
export function readRdfa(reading: Reading): Thing[] {
  if (!reading.elements.some((each) => each.hasAttribute("typeof"))) return [];
  const places = new Map<Element, Place>();
  const byId = new Map<string, Thing>();
  const roots = new Set<Thing>();
  for (const element of reading.elements) {
    const around = (element.parentElement && places.get(element.parentElement)) ?? {
      subject: undefined,
      property: [],
    };
    places.set(element, placeOf(element, around));
  }
  return [...roots];

  function placeOf(element: Element, around: Place): Place {
    const properties = wordsOf(element, "property");
    const about = element.getAttribute("about");
    const resource = element.getAttribute("resource");
    const types = wordsOf(element, "typeof");
    const subject = about === null ? around.subject : thing(about, []);
    if (element.hasAttribute("typeof")) {
      const own = thing(
        about ?? resource ?? element.getAttribute("href") ?? element.getAttribute("src") ?? "",
        types,
      );
      const held =
        about === null
          ? [...properties, ...wordsOf(element, "rel"), ...around.property]
          : around.property;
      if (around.subject && held.length > 0)
        for (const each of held) addValue(around.subject, each, own);
      else roots.add(own);
      if (about !== null) addValues(own, properties, element);
      return { subject: own, property: [] };
    }
    if (subject && properties.length > 0) {
      if (resource !== null && element.firstElementChild) {
        const own = thing(resource, []);
        for (const each of properties) addValue(subject, each, own);
        return { subject: own, property: [] };
      }
      addValues(subject, properties, element);
    }
    const relations = wordsOf(element, "rel").filter(
      (each) => each.includes(":") || subject !== undefined,
    );
    const target = resource ?? element.getAttribute("href");
    if (subject && relations.length > 0 && target !== null) {
      for (const each of relations) addValue(subject, each, absolute(target, reading.base));
      return { subject, property: [] };
    }
    if (about === null && properties.length === 0 && resource !== null)
      return { subject: thing(resource, []), property: [] };
    return {
      subject,
      property: relations.length > 0 ? relations : properties.length > 0 ? [] : around.property,
    };
  }

  function thing(address: string, types: string[]): Thing {
    const id =
      address && !address.startsWith("_:")
        ? absolute(address.replace(/^\[|\]$/g, ""), reading.base)
        : address;
    const known = id ? byId.get(id) : undefined;
    const made = known ?? makeThing(id, types);
    if (known)
      for (const type of makeThing("", types).types)
        if (!known.types.includes(type)) known.types.push(type);
    if (id) byId.set(id, made);
    return made;
  }

  function addValues(subject: Thing, properties: string[], element: Element): void {
    if (properties.length === 0) return;
    const value = propertyValue(element, reading.base);
    for (const each of properties) addValue(subject, each, value);
  }
}

function propertyValue(element: Element, base: string): Value {
  const content = element.getAttribute("content");
  if (content !== null) return content;
  const target =
    element.getAttribute("resource") ?? element.getAttribute("href") ?? element.getAttribute("src");
  if (target !== null) return absolute(target, base);
  const value = tagOf(element) === "time" ? element.getAttribute("datetime") : null;
  return value ?? rawText(element);
}
