import { opensWithGivenName } from "../given-names.ts";
import { distinct, identifiedIn, subjectOf } from "./descriptions.ts";
import type { Evidence } from "./evidence.ts";
import { named, withNames } from "./known-names.ts";
import { allOf } from "./languages.ts";
import type { Mailbox } from "./mailboxes.ts";
import type { Message } from "./message.ts";
import {
  fitsAddress,
  isSamePerson,
  leadingName,
  namesIn,
  namesThing,
  partsOf,
} from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import { hidePlaceholders } from "./placeholders.ts";
import type { Reading, Sentence } from "./reading.ts";
import type { SubjectReading } from "./subject.ts";

/** Who takes part in a message, by its headers. */
export interface Cast {
  author: Mailbox | null;
  /** Everyone else but oneself and machines. */
  others: Mailbox[];
  /** Everyone it was sent to, oneself included. */
  readers: Mailbox[];
  /** Oneself received it. */
  isReceived: boolean;
  /** The headers say to whom it went. */
  isAddressed: boolean;
  own: readonly string[];
}

/** Somebody whose address or number the text hands over. */
export interface Contact {
  name: string;
  email: string;
  /** The address bears the name, or the text says more than once that one may write. */
  isSure: boolean;
}

/** Handing over a contact takes a few sentences; longer texts with addresses are something else. */
const longestHandover = 12;
const machine = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|notifications?|bounces?)\b/;
const email = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/giu;
const secondHalf = new RegExp(
  `[,;–—] (?:${allOf("and").join("|")}) (\\p{Lu}\\p{Ll}+ \\p{Ll}.{0,40})`,
  "u",
);
const service = anyOf(allOf("services"));
const shows = new RegExp(`^(?:${allOf("pointing").join("|")}) `, "u");
const phone = /(?<!\d)\+?\d[\d ()/.-]{5,18}\d(?!\d)/;

export function castOf(message: Message, own: readonly string[]): Cast {
  const author = message.from;
  const recipients = [...message.to, ...message.cc, ...message.bcc, ...message.replyTo];
  const seen = new Set([author?.email, ...own].filter(Boolean));
  const others: Mailbox[] = [];
  for (const each of recipients) {
    const key = each.email || each.name.toLowerCase();
    const isAuthor = !each.email && author !== null && isSamePerson(each.name, author.name);
    if (seen.has(key) || isAuthor || machine.test(each.email)) continue;
    seen.add(key);
    others.push(each);
  }
  const readers = [...message.to, ...message.cc].filter(
    (each) => !machine.test(each.email) && each.email !== author?.email,
  );
  const isReceived = recipients.some((each) => own.includes(each.email));
  return { author, others, readers, isReceived, isAddressed: message.to.length > 0, own };
}

/** The person whose contact details the text passes on. */
export function contactIn(
  newest: string,
  reading: Reading,
  evidence: Evidence,
  cast: Cast,
): Contact | undefined {
  if (reading.sentences.length > longestHandover) return undefined;
  const taken = new Set([
    cast.author?.email,
    ...cast.others.map((each) => each.email),
    ...cast.own,
  ]);
  const address = (newest.match(email) ?? [])
    .map((each) => each.toLowerCase().replace(/[.-]+$/, ""))
    .find((each) => !taken.has(each));
  if (!address && !phone.test(newest)) return undefined;
  const spoken = [
    ...reading.greeted,
    reading.signer,
    cast.author?.name ?? "",
    ...cast.others.map(({ name }) => name),
  ];
  const acts = new Set([...evidence.permissions, ...evidence.reaching]);
  const near = reading.sentences.filter(
    ({ text }, index) => acts.has(text) || acts.has(reading.sentences[index + 1]?.text ?? ""),
  );
  const candidates = near
    .flatMap((sentence) => withoutFirstWord(namesIn(sentence.text), sentence))
    .filter(
      (name) =>
        !spoken.some((each) => isSamePerson(each, name)) && !namesThing(name, reading.originals),
    );
  const name =
    (address && candidates.find((each) => fitsAddress(each, address))) ||
    candidates.find((each) => each.includes(" ")) ||
    candidates[0];
  if (!name) return undefined;
  const signs = evidence.permissions.length + evidence.reaching.length;
  const isSure = (address && fitsAddress(name, address)) || signs >= 2;
  return { name: fullest(name, candidates), email: address ?? "", isSure: Boolean(isSure) };
}

