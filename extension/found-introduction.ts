import { type Detection, detectIntroduction, threshold } from "#shared/detection/introductions";
import { type Message, messageFromText } from "#shared/detection/message";
import { isSamePerson } from "#shared/detection/person-names";
import { emptyDraft } from "./capture/candidates.ts";
import type {
  CapturedPage,
  Draft,
  IntroductionDraft,
  Participant,
  Thread,
  ThreadMessage,
} from "./capture/page.ts";
import { type FormField, formOf, type PersonForm } from "./person-form.ts";
import { shownDay } from "./shown-day.ts";

/** What the words of a message come to; nothing else of them leaves this file. */
export type FoundIntroduction = { introduction: IntroductionDraft; met: PersonForm[] };

export type Onlooker = {
  /** The account's own address and name, as far as they are known. */
  account: Participant;
  /** Undefined where nobody knows when the page was open. */
  today: string | undefined;
};

/** The introduction in an open thread; of several that may be one, the surest and then the first. */
export function introductionIn(
  { thread, people }: Pick<CapturedPage, "thread" | "people">,
  onlooker: Onlooker,
): FoundIntroduction | undefined {
  if (thread === null) return undefined;
  const self = [...thread.self, onlooker.account];
  let best: Detection | undefined;
  let date = "";
  thread.messages.slice(0, mostJudged).forEach((each, index) => {
    if (each.from !== null && isOneOf(each.from, self)) return;
    const found = judge(messageOf(each, index, { thread, people, self }), self);
    if (found.confidence <= (best?.confidence ?? -1)) return;
    best = found;
    date = each.date;
  });
  if (best === undefined) return undefined;
  const shown = shownDay(date, { today: onlooker.today, language: thread.language });
  const known = [...people, ...thread.mentioned];
  return foundFrom({ ...best, occurredOn: shown || best.occurredOn }, known);
}

/** The introduction in text that was selected or pasted; the page's thread may know who takes part. */
export function introductionInText(
  text: string,
  { thread, people }: Pick<CapturedPage, "thread" | "people">,
  onlooker: Onlooker,
): FoundIntroduction {
  const self = [...(thread?.self ?? []), onlooker.account];
  const message = messageFromText(text.slice(0, 60_000));
  const found = judge(message, self, likelyEnough);
  const day = shownDay(message.date, { today: onlooker.today, language: thread?.language ?? "" });
  const known = [...people, ...(thread?.mentioned ?? [])];
  return foundFrom({ ...found, occurredOn: found.occurredOn || day }, known);
}

type Setting = { thread: Thread; people: readonly Draft[]; self: readonly Participant[] };

/** A thread's subject announces what its first message does, not the answers to it. */
function messageOf(
  { from, to, date, text }: ThreadMessage,
  index: number,
  { thread, people, self }: Setting,
): Message {
  const others = to.length > 0 ? to : people.map(participantOf);
  const isFrom = (each: Participant) => from !== null && isSame(each, from);
  return {
    from,
    to: [...others.filter((each) => !isFrom(each)), ...self.filter(({ email }) => email !== "")],
    cc: [],
    bcc: [],
    replyTo: [],
    subject: index === 0 ? thread.subject : `Re: ${thread.subject}`,
    date,
    text,
    channel: "email",
    isBulk: false,
    isCalendar: false,
  };
}

/** Introductions begin a thread, and judging takes milliseconds each. */
const mostJudged = 30;

/** Whoever picks words out for an introduction says that they are one. */
const likelyEnough = 0.3;

/** Nobody introduces themselves to others by what they wrote, and nobody is introduced to themselves. */
function judge(message: Message, self: readonly Participant[], least = threshold): Detection {
  const addresses = self.flatMap(({ email }) => (email === "" ? [] : [email]));
  const found = detectIntroduction(message, addresses);
  const introduced = found.introduced.filter((each) => !isOneOf(each, self));
  const isOwn = found.introducer !== null && isOneOf(found.introducer, self);
  if (found.confidence >= least && !isOwn && introduced.length > 0)
    return { ...found, isIntroduction: true, introduced };
  return { ...found, ...nothing, confidence: isOwn ? 0 : found.confidence };
}

const nothing = { isIntroduction: false, introducer: null, introduced: [], quote: "" };

function foundFrom(detection: Detection, known: readonly Draft[]): FoundIntroduction {
  const { channel: _, introduced, introducer, ...rest } = detection;
  return {
    introduction: {
      ...rest,
      introducer: introducer && bounded(introducer),
      introduced: introduced.slice(0, 50).map(bounded),
    },
    met: introduced.slice(0, 50).map((each) => metAs(bounded(each), known)),
  };
}

/** As the page describes them, else as the message does. */
function metAs(participant: Participant, known: readonly Draft[]): PersonForm {
  const draft = known.find((each) => isSame(participantOf(each), participant));
  const form = formOf(draft ?? emptyDraft());
  const { name, email } = participant;
  return {
    ...form,
    fullName: longer(form.fullName, { value: name, source: "message" }),
    emails:
      form.emails.length > 0 || email === "" ? form.emails : [{ value: email, source: "message" }],
  };
}

function longer(one: FormField, other: FormField): FormField {
  return other.value.length > one.value.length ? other : one;
}

function isOneOf(participant: Participant, people: readonly Participant[]): boolean {
  return people.some((each) => isSame(each, participant));
}

function isSame(one: Participant, other: Participant): boolean {
  if (one.email !== "" && other.email !== "")
    return one.email.toLowerCase() === other.email.toLowerCase();
  return one.name !== "" && other.name !== "" && isSamePerson(one.name, other.name);
}

function participantOf({ fullName, emails }: Draft): Participant {
  return { name: fullName?.value ?? "", email: emails[0]?.value ?? "" };
}

function bounded({ name, email }: Participant): Participant {
  return { name: name.slice(0, 300), email: email.slice(0, 254) };
}
