import type { Act } from "./acts.ts";
import { dayIn } from "./days.ts";
import { distinct, identifiedIn, subjectOf } from "./descriptions.ts";
import { type Evidence, gather } from "./evidence.ts";
import { partsOfMail } from "./mail-parts.ts";
import { type Mailbox, readMailboxes } from "./mailboxes.ts";
import type { Channel, Message } from "./message.ts";
import { type Cast, type Contact, castOf, contactIn, peopleOf } from "./people.ts";
import { isSamePerson } from "./person-names.ts";
import { showPlaceholders } from "./placeholders.ts";
import { type Reading, read } from "./reading.ts";
import { readSubject, type SubjectReading } from "./subject.ts";
import { shortened } from "./words.ts";

export interface Detection {
  isIntroduction: boolean;
  /** From 0 to 1; an introduction from `threshold` on. */
  confidence: number;
  /** Who took part, for a form to begin with, even where this is no introduction. */
  introducer: Mailbox | null;
  introduced: Mailbox[];
  /** A calendar day, or empty where none can be read. */
  occurredOn: string;
  channel: Channel;
  /** The sentence that introduces, at most 280 characters; empty where none does. */
  quote: string;
}

export const threshold = 0.55;
const maximumParticipants = 12;

/**
 * Whether a message introduces people to each other, who does, and whom. The author and the
 * recipients decide who is meant; the author's newest words decide whether it is one at all.
 * `self` is one's own address or addresses: oneself is never among the introduced.
 */
export function detectIntroduction(
  message: Message,
  self: string | readonly string[] = [],
): Detection {
  const own = [self]
    .flat()
    .filter(Boolean)
    .map((address) => address.toLowerCase());
  const subject = readSubject(message.subject);
  const parts = partsOfMail(message.text, subject.kind === "forward");
  // What is passed on brings its subject along, so whoever passes it on has not said it.
  const said = parts.forwarded ? { ...subject, ...unsaid } : subject;
  const outer = judge(message, said, parts.newest, own);
  if (outer.isIntroduction || !parts.forwarded) return outer;
  const { headers, text } = parts.forwarded;
  const inner = {
    ...message,
    from: readMailboxes(headers.from ?? "")[0] ?? null,
    to: readMailboxes(headers.to ?? ""),
    cc: readMailboxes(headers.cc ?? ""),
    bcc: readMailboxes(headers.bcc ?? ""),
    replyTo: [],
    subject: headers.subject ?? "",
    date: headers.date ?? "",
  };
  const innerSubject = readSubject(inner.subject);
  const innerText = partsOfMail(text, innerSubject.kind === "forward").newest;
  return judge(inner, innerSubject, innerText, own);
}

const unsaid = { pair: [], named: [], announces: false, text: "" };

function judge(
  message: Message,
  subject: SubjectReading,
  newest: string,
  own: string[],
): Detection {
  const cast = castOf(message, own);
  if (isExcluded(message, subject, cast)) return found(message, cast.author, cast.others, 0);
  const reading = read(newest);
  const known = cast.others.map(({ name, email }) => name || (email.split("@")[0] ?? ""));
  const evidence = gather(reading, known);
  if (subject.kind !== "reply")
    evidence.direct.push(
      ...gather(read(subject.text), known).direct.filter(({ to }) => to.length > 0),
    );
  evidence.presented = presentedIn(reading, evidence, cast);
  const contact =
    evidence.permissions.length > 0 ? contactIn(newest, reading, evidence, cast) : undefined;
  const confidence = score({ evidence, subject, cast, reading, contact });
  const people = peopleOf({ cast, reading, evidence, subject, contact });
  const shown = ({ name, email }: Mailbox) => ({
    name: showPlaceholders(name, reading.originals),
    email,
  });
  const introducer = people.introducer && shown(people.introducer);
  const quote = confidence >= threshold ? quoteFrom(evidence, reading) : "";
  return found(message, introducer, people.introduced.map(shown), confidence, quote);
}

function found(
  { date, channel }: Message,
  introducer: Mailbox | null,
  introduced: Mailbox[],
  confidence: number,
  quote = "",
): Detection {
  const isIntroduction = confidence >= threshold;
  const occurredOn = dayIn(date);
  return { isIntroduction, confidence, introducer, introduced, occurredOn, channel, quote };
}

function isExcluded(message: Message, subject: SubjectReading, cast: Cast): boolean {
  return (
    message.isBulk ||
    message.isCalendar ||
    subject.kind === "calendar" ||
    cast.others.length > maximumParticipants
  );
}

