import { sameName } from "#shared/canonical-keys";
import type { Detection } from "#shared/detection/introductions";
import { type Judgement, judgeMessage } from "#shared/detection/introductions";
import type { Mail } from "#shared/detection/mail";
import type { Mailbox } from "#shared/detection/mailboxes";
import type { Message } from "#shared/detection/message";
import { readSubject } from "#shared/detection/subject";
import { uuidv7 } from "#shared/ids";
import { DraftPerson, IntroductionDraft } from "#shared/introduction-drafts";

/** Whose draft it becomes: oneself is never among the introduced. */
export type DraftOwner = { userId: string; name: string; emails: readonly string[] };

export type DraftOrigin = Pick<IntroductionDraft, "source"> &
  Partial<Pick<IntroductionDraft, "sender" | "attachmentsLeft">> & {
    now: number;
    /** The member behind an address, where the one who reads the message may know. */
    memberAt?: ReadonlyMap<string, string>;
  };

/** A mail's draft, the same whichever way and how often the mail comes. */
export async function draftOf(
  { id, message }: Mail,
  owner: DraftOwner,
  origin: DraftOrigin,
): Promise<IntroductionDraft> {
  const { now, memberAt = new Map(), ...stated } = origin;
  const asked = bounded(message);
  const judgement = judgeMessage(asked, owner.emails);
  const { found } = judgement;
  const messageKey = await keyOf(id, message, judgement);
  const person = (each: Mailbox) => personOf(each, memberAt, found.positions);
  return IntroductionDraft.parse({
    ...stated,
    id: uuidv7(0, await digest(`draft\n${owner.userId}\n${messageKey}`)),
    createdAt: now,
    createdBy: owner.userId,
    messageKey,
    subject: oneLine(message.subject, 200),
    introducer: found.introducer && person(found.introducer),
    introduced: introducedIn(found, owner).map(person),
    occurredOn: found.occurredOn || null,
    channel: found.channel,
    quote: found.quote.slice(0, 280),
    confidence: found.confidence,
    certainty: found.isIntroduction ? "sure" : "unsure",
  });
}

/** An intake address of anybody: a secret of its owner, and never a person. */
export function isIntakeAddress(email: string): boolean {
  return /^in-[0-9a-f]{24}@/i.test(email);
}

/** More people and words than any introduction has; what is beyond is not looked at. */
const most = { recipients: 50, people: 20, characters: 500_000 };

function bounded(message: Message): Message {
  const people = (list: readonly Mailbox[]) =>
    list.filter(({ email }) => !isIntakeAddress(email)).slice(0, most.recipients);
  return {
    ...message,
    to: people(message.to),
    cc: people(message.cc),
    bcc: people(message.bcc),
    replyTo: people(message.replyTo),
    text: message.text.slice(0, most.characters),
  };
}

function introducedIn(found: Detection, owner: DraftOwner): Mailbox[] {
  const isOwner = ({ name, email }: Mailbox) =>
    owner.emails.includes(email) || (name !== "" && sameName(name, owner.name));
  return found.introduced
    .filter((each) => !isIntakeAddress(each.email) && !isOwner(each))
    .slice(0, most.people);
}

function personOf(
  { name, email }: Mailbox,
  memberAt: ReadonlyMap<string, string>,
  positions: Detection["positions"],
) {
  const position = positions.find((each) => each.name === name);
  return DraftPerson.parse({
    jobTitle: oneLine(position?.jobTitle ?? "", 300) || undefined,
    organization: oneLine(position?.organization ?? "", 300) || undefined,
    name: oneLine(name, 300),
    email: email.length <= 254 ? oneLine(email, 254) : "",
    userId: memberAt.get(email) ?? null,
  });
}

function oneLine(text: string, limit: number): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, limit);
}

/** Mails are known by what was said, else by their Message-ID, and words without one by themselves. */
async function keyOf(id: string, message: Message, judgement: Judgement): Promise<string> {
  const { from, date, subject, text } = message;
  const known = id === "" ? JSON.stringify([from, date, subject, text]) : `message-id\n${id}`;
  const hash = await digest(sayingOf(judgement) ?? known);
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** So few letters may be said twice a day to different people. */
const fewLetters = 80;

/** A copy that was passed on has another Message-ID, but tells author, day, subject and words. */
function sayingOf({ judged, newest, found }: Judgement): string | undefined {
  const letters = newest
    .replace(/https?:\S+/g, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, "")
    .slice(0, 200);
  const author = judged.from?.email ?? "";
  if (!found.isIntroduction || letters.length < fewLetters) return undefined;
  if (author === "" || found.occurredOn === "") return undefined;
  const subject = readSubject(judged.subject).text.trim().toLowerCase();
  return ["said", author, found.occurredOn, subject, letters].join("\n");
}

async function digest(text: string): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
}
