import type { Act } from "./acts.ts";
import { confidenceOf } from "./confidence.ts";
import { dayIn } from "./days.ts";
import { distinct, identifiedIn, pointedIn } from "./descriptions.ts";
import { type Evidence, gather } from "./evidence.ts";
import { knownName } from "./known-names.ts";
import { type MailParts, partsOfMail } from "./mail-parts.ts";
import { type Mailbox, readAuthor, readMailboxes } from "./mailboxes.ts";
import type { Channel, Message } from "./message.ts";
import { type Cast, castOf, contactIn, peopleOf } from "./people.ts";
import { isSamePerson } from "./person-names.ts";
import { showPlaceholders } from "./placeholders.ts";
import { type Position, positionsIn } from "./positions.ts";
import { type Reading, read } from "./reading.ts";
import { withCapitals } from "./small-letters.ts";
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
  /** What those who are named do, where the message states it. */
  positions: Position[];
}

export interface Judgement {
  found: Detection;
  judged: Message;
  /** The newest words of the judged message. */
  newest: string;
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
  return judgeMessage(message, self).found;
}

/** The same, with the message that was judged: the one passed on, where only that one introduces. */
export function judgeMessage(message: Message, self: string | readonly string[]): Judgement {
  const own = [self]
    .flat()
    .filter(Boolean)
    .map((address) => address.toLowerCase());
  const subject = readSubject(message.subject);
  const parts = partsOfMail(message.text, subject.kind === "forward");
  // What is passed on brings its subject along, so whoever passes it on has not said it.
  const said = parts.forwarded ? { ...subject, ...unsaid } : subject;
  const outer = judge(message, said, parts, own);
  if (outer.isIntroduction || !parts.forwarded)
    return { found: outer, judged: message, newest: parts.newest };
  const { headers, text } = parts.forwarded;
  const inner = {
    ...message,
    from: readAuthor(headers.from ?? "") ?? null,
    to: readMailboxes(headers.to ?? ""),
    cc: readMailboxes(headers.cc ?? ""),
    bcc: readMailboxes(headers.bcc ?? ""),
    replyTo: [],
    subject: headers.subject ?? "",
    date: headers.date ?? "",
  };
  const innerSubject = readSubject(inner.subject);
  const innerParts = partsOfMail(text, innerSubject.kind === "forward");
  const { newest } = innerParts;
  return { found: judge(inner, innerSubject, innerParts, own), judged: inner, newest };
}

const unsaid = { pair: [], named: [], announces: false, text: "" };

function judge(
  message: Message,
  subject: SubjectReading,
  { newest, signature, quoted }: Words,
  own: string[],
): Detection {
  const cast = castOf(message, own);
  if (isExcluded(message, subject, cast)) return found(message, cast.author, cast.others, 0);
  const present = [...cast.others, ...cast.readers];
  const reading = read(withCapitals(newest, present));
  const known = distinct(present.map((each) => knownName(each, reading)));
  const announced =
    subject.kind === "reply"
      ? []
      : gather(read(subject.text, reading.originals), known, []).direct.filter(isTold);
  const evidence = gather(reading, known, announced);
  const isAuthor = (name: string) => isSamePerson(name, cast.author?.name || reading.signer);
  evidence.direct = evidence.direct.filter(({ names }) => !names.some(isAuthor));
  evidence.presented = presentedIn(reading, evidence, cast);
  const contact =
    evidence.permissions.length > 0 ? contactIn(newest, reading, evidence, cast) : undefined;
  const confidence = confidenceOf({ evidence, subject, cast, reading, contact });
  const people = peopleOf({ cast, reading, evidence, subject, contact });
  const shown = ({ name, email }: Mailbox) => ({
    name: showPlaceholders(name, reading.originals),
    email,
  });
  const introducer = people.introducer && shown(people.introducer);
  const quote = confidence >= threshold ? quoteFrom(evidence, reading) : "";
  const names = [...(introducer ? [introducer] : []), ...people.introduced].map(({ name }) => name);
  const below = [newest, signature, quoted].join("\n").slice(0, 20_000);
  const positions = positionsIn(reading, below, names.filter(Boolean));
  return {
    ...found(message, introducer, people.introduced.map(shown), confidence, quote),
    positions,
  };
}

function isTold({ to }: Act): boolean {
  return to.length > 0;
}

type Words = Pick<MailParts, "newest" | "signature" | "quoted">;

function found(
  { date, channel }: Message,
  introducer: Mailbox | null,
  introduced: Mailbox[],
  confidence: number,
  quote = "",
): Detection {
  const isIntroduction = confidence >= threshold;
  const occurredOn = dayIn(date);
  return {
    isIntroduction,
    confidence,
    introducer,
    introduced,
    occurredOn,
    channel,
    quote,
    positions: [],
  };
}

function isExcluded(message: Message, subject: SubjectReading, cast: Cast): boolean {
  return (
    message.isBulk ||
    message.isCalendar ||
    subject.kind === "calendar" ||
    cast.others.length > maximumParticipants
  );
}

/** Nobody tells recipients who another recipient is but to introduce them. */
function presentedIn(reading: Reading, { copies }: Evidence, cast: Cast): string[] {
  const names = distinct([...cast.others, ...copies].map(({ name }) => name).filter(Boolean));
  const readers = distinct([...names, ...reading.greeted]);
  return cast.isReceived || copies.length > 0 || readers.length > 1
    ? [...identifiedIn(reading.sentences, names), ...pointedIn(reading.sentences, names)]
    : [];
}

function quoteFrom(evidence: Evidence, reading: Reading): string {
  const sentence =
    evidence.direct[0]?.sentence ??
    [
      evidence.joint,
      evidence.permissions,
      evidence.shared,
      evidence.presented,
      evidence.portraits.map(({ sentence: text }) => text),
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
