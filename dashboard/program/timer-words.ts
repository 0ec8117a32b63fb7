import { addBusinessDays, addDays } from "#shared/days";
import { FollowUpPolicy } from "#shared/programs";
import { shortDate } from "../words/days.ts";

export type TimerName = Exclude<keyof typeof FollowUpPolicy.shape, symbol>;

export const usualTimers = FollowUpPolicy.parse({});

/** Each timer as a sentence that its number ends, in the order of an introduction's life. */
export const timers: readonly { name: TimerName; words: string; after: string }[] = [
  { name: "answer", words: "A request or an offer is answered within", after: "it was made" },
  { name: "noReply", words: "Unanswered it closes after", after: "it was made" },
  { name: "askContact", words: "The mentor asks the contact within", after: "accepting" },
  { name: "contactNudge", words: "The contact is asked once more after", after: "the first time" },
  { name: "contactClose", words: "It is not possible now after", after: "the contact was asked" },
  { name: "introduce", words: "The mentor introduces within", after: "the contact agreed" },
  { name: "confirm", words: "A mentor is asked to confirm after", after: "it was logged" },
  {
    name: "firstMessage",
    words: "The mentee’s first message is due after",
    after: "the introduction",
  },
  { name: "firstMessageAgain", words: "They are reminded after", after: "the introduction" },
  { name: "stillWanted", words: "“Still wanted?” is asked after", after: "the introduction" },
  { name: "notFollowedUp", words: "Not followed up, it closes after", after: "the introduction" },
  { name: "chaseFirst", words: "Without a reply the mentee asks again after", after: "writing" },
  { name: "chaseSecond", words: "And a last time after", after: "writing" },
  { name: "noAnswer", words: "Without an answer it closes after calendar days", after: "writing" },
  { name: "schedule", words: "A time is found within", after: "a reply" },
  { name: "thank", words: "The contact is thanked within", after: "the meeting" },
  { name: "tellResult", words: "The mentor hears the result within", after: "the meeting" },
];

/** What a changed timer moves, told for something that happens today. */
export function moveWords(
  { name, after }: (typeof timers)[number],
  days: { from: number; to: number },
  { today, holidays }: { today: string; holidays: readonly string[] },
): string {
  const dayOf = (count: number) =>
    name === "noAnswer" ? addDays(today, count) : addBusinessDays(today, count, holidays);
  const [from, to] = [dayOf(days.from), dayOf(days.to)];
  return `If ${after} is today: ${shortDate(to, today)} instead of ${shortDate(from, today)}.`;
}
