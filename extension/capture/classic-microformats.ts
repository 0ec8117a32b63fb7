/** The classic microformats and what their classes are called today (microformats2-parsing, "backcompat"). */
const roots: Record<string, string> = {
  vcard: "card",
  adr: "adr",
  geo: "geo",
  hentry: "entry",
  hfeed: "feed",
  hnews: "news",
  hproduct: "product",
  hrecipe: "recipe",
  hresume: "resume",
  hreview: "review",
  "hreview-aggregate": "review-aggregate",
  vevent: "event",
};

// Of their properties those that tell of people or of what part a person plays.
const card = properties(
  "p-name=fn u-url u-email p-tel p-adr p-org p-job-title=title p-role p-label",
  "p-given-name p-family-name p-additional-name p-nickname p-organization-name",
);
const entry = properties("p-author");

const propertiesByRoot: Record<string, Map<string, Property>> = {
  card,
  adr: properties("p-locality p-region p-country-name"),
  entry,
  feed: entry,
  news: properties("p-author p-entry=hentry p-source-org p-dateline"),
  product: properties("p-brand p-review"),
  recipe: entry,
  resume: properties("p-contact p-education p-experience"),
  review: properties("p-item"),
  "review-aggregate": properties("p-item"),
  event: properties("p-location p-attendee p-organizer"),
};

interface Property {
  kind: string;
  name: string;
}

export function classicRootOf(word: string): string | undefined {
  return Object.hasOwn(roots, word) ? roots[word] : undefined;
}

export function classicPropertyOf(types: string[], word: string): Property | undefined {
  for (const type of types) {
    const found = propertiesByRoot[type]?.get(word);
    if (found) return found;
  }
  return undefined;
}

function properties(...lists: string[]): Map<string, Property> {
  const pairs = lists.flatMap((list) => list.split(" "));
  return new Map(
    pairs.map((pair) => {
      const [, kind = "", name = "", word = ""] = /^(\w+)-([^=]+)=?(.*)$/.exec(pair) ?? [];
      return [word || name, { kind, name }];
    }),
  );
}
