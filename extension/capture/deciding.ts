import { accountHolder } from "./account-page.ts";
import { type Candidate, joined, withConfidence } from "./candidates.ts";
import { withContacts } from "./contacts.ts";
import type { Reading } from "./dom.ts";
import { isNamedAlike, mergeLayers, nameOf, rank } from "./merging.ts";
import type { Meta } from "./meta.ts";
import { hasNameShape } from "./names.ts";
import { isAmongPeople } from "./owners.ts";
import type { Draft, Page } from "./page.ts";
import type { RareLayers } from "./rare-layers.ts";
import type { Sight } from "./sight.ts";
import { visibleSubject } from "./subject.ts";
import { fold } from "./text.ts";

export interface Decision {
  kind: Page["kind"];
  people: Draft[];
}

/**
 * What the page is about: its marked-up subject, else the people it lists, else the person in
 * sight, else its author.
 */
export function decide(
  marked: Candidate[],
  reading: Reading,
  meta: Meta,
  sight: Sight,
  organizations: Set<string>,
  listedIn: RareLayers["listed"],
): Decision {
  const subjects = marked.filter((each) => each.standing === "subject");
  const holder = accountHolder(reading, meta, sight, organizations);
  const marks = subjects.length === 1 ? subjects[0] : undefined;
  const isHeld = holder && (!marks || yields(marks, holder));
  if (isHeld && holder.isOnService) return holderOnly(holder, subjects);
  const people = new Set(marked.filter(isPerson).map((each) => fold(nameOf(each))));
  const subject = visibleSubject(reading, meta, sight, organizations, people);
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
  if (
    !isOwn &&
    !isWritten &&
    list.people.length > (list.isExpected ? 1 : 2) &&
    list.strength >= 1
  ) {
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

/** Best first; who is only mentioned, or no person, is given with a confidence below one half. */
function sorted(candidates: Candidate[]): Draft[] {
  return candidates
    .toSorted((a, b) => rank[a.standing] - rank[b.standing])
    .map((each) =>
      rank[each.standing] >= rank.mentioned ? withConfidence(each.draft, 0.3) : each.draft,
    );
}
