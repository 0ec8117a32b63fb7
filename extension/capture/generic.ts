import { accountHolder } from "./account-page.ts";
import { hostOf, linkKey } from "./addresses.ts";
import {
  type Candidate,
  isEmptyDraft,
  joined,
  shareAddress,
  withConfidence,
} from "./candidates.ts";
import { withContacts } from "./contacts.ts";
import { type Reading, tagOf, textOf, wordsOf } from "./dom.ts";
import { readJsonLd } from "./json-ld.ts";
import { type Meta, peopleInMeta, readMeta } from "./meta.ts";
import { readMicrodata } from "./microdata.ts";
import { fit, hasNameShape, isSameWords, nameWords, sameName } from "./names.ts";
import { isAmongPeople } from "./owners.ts";
import type { Draft, Page } from "./page.ts";
import type { PeopleList } from "./people-list.ts";
import type { RareLayers } from "./rare-layers.ts";
import { needsRareLayers } from "./rareness.ts";
import { type Identity, organizationsIn, peopleIn } from "./schema-person.ts";
import { commonness, type Sight, see } from "./sight.ts";
import { visibleSubject } from "./subject.ts";
import { fold } from "./text.ts";

interface Decision {
  kind: Page["kind"];
  people: Draft[];
}

export interface GenericReading extends Decision {
  meta: Meta;
  sight: Sight;
}

/** What the script for pages without an extractor reads beyond the layers that all have. */
export interface Beyond {
  /** Fills the gaps of a page's one person. */
  completed: (draft: Draft, reading: Reading, sight: Sight) => Draft;
  /** People in tables, lists and cards, which sites with an extractor have told themselves. */
  listed: (reading: Reading, sight: Sight) => PeopleList;
}

/** The generic layers as read so far, and whether the rare ones are needed too. */
export interface Begun {
  needsRare: boolean;
  finish: (rare: RareLayers) => GenericReading;
}

/** The generic layers, best first; a later layer fills the gaps of an earlier one. */
export function beginGeneric(reading: Reading, beyond: Beyond): Begun {
  const meta = readMeta(reading);
  const sight = see(reading);
  const { base } = reading;
  const identity = identityOf(reading, meta);
  const jsonLd = readJsonLd(reading);
  const microdata = readMicrodata(reading);
  const organizations = new Set(
    [...organizationsIn(jsonLd), ...organizationsIn(microdata)].map(fold),
  );
  const data = [
    peopleIn(jsonLd, "json_ld", base, identity),
    peopleIn(microdata, "microdata", base, identity),
  ];
  const inMeta = peopleInMeta(meta, base);
  const finish = ({ rdfa, cards, written, checked }: RareLayers): GenericReading => {
    const publisher = {
      names: namesOfSite(reading, meta, organizations, sight),
      common: sight.common,
    };
    const layers = [
      ...data,
      peopleIn(rdfa(reading), "rdfa", base, identity),
      cards(reading, ownAddresses(reading), meta.isArticle),
      inMeta,
      written(reading, meta, sight, publisher),
    ].map((layer) => checked(layer, publisher));
    const { kind, people } = decideOn(layers, reading, meta, sight, organizations, beyond);
    const [first, ...rest] = people;
    // What an article tells of places is its story's, not its author's.
    const isAbout = kind === "person" && (!meta.isArticle || isAmongPeople(reading.url));
    const whole = first && isAbout ? [beyond.completed(first, reading, sight), ...rest] : people;
    return { kind, people: whole, meta, sight };
  };
  return { needsRare: needsRareLayers(reading, meta, [...data, inMeta]), finish };
}

function decideOn(
  layers: Candidate[][],
  reading: Reading,
  meta: Meta,
  sight: Sight,
  organizations: Set<string>,
  beyond: Beyond,
): Decision {
  const groups = new Set([...organizations].filter((each) => !isOwners(each, sight)));
  const marked = mergeLayers(withOneAccount(layers, sight.common)).map((each) =>
    demoted(each, groups),
  );
  return decide(marked, reading, meta, sight, organizations, beyond);
}

