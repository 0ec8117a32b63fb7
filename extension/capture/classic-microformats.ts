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

const card = properties(
  "p-name=fn u-url u-email p-tel p-adr p-org p-job-title=title p-role p-note",
  "p-given-name p-family-name p-additional-name p-nickname",
  "p-honorific-prefix p-honorific-suffix u-photo u-logo u-uid",
  "p-organization-name p-organization-unit p-geo p-label p-category p-agent",
);
const address = properties(
  "p-street-address p-extended-address p-locality p-region",
  "p-postal-code p-country-name p-post-office-box",
);
const entry = properties(
  "p-name=entry-title p-author e-content=entry-content p-summary=entry-summary u-url=rel=bookmark",
);

const propertiesByRoot: Record<string, Map<string, Property>> = {
  card,
  adr: address,
  entry,
  feed: properties("p-author p-name=site-title u-photo"),
  news: new Map([...entry, ...properties("p-entry=hentry p-source-org p-dateline p-geo")]),
  product: properties("p-name=fn p-brand p-review u-url"),
  recipe: properties("p-name=fn p-author"),
  resume: properties("p-contact p-education p-experience p-affiliation p-skill p-summary"),
  review: properties("p-name=summary p-item p-reviewer e-content=description"),
  "review-aggregate": properties("p-item p-name=summary"),
  event: properties("p-name=summary p-location p-attendee p-organizer p-contact u-url"),
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