/**
 * A single word that begins a sentence has a capital anyhow ("Falei com o seu Osvaldo"), unless the
 * sentence tells who its bearer is.
 */
function withoutFirstWord(names: string[], sentence: Sentence): string[] {
  const [first = "", ...others] = names;
  const isSure = first.includes(" ") || opensWithGivenName(first) || others.length === 0;
  if (isSure || !sentence.text.startsWith(first)) return names;
  return identifiedIn([sentence], [first]).length > 0 ? names : others;
}

function fullest(name: string, candidates: readonly string[]): string {
  return (
    candidates
      .filter((each) => isSamePerson(each, name))
      .toSorted((a, b) => b.length - a.length)[0] ?? name
  );
}

interface Findings {
  cast: Cast;
  reading: Reading;
  evidence: Evidence;
  subject: SubjectReading;
  contact: Contact | undefined;
}

/** The introducer is the author; the introduced are the others, else those whom the text names. */
export function peopleOf(findings: Findings): {
  introducer: Mailbox | null;
  introduced: Mailbox[];
} {
  const { cast, reading } = findings;
  const introducer = introducerOf(cast, reading);
  const isIntroducer = (name: string) => introducer !== null && isSamePerson(introducer.name, name);
  const ownNames = cast.readers.filter(({ email }) => cast.own.includes(email));
  const isSelf = (name: string) =>
    cast.own.some((address) => fitsAddress(name, address)) ||
    ownNames.some((each) => isSamePerson(each.name, name));
  const told = withMentioned(
    distinct(toldNames(findings)).filter((name) => !isIntroducer(name)),
    findings,
  ).filter((name) => !isIntroducer(name));
  const { members, rest } = withNames(
    cast.others.map((each) => {
      const found = named(each, reading);
      return opensWithGivenName(found.name) ? found : each;
    }),
    told,
    reading.greeted,
  );
  const introduced = distinct([
    ...findings.evidence.direct.flatMap(({ names }) => names),
    ...findings.evidence.copies.flatMap(({ name, takesOver }) =>
      takesOver && opensWithGivenName(name) ? [name] : [],
    ),
    ...besideMembers(members, findings),
  ]);
  const added = rest.filter((name) => {
    if (isSelf(name)) return false;
    if (members.length === 0) return true;
    const isNamed = introduced.some((each) => isSamePerson(each, name));
    const isGreeted = reading.greeted.some((each) => isSamePerson(each, name));
    return isGreeted ? !cast.isAddressed || (isNamed && !cast.isReceived) : isNamed;
  });
  const { contact } = findings;
  const passedOn =
    contact && !members.some(({ name }) => isSamePerson(name, contact.name))
      ? [{ name: contact.name, email: contact.email }]
      : [];
  const texts = added
    .filter((name) => !passedOn.some((each) => isSamePerson(each.name, name)))
    .map((name) => ({ name, email: "" }));
  return {
    introducer,
    introduced: [...mentioned(members, reading, cast), ...texts, ...passedOn].filter(
      (each) => introducer?.email || !isIntroducer(each.name),
    ),
  };
}

/** Of two who are set side by side, or each told of, the one who is not among the recipients. */
function besideMembers(members: readonly Mailbox[], { subject, evidence }: Findings): string[] {
  const isMember = (name: string) => members.some((each) => isSamePerson(each.name, name));
  const described = evidence.joint.length > 0 ? evidence.described : [];
  return [subject.pair, described]
    .filter((pair) => pair.length === 2 && pair.some(isMember))
    .flatMap((pair) => pair.filter((name) => !isMember(name) && !/^\p{Lu}{1,3}$/u.test(name)));
}

function introducerOf({ author }: Cast, { signer }: Reading): Mailbox | null {
  if (author) {
    const isOffice = signer !== "" && service.test(author.name.toLowerCase());
    return { name: isOffice ? signer : author.name || signer, email: author.email };
  }
  return signer ? { name: signer, email: "" } : null;
}

