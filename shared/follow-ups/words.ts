import { meetingOn } from "#shared/follow-ups/life";
import type { Owed } from "#shared/follow-ups/owed";
import { type IntroductionEvent, reachedOn, type Stage } from "#shared/introductions";

/** English words for what somebody owes: the same in Today, in mails and in the calendar. */

export type Who = {
  person: string;
  mentor: string;
  mentee: string;
  /** What came of it, where that is what somebody was told. */
  outcome: string | undefined;
};

type Asked = Pick<Owed, "kind" | "side">;

/** What is asked of the person, as a sentence or a question. */
export function whatOf({ kind, side }: Asked, { person, mentor, mentee, outcome }: Who): string {
  const isMentor = side === "mentor";
  const words: Record<Owed["kind"], string> = {
    answer_request: `Answer ${mentee}, who would like to meet ${person}`,
    answer_offer: `Would you like to meet ${person}?`,
    ask_contact: `Ask ${person} whether they have time for ${mentee}`,
    introduce: `Introduce ${mentee} and ${person}`,
    confirm: `Did you introduce ${mentee} and ${person}?`,
    first_message: `Write to ${person}`,
    still_wanted: `Do you still want to meet ${person}?`,
    chase: isMentor ? `Ask ${person} once more about ${mentee}` : `Ask ${person} once more`,
    schedule: `Find a day to talk with ${person}`,
    did_it_happen: `Did you meet ${person}?`,
    thank: isMentor ? `Thank ${person} for meeting ${mentee}` : `Thank ${person}`,
    tell_result: `Tell ${mentor} how it went with ${person}`,
    read_result:
      outcome === undefined
        ? `${mentee} told you how it went with ${person}`
        : `${mentee} shared an outcome: ${outcome}`,
    keep_in_touch: `Get in touch with ${person}`,
    ask_outcome: `Did anything come of meeting ${person}?`,
    sign_agreement: `Read and sign the agreement with ${person}`,
    review_agreement: `Look again at the agreement with ${person}`,
    check_in: `Talk with ${person}`,
    action_item: `Do what you said to ${person}`,
    reach_goal: "Look at your goal",
    other: person === "" ? "Follow up" : `Follow up with ${person}`,
  };
  return words[kind];
}

/** What says that it is done; to a question that is the answer which settles it. */
export function doneWords(kind: Owed["kind"]): string {
  return answers[kind] ?? "Done";
}

const answers: Partial<Record<Owed["kind"], string>> = {
  answer_request: "Yes",
  answer_offer: "Yes",
  still_wanted: "Yes",
  did_it_happen: "Yes",
  confirm: "Confirm",
  read_result: "Read",
  ask_outcome: "Nothing yet",
  sign_agreement: "Sign it",
  review_agreement: "Keep it as it is",
  check_in: "Held",
  reach_goal: "Reached",
};

export type Reasons = {
  events: readonly IntroductionEvent[];
  mentor: string;
  /** The day of the last contact with the person. */
  lastOn: string | undefined;
  /** A day as the reader says it: "3 days ago", "on Monday 2 March". */
  say: (day: string) => string;
  /** The hour of a talk on the reader's clock; empty where there is none. */
  clock: string;
};

/** Why it is asked, as half a sentence; empty where no day tells. */
export function whyOf(
  { kind, side, closesOn }: Pick<Owed, "kind" | "side" | "closesOn">,
  { events, mentor, lastOn, say, clock }: Reasons,
): string {
  const from = (day: string | undefined, words: string) =>
    day === undefined ? "" : `${words} ${say(day)}`.trim();
  const since = (stage: Stage, words: string) => from(reachedOn(events, stage), words);
  const isMentor = side === "mentor";
  const introduced = since("introduced", `${mentor} introduced you`);
  const closes = closesOn === null ? "" : `; unanswered, it closes ${say(closesOn)}`;
  const reasons: Record<Owed["kind"], string> = {
    answer_request: since("requested", "asked"),
    answer_offer: since("offered", `${mentor} offered it`),
    ask_contact: since("accepted", "you said yes"),
    introduce: since("contact_agreed", "they agreed"),
    confirm: since("introduced", ""),
    first_message: introduced,
    still_wanted: `${introduced}${closes}`,
    chase: since(isMentor ? "contact_asked" : "contacted", "you wrote"),
    schedule: since("replied", "a reply came"),
    did_it_happen: from(meetingOn(events), "the meeting was"),
    thank: since("met", isMentor ? "they met" : "you met"),
    tell_result: since("met", "you met"),
    read_result: from(lastDay(events, "result_told"), ""),
    keep_in_touch: from(lastOn, "last contact") || "no contact logged yet",
    ask_outcome: since("ongoing", "you are in touch since"),
    sign_agreement: "it is new or was changed",
    review_agreement: "as you agreed to",
    check_in: clock === "" ? "" : `at ${clock}`,
    action_item: "you said you would",
    reach_goal: "the day set for this goal",
    other: "",
  };
  return reasons[kind];
}

function lastDay(events: readonly IntroductionEvent[], stage: IntroductionEvent["stage"]) {
  return events.findLast((event) => event.stage === stage)?.occurredOn;
}