interface Grounds {
  evidence: Evidence;
  subject: SubjectReading;
  cast: Cast;
  reading: Reading;
  contact: Contact | undefined;
}

function score({ evidence, subject, cast, reading, contact }: Grounds): number {
  const joint = evidence.joint.length > 0 ? 0.6 : evidence.shared.length > 0 ? 0.4 : 0;
  const direct = Math.max(0, ...evidence.direct.map((act) => scoreOfAct(act, cast, reading)));
  const permission = contact ? (contact.isSure ? 0.6 : 0.3) : 0;
  const copy = evidence.copies.some(({ takesOver }) => takesOver) ? 0.35 : 0;
  const presented = evidence.presented.length > 0 ? 0.45 : 0;
  const act = Math.max(joint, direct, permission, copy, presented);
  const side =
    (evidence.handovers.length > 0 ? 0.3 : 0) +
    (evidence.copied.length + evidence.copies.length > 0 ? 0.25 : 0);
  if (act + side + evidence.mutual.length === 0) return 0;
  const setting =
    told(evidence) +
    (evidence.shared.length > 0 && (act > 0.4 || reading.sentences.some(subjectOf)) ? 0.2 : 0) +
    subjectScore(subject, cast, reading) +
    (reading.greeted.length >= 2 ? 0.15 : 0) +
    (cast.others.length >= 2 ? 0.05 : 0);
  const isSure = direct >= 0.65 || joint >= 0.6;
  return rounded(act + side + setting - against(evidence, isSure));
}

/** Nobody tells recipients who another recipient is but to introduce them. */
function presentedIn(reading: Reading, { copies }: Evidence, cast: Cast): string[] {
  const names = distinct([...cast.others, ...copies].map(({ name }) => name).filter(Boolean));
  const readers = distinct([...names, ...reading.greeted]);
  return cast.isReceived || copies.length > 0 || readers.length > 1
    ? identifiedIn(reading, names)
    : [];
}

/** What the text tells of people: each of two of the other, or of two, or of one. */
function told({ mutual, described }: Evidence): number {
  if (mutual.length > 0) return 0.35;
  return described.length >= 2 ? 0.25 : described.length * 0.1;
}

function against(evidence: Evidence, isSure: boolean): number {
  return (
    (evidence.thanks ? (isSure ? 0.3 : 0.8) : 0) +
    (evidence.asks ? 0.5 : 0) +
    (evidence.things ? 0.5 : 0) +
    (evidence.minutes ? 0.6 : 0) +
    (evidence.everyone && isAnnouncement(evidence) ? 0.5 : 0) +
    (evidence.pitches && !isSure && evidence.mutual.length === 0 ? 0.3 : 0)
  );
}

/** "Dear all, meet our new colleague": one person is named to many, and nobody to each other. */
function isAnnouncement({ joint, shared, handovers, mutual, direct }: Evidence): boolean {
  const told = direct.flatMap(({ to }) => to);
  return joint.length + shared.length + handovers.length + mutual.length + told.length === 0;
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}

function scoreOfAct(act: Act, cast: Cast, reading: Reading): number {
  const isKnown = cast.others.some(({ name, email }) =>
    act.names.some((each) => isSamePerson(name || (email.split("@")[0] ?? ""), each)),
  );
  const isTold = act.to.length > 0 && !isSamePerson(act.to[0] ?? "", act.names[0] ?? "");
  const isAddressed = reading.greeted.length > 0 || cast.others.length > 0;
  return (
    0.35 +
    (isTold ? (isKnown || act.isPerson ? 0.3 : 0.12) : 0) +
    (isKnown ? 0.3 : 0) +
    (act.isPerson ? 0.25 : 0) +
    (isAddressed ? 0.05 : 0)
  );
}

function subjectScore(subject: SubjectReading, cast: Cast, reading: Reading): number {
  if (subject.kind === "reply") return 0;
  const people = [...cast.others.map(({ name, email }) => name || email), ...reading.greeted];
  const isMatched = subject.pair.every((name) => people.some((each) => isSamePerson(each, name)));
  if (subject.pair.length >= 2) return isMatched || subject.announces ? 0.35 : 0.2;
  return subject.announces ? 0.2 : 0;
}

function quoteFrom(evidence: Evidence, reading: Reading): string {
  const sentence =
    evidence.direct[0]?.sentence ??
    [
      evidence.joint,
      evidence.permissions,
      evidence.shared,
      evidence.presented,
      evidence.mutual,
      evidence.copied,
      evidence.copies.map(({ sentence: text }) => text),
      evidence.handovers,
    ]
      .flat()
      .at(0) ??
    "";
  return shortened(showPlaceholders(sentence, reading.originals), 280);
}
