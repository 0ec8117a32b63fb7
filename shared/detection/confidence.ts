import { opensWithGivenName } from "../given-names.ts";
import type { Act, Copy } from "./acts.ts";
import { subjectOf } from "./descriptions.ts";
import type { Evidence } from "./evidence.ts";
import { allOf } from "./languages.ts";
import type { Mailbox } from "./mailboxes.ts";
import type { Cast, Contact } from "./people.ts";
import { fitsAddress, isSamePerson } from "./person-names.ts";
import { anyOf } from "./phrases.ts";
import { portraysCopy, toldOfEachOther } from "./portraits.ts";
import type { Reading } from "./reading.ts";
import type { SubjectReading } from "./subject.ts";
import { isSharedWork } from "./work.ts";

const service = anyOf(allOf("services"));

/** What speaks for and against an introduction. */
export interface Grounds {
  evidence: Evidence;
  subject: SubjectReading;
  cast: Cast;
  reading: Reading;
  contact: Contact | undefined;
}

/** How sure it is that a message introduces people, from 0 to 1. */
export function confidenceOf({ evidence, subject, cast, reading, contact }: Grounds): number {
  const together = isAnybodyThere({ evidence, subject, cast, reading }) ? 0.6 : 0.45;
  const joint = evidence.joint.length > 0 ? together : evidence.shared.length > 0 ? 0.4 : 0;
  const direct = Math.max(0, ...evidence.direct.map((act) => scoreOfAct(act, cast, reading)));
  const permission = contact && !evidence.absent ? (contact.isSure ? 0.6 : 0.3) : 0;
  const copy = evidence.copies.some(({ takesOver }) => takesOver) ? 0.35 : 0;
  const presented = evidence.presented.length > 0 ? 0.45 : 0;
  const isEachTold =
    toldOfEachOther(evidence.portraits) || areReadersPortrayed(evidence, cast, reading);
  const portrayed = isEachTold ? (subject.kind === "reply" ? 0.4 : 0.5) : hintOf(evidence, subject);
  const phrased = Math.max(joint, direct, permission, copy);
  const act = Math.max(phrased, presented, portrayed);
  const isWork =
    phrased === 0 &&
    (isEachTold || presented > 0) &&
    isSharedWork(evidence, { cast, reading, subject });
  const side =
    (evidence.handovers.length > 0 ? 0.3 : 0) +
    (evidence.copied.length + evidence.copies.length > 0 ? 0.25 : 0);
  if (act + side + evidence.mutual.length === 0) return 0;
  const setting =
    told(evidence) +
    (evidence.shared.length > 0 && (act > 0.4 || reading.sentences.some(subjectOf)) ? 0.2 : 0) +
    (evidence.pairings.length > 0 && evidence.portraits.length > 0 && joint === 0 ? 0.2 : 0) +
    subjectScore(subject, cast, reading) +
    (reading.greeted.length >= 2 ? 0.15 : 0) +
    (cast.others.length >= 2 ? 0.05 : 0);
  const announcement = evidence.everyone && isAnnouncement(evidence) && !isEachTold ? 0.5 : 0;
  const isAnnounced = subject.announces && subject.kind === "new";
  const isSure =
    (direct >= 0.65 && !isSoldTo(evidence, cast)) ||
    joint >= 0.6 ||
    (copy > 0 && (isAnnounced || isEachTold));
  const score =
    act + side + setting - against(evidence, isSure) - announcement - (isWork ? 0.45 : 0);
  const isBetween =
    evidence.mutual.length > 0 ||
    cast.others.length + reading.greeted.length + subject.pair.length > 1;
  const isLong = reading.sentences.length > 15;
  return rounded(act > 0 || isBetween || !isLong ? score : Math.min(score, 0.5));
}

