import { hostOf, linkKey } from "./addresses.ts";
import type { Candidate } from "./candidates.ts";
import { type Decision, decide } from "./deciding.ts";
import { type Reading, tagOf, textOf, wordsOf } from "./dom.ts";
import { readJsonLd } from "./json-ld.ts";
import { demoted, mergeLayers, withOneAccount } from "./merging.ts";
import { type Meta, peopleInMeta, readMeta } from "./meta.ts";
import { readMicrodata } from "./microdata.ts";
import { fit } from "./names.ts";
import { once } from "./once.ts";
import { isAmongPeople } from "./owners.ts";
import type { Draft } from "./page.ts";
import type { RareLayers } from "./rare-layers.ts";
import { noRareLayers } from "./rareness.ts";
import { type Identity, organizationsIn, peopleIn } from "./schema-person.ts";
import { knowing, type Sight, see } from "./sight.ts";
import { fold } from "./text.ts";

/** Whom the page is about is read when it is asked for: most sites with an extractor never do. */
export interface GenericReading extends Readonly<Decision> {
  /** Who the page's markup names, whatever the page is about. */
  readonly marked: Draft[];
  meta: Meta;
  sight: Sight;
}

/** What the script for pages without an extractor reads beyond the layers that all have. */
export interface Beyond {
  /** Fills the gaps of a page's one person. */
  completed: (draft: Draft, reading: Reading, sight: Sight) => Draft;
  /** False where the rare layers could add something. */
  isEnough: (reading: Reading, meta: Meta, layers: Layers, found: () => Decision) => boolean;
}

export type Layers = () => Candidate[][];

/** The generic layers as read so far. */
export interface Begun {
  /** The whole reading where the rare layers could add nothing to it. */
  alone: () => GenericReading | undefined;
  finish: (rare: RareLayers) => GenericReading;
}

/** What the layers have to go by. */
interface Ground {
  reading: Reading;
  meta: Meta;
  sight: Sight;
}

/** The people of the page's markup, and what it calls organisations. */
interface Marked {
  identity: Identity;
  organizations: Set<string>;
  data: Candidate[][];
  inMeta: Candidate[];
}

/** The generic layers, best first; a later layer fills the gaps of an earlier one. */
export function beginGeneric(reading: Reading, beyond: Beyond): Begun {
  const meta = readMeta(reading);
  const ground = { reading, meta, sight: see(reading) };
  const marked = once(() => readMarkup(ground));
  const layers = () => [...marked().data, marked().inMeta];
  const finish = (rare: RareLayers): GenericReading => {
    const seen = { ...ground, sight: knowing(ground.sight, rare.isKnownName) };
    const decision = once(() => whole(decideOn(seen, marked(), rare), seen, beyond));
    return {
      meta,
      sight: ground.sight,
      get marked() {
        return mergeLayers(layers()).map(({ draft }) => draft);
      },
      get kind() {
        return decision().kind;
      },
      get people() {
        return decision().people;
      },
    };
  };
  const alone = () => {
    const found = once(() => finish(noRareLayers));
    return beyond.isEnough(reading, meta, layers, found) ? found() : undefined;
  };
  return { alone, finish };
}

function readMarkup({ reading, meta }: Ground): Marked {
  const identity = identityOf(reading, meta);
  const jsonLd = readJsonLd(reading);
  const microdata = readMicrodata(reading);
  const organizations = [...organizationsIn(jsonLd), ...organizationsIn(microdata)].map(fold);
  return {
    identity,
    organizations: new Set(organizations),
    data: [
      peopleIn(jsonLd, "json_ld", reading.base, identity),
      peopleIn(microdata, "microdata", reading.base, identity),
    ],
    inMeta: peopleInMeta(meta, reading.base),
  };
}

function decideOn(
  { reading, meta, sight }: Ground,
  { identity, organizations, data, inMeta }: Marked,
  { rdfa, cards, written, checked, listed }: RareLayers,
): Decision {
  const publisher = {
    names: namesOfSite(reading, meta, organizations, sight),
    common: sight.common,
  };
  const layers = [
    ...data,
    peopleIn(rdfa(reading), "rdfa", reading.base, identity),
    cards(reading, ownAddresses(reading), meta.isArticle),
    inMeta,
    written(reading, meta, sight, publisher),
  ].map((layer) => checked(layer, publisher));
  const groups = new Set([...organizations].filter((each) => !isOwners(each, sight)));
  const marked = mergeLayers(withOneAccount(layers, sight.common));
  const standing = marked.map((each) => demoted(each, groups));
  return decide(standing, reading, meta, sight, organizations, listed);
}

/** What an article tells of places is its story's, not its author's. */
function whole({ kind, people }: Decision, { reading, meta, sight }: Ground, beyond: Beyond) {
  const [first, ...rest] = people;
  const isAbout = kind === "person" && (!meta.isArticle || isAmongPeople(reading.url));
  return {
    kind,
    people: first && isAbout ? [beyond.completed(first, reading, sight), ...rest] : people,
  };
}

/** By what the page's own work is told from others: its addresses, titles and main headings. */
function identityOf(reading: Reading, meta: Meta): Identity {
  const addresses = [reading.url, meta.canonical, meta.one("og:url")].filter(Boolean);
  const headings = reading.tagged("h1").slice(0, 5);
  const titles = [meta.title, meta.one("og:title"), ...headings.map((each) => textOf(each, 300))];
  return {
    addresses: new Set(addresses.map(linkKey)),
    titles: titles.map(fold).filter((each) => each.length > 8),
  };
}

/** What the site and its organisations are called; a person's own site may bear the person's name. */
function namesOfSite(
  reading: Reading,
  meta: Meta,
  organizations: Set<string>,
  sight: Sight,
): Set<string> {
  const label = hostOf(reading.url || meta.canonical || meta.one("og:url"));
  return new Set(
    [meta.siteName, label, ...organizations]
      .map(fold)
      .filter((each) => each.length > 1 && !isOwners(each, sight)),
  );
}

/** True where a mailbox or an account of the kind that one person has bears the site's name. */
function isOwners(name: string, sight: Sight): boolean {
  const accounts = sight.links.slice(0, 300).flatMap(({ account }) => {
    const isPersonal = account?.of === "person" || /^(github|gitlab)/.test(account?.service ?? "");
    return account && isPersonal ? [account.account] : [];
  });
  const mailboxes = sight.emails.slice(0, 40).map((each) => each.value);
  return name.includes(" ")
    ? [...accounts, ...mailboxes].some((each) => fit(each, name) >= 0.7)
    : accounts.some((each) => fold(each) === name);
}

function ownAddresses(reading: Reading): string[] {
  const me = reading.elements.filter(
    (each) => /^(a|link)$/.test(tagOf(each)) && wordsOf(each, "rel").includes("me"),
  );
  return [reading.url, ...me.slice(0, 50).map((each) => each.getAttribute("href") ?? "")].filter(
    Boolean,
  );
}
