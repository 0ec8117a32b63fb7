/** A thing with properties, the common ground of JSON-LD, microdata and RDFa. */
export interface Thing {
  id: string;
  types: string[];
  values: Map<string, Value[]>;
}
export type Value = string | Thing;

export function makeThing(id = "", types: string[] = []): Thing {
  return { id, types: types.map(localName).filter(Boolean), values: new Map() };
}

export function addValue(thing: Thing, property: string, value: Value): void {
  const key = localName(property);
  const values = thing.values.get(key);
  if (!values) thing.values.set(key, [value]);
  else if (values.length < 500) values.push(value);
}

/** `https://schema.org/name`, `schema:name` and `name` are one; other vocabularies read alike. */
export function localName(name: string): string {
  return name.slice(0, 300).split(/[/#:]/).at(-1) ?? "";
}

export function valuesOf(thing: Thing, ...properties: string[]): Value[] {
  return properties.flatMap((property) => thing.values.get(property) ?? []);
}

export function textsOf(thing: Thing, ...properties: string[]): string[] {
  return valuesOf(thing, ...properties).filter((value) => typeof value === "string");
}

export function thingsOf(thing: Thing, ...properties: string[]): Thing[] {
  return valuesOf(thing, ...properties).filter((value) => typeof value !== "string");
}

export function isA(thing: Thing, pattern: RegExp): boolean {
  return thing.types.some((type) => pattern.test(type));
}

/** One place where a thing stands: which property of which other thing it is the value of. */
export interface Mention {
  thing: Thing;
  holder: Thing | undefined;
  property: string;
}

/** Every thing below the roots with every place it stands in; cycles end, each thing is entered once. */
export function mentionsIn(roots: Thing[], most = 20_000): Mention[] {
  const mentions: Mention[] = roots.map((thing) => ({ thing, holder: undefined, property: "" }));
  const entered = new Set<Thing>();
  for (let index = 0; index < mentions.length && mentions.length < most; index++) {
    const thing = mentions[index]?.thing;
    if (!thing || entered.has(thing)) continue;
    entered.add(thing);
    for (const [property, values] of thing.values) {
      for (const value of values) {
        if (typeof value !== "string") mentions.push({ thing: value, holder: thing, property });
      }
    }
  }
  return mentions;
}