function toldNames({ reading, evidence, subject }: Findings): string[] {
  const turned = reading.sentences.flatMap(({ addressees }) => addressees);
  const acts = evidence.direct.flatMap(({ to, names }) => [...names, ...to]);
  const told = [...acts, ...evidence.copies.map(({ name }) => name), ...turned];
  const isSilent = acts.length === 0 && reading.greeted.length < 2;
  const described = isSilent && evidence.described.length > 1 ? evidence.described : [];
  const shown = evidence.joint.length > 0 && told.length < 2 ? shownNames(reading) : [];
  const inSubject = [...subject.pair, ...(told.length < 2 ? subject.named : [])];
  const people = inSubject
    .map((name) => hidePlaceholders(name, reading.originals).text)
    .filter((name) => !(name.startsWith("⟦") && namesThing(name, reading.originals)));
  return [...told, ...described, ...shown, ...people];
}

/** "This is Jamie — I've been working with them." */
function shownNames({ sentences, signer }: Reading): string[] {
  return sentences.flatMap(({ text, lower }) => {
    const shown = shows.exec(lower)?.[0];
    const name = shown === undefined ? "" : leadingName(text.slice(shown.length));
    return name === "" || isSamePerson(name, signer) ? [] : [name];
  });
}

/** Where the text turns to one at most and introduces nobody by name, it speaks of the others. */
function withMentioned(told: string[], { cast, reading, evidence, contact }: Findings): string[] {
  if (contact?.isSure || told.length > 1 || cast.others.length > 1 || evidence.direct.length > 0)
    return told;
  const isOther = (name: string) =>
    ![...told, reading.signer].some((each) => isSamePerson(each, name)) &&
    !namesThing(name, reading.originals) &&
    !/\p{Lu}{2}|\b\p{L}$/u.test(name);
  const subjects = distinct(reading.sentences.flatMap(subjectsOf)).filter(isOther);
  const listed = distinct(reading.sentences.map(listedIn).filter(Boolean)).filter(isOther);
  const spokenOf = distinct([...evidence.described, ...reading.mentioned]).filter(isOther);
  const pair = [listed, subjects, spokenOf].find((names) => names.length === 2);
  if (told.length === 0 && pair) return pair;
  const sure = distinct([...spokenOf, ...subjects]).filter(
    (name) => name.includes(" ") || evidence.described.includes(name) || opensWithGivenName(name),
  );
  return sure.length === 1 ? [...told, ...sure] : told;
}

/** "Svenja sucht jemanden, und Ali macht das": who begins a sentence or its second half. */
function subjectsOf(sentence: Sentence): string[] {
  const second = secondHalf.exec(sentence.text)?.[1] ?? "";
  return [subjectOf(sentence), leadingName(second)].filter(Boolean);
}

/** "Ayo: runs a bakery in Lagos" */
function listedIn({ text }: Sentence): string {
  const [, before = ""] = /^([^:]{2,40}): \S/.exec(text) ?? [];
  return leadingName(before) === before ? before : "";
}

/** Of three or more, those the text never speaks of are only copied, once it speaks of two. */
function mentioned(members: Mailbox[], reading: Reading, cast: Cast): Mailbox[] {
  if (members.length < 3) return members;
  const { greeted } = reading;
  const isGreeted = (name: string) => greeted.some((each) => isSamePerson(each, name));
  // "Bob:" to Robert Hale: a short form that resembles nobody is that of the first recipient.
  const isShort =
    greeted.length === 1 && !cast.isReceived && !members.some(({ name }) => isGreeted(name));
  const words = new Set(
    reading.sentences.flatMap(({ text }) => partsOf(text.replace(/'s\b/g, ""))),
  );
  const spokenOf = members.filter(
    ({ name, email: address }, index) =>
      partsOf(name || (address.split("@")[0] ?? "")).some(
        (part) => part.length > 2 && words.has(part),
      ) || (isShort ? index === 0 : isGreeted(name)),
  );
  return spokenOf.length >= 2 ? spokenOf : members;
}