/** By what the page's own work is told from others: its addresses, titles and main headings. */
function identityOf(reading: Reading, meta: Meta): Identity {
  const addresses = [reading.url, meta.canonical, meta.one("og:url")].filter(Boolean);
  const headings = reading.elements.filter((each) => tagOf(each) === "h1").slice(0, 5);
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

/**
 * The best layer that names authors is believed; a later one only where it names all of them and
 * more, none of whom holds a word that the page writes small.
 */
function withOneAccount(layers: Candidate[][], common: Set<string>): Candidate[][] {
  let believed: Candidate[] = [];
  for (const layer of layers) {
    const authors = layer.filter((each) => each.standing === "author" && nameOf(each));
    const isWider =
      authors.length > believed.length &&
      believed.every((each) => authors.some((other) => isNamedAlike(each, other))) &&
      (believed.length === 0 ||
        authors.every(
          (each) =>
            commonness(nameOf(each), common) === 0 ||
            believed.some((other) => isNamedAlike(each, other)),
        ));
    if (isWider) believed = authors;
  }
  return layers.map((layer) =>
    layer.filter(
      (each) => each.standing !== "author" || believed.some((other) => isNamedAlike(each, other)),
    ),
  );
}

/** Nobody is the page's subject or author without a name, or under an organisation's name. */
function demoted(candidate: Candidate, organizations: Set<string>): Candidate {
  const name = candidate.draft.fullName?.value ?? "";
  if (name && !organizations.has(fold(name))) return candidate;
  return candidate.standing === "organization"
    ? candidate
    : { ...candidate, standing: "mentioned" };
}

function ownAddresses(reading: Reading): string[] {
  const me = reading.elements.filter(
    (each) => /^(a|link)$/.test(tagOf(each)) && wordsOf(each, "rel").includes("me"),
  );
  return [reading.url, ...me.slice(0, 50).map((each) => each.getAttribute("href") ?? "")].filter(
    Boolean,
  );
}

/** More people than this no layer tells of a page. */
const mostOfLayer = 250;

function mergeLayers(layers: Candidate[][]): Candidate[] {
  const merged: (Candidate & { words: string[] })[] = [];
  for (const layer of layers) {
    const earlier = merged.length;
    for (const each of layer.slice(0, mostOfLayer)) {
      if (isEmptyDraft(each.draft)) continue;
      const words = nameWords(each.draft.fullName?.value ?? "");
      const known = merged.findIndex(
        (other, index) => isSameWords(other.words, words) && isSame(other, each, index < earlier),
      );
      const other = merged[known];
      if (other) {
        const draft = joined(other.draft, each.draft);
        merged[known] = { standing: stronger(other, each), draft, words: other.words };
      } else merged.push({ ...each, words });
    }
  }
  return merged.map(({ standing, draft }) => ({ standing, draft }));
}

/** Cards that stand side by side in one layer are kept apart, as the page keeps them. */
function isSame(one: Candidate, other: Candidate, fromOtherLayer: boolean): boolean {
  const isCard = one.standing === "subject" || other.standing === "subject";
  return fromOtherLayer || !isCard || shareAddress(one.draft, other.draft);
}

const rank = { subject: 0, author: 1, listed: 2, mentioned: 3, organization: 4 };

function stronger(one: Candidate, other: Candidate) {
  return rank[one.standing] <= rank[other.standing] ? one.standing : other.standing;
}

/**
 * What the page is about: its marked-up subject, else the people it lists, else the person in
 * sight, else its author.
 */
function decide(
  marked: Candidate[],
  reading: Reading,
  meta: Meta,
  sight: Sight,
  organizations: Set<string>,
  { listed: listedIn }: Beyond,
): Decision {
  const subjects = marked.filter((each) => each.standing === "subject");
  const holder = accountHolder(reading, meta, sight, organizations);
  const people = new Set(marked.filter(isPerson).map((each) => fold(nameOf(each))));
  const subject = visibleSubject(reading, meta, sight, organizations, people);
  const marks = subjects.length === 1 ? subjects[0] : undefined;
  const isHeld = holder && (!marks || yields(marks, holder));
  if (isHeld && holder.isOnService) return holderOnly(holder, subjects);
  const first = isHeld ? holder : marks;
  if (first) {
    const isSame = subject !== undefined && isNamedAlike(first, subject);
    const isOther = subject && isAmongPeople(reading.url) && opens(meta, subject, first);
    if (!isSame && !isOther)
      return isHeld ? holderOnly(holder, subjects) : onePerson(first, marked, reading, sight);
    // Some titles only write the account, as in `jane_doe`.
    const both = [first, subject ?? first].toSorted((a, b) => shapeOf(b) - shapeOf(a));
    const [one = first, other = first] = both;
    const whole = isSame ? { ...first, draft: joined(one.draft, other.draft) } : (subject ?? first);
    const rest = marked.map((each) => (each === marks ? asMentioned(each) : each));
    return onePerson(whole, mergeLayers([[whole], isHeld ? [] : rest]), reading, sight);
  }
  if (subjects.length > 1) return { kind: "people", people: sorted(marked) };
  const authors = marked.filter((each) => each.standing === "author");
  const list = listedIn(reading, sight);
  const isOwn = subject && (subject.draft.fullName?.confidence ?? 0) >= 0.8 && !list.isExpected;
  const signs = [meta.isArticle, authors.length > 0, !list.isExpected];
  const isWritten = signs.filter(Boolean).length > 1;
  if (!isOwn && !isWritten && list.people.length > 2 && list.strength >= 1) {
    return { kind: "people", people: sorted(mergeLayers([list.people, marked])) };
  }
  if (subject && (authors.length === 0 || authors.some((each) => isNamedAlike(each, subject)))) {
    const person = named(subject, marked);
    return onePerson(person, mergeLayers([[person], marked]), reading, sight);
  }
  if (authors.length > 0) {
    return {
      kind: authors.length === 1 ? "person" : "people",
      people: sorted([...authors, ...marked.filter(isNoAuthor).map(asMentioned)]),
    };
  }
  const listed = marked.filter((each) => each.standing === "listed");
  if (listed.length < 2 && meta.isArticle) return { kind: "none", people: [] };
  return { kind: listed.length > 1 ? "people" : "none", people: sorted(marked) };
}

/** A title's profile says no more than the titles, of which the holder's is the one left to stand. */
function yields(subject: Candidate, holder: Candidate): boolean {
  return isNamedAlike(subject, holder) || subject.draft.fullName?.source === "meta";
}

/** On a service everybody else on the page is another member. */
function holderOnly(holder: Candidate, subjects: Candidate[]): Decision {
  const same = subjects.find((each) => isNamedAlike(each, holder));
  return { kind: "person", people: [same ? joined(same.draft, holder.draft) : holder.draft] };
}

function shapeOf(candidate: Candidate): number {
  return Number(hasNameShape(nameOf(candidate)));
}

/** True where the page's title begins with the one's name and not with the other's. */
function opens(meta: Meta, one: Candidate, other: Candidate): boolean {
  const title = fold(meta.title);
  return title.startsWith(fold(nameOf(one))) && !title.startsWith(fold(nameOf(other)));
}

function isPerson({ standing }: Candidate): boolean {
  return standing !== "organization";
}

function nameOf({ draft }: Candidate): string {
  return draft.fullName?.value ?? "";
}

function isNoAuthor({ standing }: Candidate): boolean {
  return standing !== "author";
}

function asMentioned(candidate: Candidate): Candidate {
  return candidate.standing === "organization"
    ? candidate
    : { ...candidate, standing: "mentioned" };
}

function onePerson(subject: Candidate, all: Candidate[], reading: Reading, sight: Sight): Decision {
  const whole =
    all.find(
      (each) => each === subject || (each.standing === "subject" && isNamedAlike(each, subject)),
    ) ?? subject;
  const rest = all.filter((each) => each !== whole);
  return { kind: "person", people: [withContacts(whole.draft, reading, sight), ...sorted(rest)] };
}

/** Where markup names the person in sight, its spelling is the better one. */
function named(subject: Candidate, marked: Candidate[]): Candidate {
  const fullName = marked.find((each) => isNamedAlike(each, subject))?.draft.fullName;
  return fullName ? { ...subject, draft: { ...subject.draft, fullName } } : subject;
}

function isNamedAlike(one: Candidate, other: Candidate): boolean {
  return sameName(one.draft.fullName?.value ?? "", other.draft.fullName?.value ?? "");
}

/** Best first; who is only mentioned, or no person, is given with a confidence below one half. */
function sorted(candidates: Candidate[]): Draft[] {
  return candidates
    .toSorted((a, b) => rank[a.standing] - rank[b.standing])
    .map((each) =>
      rank[each.standing] >= rank.mentioned ? withConfidence(each.draft, 0.3) : each.draft,
    );
}
