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
  "p-name=fn u-url=url u-email=email p-tel=tel p-adr=adr p-org=org p-job-title=title p-role=role p-note=note",
  "p-given-name=given-name p-family-name=family-name p-additional-name=additional-name p-nickname=nickname",
  "p-honorific-prefix=honorific-prefix p-honorific-suffix=honorific-suffix u-photo=photo u-logo=logo u-uid=uid",
  "p-organization-name=organization-name p-organization-unit=organization-unit p-geo=geo p-label=label p-category=category p-agent=agent",
);
const address = properties(
  "p-street-address=street-address p-extended-address=extended-address p-locality=locality p-region=region",
  "p-postal-code=postal-code p-country-name=country-name p-post-office-box=post-office-box",
);
const entry = properties(
  "p-name=entry-title p-author=author e-content=entry-content p-summary=entry-summary u-url=rel=bookmark",
);

const propertiesByRoot: Record<string, Map<string, Property>> = {
  card,
  adr: address,
  entry,
  feed: properties("p-author=author p-name=site-title u-photo=photo"),
  news: new Map([
    ...entry,
    ...properties("p-entry=hentry p-source-org=source-org p-dateline=dateline p-geo=geo"),
  ]),
  product: properties("p-name=fn p-brand=brand p-review=review u-url=url"),
  recipe: properties("p-name=fn p-author=author"),
  resume: properties(
    "p-contact=contact p-education=education p-experience=experience p-affiliation=affiliation p-skill=skill p-summary=summary",
  ),
  review: properties("p-name=summary p-item=item p-reviewer=reviewer e-content=description"),
  "review-aggregate": properties("p-item=item p-name=summary"),
  event: properties(
    "p-name=summary p-location=location p-attendee=attendee p-organizer=organizer p-contact=contact u-url=url",
  ),
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
      const [, kind = "", name = "", word = ""] = /^(\w+)-([^=]+)=(.+)$/.exec(pair) ?? [];
      return [word, { kind, name }];
    }),
  );
}