/** Who sells speaks of a colleague who is not in the conversation: "our founder, Brad". */
function isSoldTo({ direct, copied, pitches }: Evidence, { author, others }: Cast): boolean {
  const isThere = direct.some(({ names }) =>
    others.some(({ name, email }) =>
      names.some((each) => (name ? isSamePerson(each, name) : fitsAddress(each, email))),
    ),
  );
  return pitches && author !== null && !isThere && copied.length === 0;
}

/** Services that hand a chat over say the words too, and of nobody by name. */
function isAnybodyThere({ evidence, subject, cast, reading }: Omit<Grounds, "contact">): boolean {
  const { direct, described, portraits, copies } = evidence;
  const spokenOf = [direct, described, portraits, copies, reading.greeted, subject.pair].flat();
  const isNamed =
    reading.mentioned.some(opensWithGivenName) ||
    spokenOf.length + cast.others.length > 0 ||
    cast.author !== null ||
    reading.signer !== "";
  return isNamed || !reading.sentences.some(({ lower }) => service.test(lower));
}

/** Telling of one person only hints at an introduction, more so of one who is copied. */
function hintOf({ portraits, copies, pairings }: Evidence, subject: SubjectReading): number {
  if (portraysCopy(portraits, copies)) return 0.35;
  const isAlong = subject.pair.length >= 2 || subject.announces || pairings.length > 0;
  return portraits.length > 0 && isAlong && subject.kind !== "reply" ? 0.2 : 0;
}

/**
 * Readers who are each told of are being introduced. In a round of three or more one may go short,
 * but not the only one spoken to: who hears what the others do works with them.
 */
function areReadersPortrayed(
  { portraits, copies }: Evidence,
  cast: Cast,
  { greeted }: Reading,
): boolean {
  const readers = readersOf(cast, greeted, copies);
  const isPortrayed = ({ name, email }: Mailbox) =>
    portraits.some((each) =>
      name ? isSamePerson(each.name, name) : fitsAddress(each.name, email),
    );
  const untold = readers.filter((each) => !isPortrayed(each));
  const isSpokenTo = untold.some(
    ({ name }) => greeted.length === 1 && isSamePerson(name, greeted[0] ?? ""),
  );
  const most = readers.length > 2 && !isSpokenTo ? 1 : 0;
  return readers.length >= 2 && readers.length <= 6 && untold.length <= most;
}

/** Those of the headers, or whom the text greets, and one whom only the text calls copied. */
function readersOf(cast: Cast, greeted: readonly string[], copies: readonly Copy[]): Mailbox[] {
  if (cast.readers.length === 0) return greeted.map((name) => ({ name, email: "" }));
  const isReader = (copy: string) =>
    cast.readers.some(({ name, email }) =>
      name ? isSamePerson(name, copy) : fitsAddress(copy, email),
    );
  const others = copies
    .filter(({ name }) => !isReader(name))
    .map(({ name }) => ({ name, email: "" }));
  return cast.readers.length === 1 ? [...cast.readers, ...others] : cast.readers;
}

/** What the text tells of people: each of two of the other, or of two, or of one. */
function told({ mutual, described }: Evidence): number {
  if (mutual.length > 0) return 0.35;
  return described.length >= 2 ? 0.25 : described.length * 0.1;
}

function against(evidence: Evidence, isSure: boolean): number {
  return (
    (evidence.thanks ? (isSure ? 0.3 : 0.8) : 0) +
    (evidence.asks ? (isSure && evidence.mutual.length > 0 ? 0.3 : 0.9) : 0) +
    (evidence.things ? 0.5 : 0) +
    (evidence.minutes ? 0.6 : 0) +
    (evidence.pitches && !isSure && evidence.mutual.length === 0 ? 0.4 : 0)
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
  const likely = isAddressed ? 0.25 : 0.15;
  return (
    0.35 +
    (isTold ? (isKnown || act.person !== "unknown" ? 0.3 : 0.12) : 0) +
    (isKnown ? 0.3 : 0) +
    (act.person === "unknown" ? 0 : act.person === "sure" ? 0.25 : likely) +
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
