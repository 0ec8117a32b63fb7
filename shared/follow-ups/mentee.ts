import { addBusinessDays, addDays } from "#shared/days";
import {
  type Course,
  type Duty,
  dutiesFrom,
  firstDayOf,
  has,
  isStale,
} from "#shared/follow-ups/duty";
import { meetingOn, restartsIn, timedOn } from "#shared/follow-ups/life";
import type { FollowUpPolicy } from "#shared/programs";

/** What the mentee owes; several of one kind stand in the order in which they come. */
export function menteeDuties(course: Course): Duty[] {
  const { life, rules } = course;
  if (life.stage === "closed") return [];
  const { answer, chaseFirst, chaseSecond, schedule } = rules.followUpPolicy;
  const owe = dutiesFrom(life.startedOn, "mentee", course);
  switch (life.stage) {
    case "offered":
      return [owe("answer_offer", answer)];
    case "introduced":
      return firstMessages(life.startedOn, course);
    case "contacted":
      return [
        owe("chase", chaseFirst, { round: "1" }),
        owe("chase", chaseSecond, { round: "2", rest: Math.max(chaseSecond - chaseFirst, 0) }),
      ];
    case "replied":
      return [owe("schedule", schedule)];
    case "scheduled":
      return [meetingQuestion(life.startedOn, course)];
    case "met":
    case "ongoing":
      return [...courtesies(course), ...outcomeQuestions(course)];
    default:
      return [];
  }
}

type Logging = {
  now: number;
  policy: Pick<FollowUpPolicy, "firstMessage">;
  holidays: readonly string[];
};

/** The day on which the first message falls due, of an introduction that is about to be logged. */
export function firstMessageDueOn(
  introducedOn: string,
  { now, policy, holidays }: Logging,
): string {
  const from = timedOn({ occurredOn: introducedOn, recordedAt: now });
  return addBusinessDays(from, policy.firstMessage, holidays);
}

/** Calendar days after which a lasting contact is asked about. */
const outcomeDays = [30, 90, 180];

/** To write, once more to write, and in their place, in time, whether it is still wanted at all. */
function firstMessages(from: string, course: Course): Duty[] {
  const { firstMessage, firstMessageAgain, stillWanted } = course.rules.followUpPolicy;
  const owe = dutiesFrom(from, "mentee", course);
  const question = owe("still_wanted", stillWanted);
  if (question.dueOn <= course.today) return [question];
  const round = 2 * restartsIn(course.events) + 1;
  return [
    owe("first_message", firstMessage, { round: String(round) }),
    owe("first_message", firstMessageAgain, { round: String(round + 1) }),
  ];
}

/** The day after the meeting; a meeting on another day is another round. */
function meetingQuestion(from: string, course: Course): Duty {
  const meetings = course.events.filter(({ stage }) => stage === "scheduled").length;
  const morningAfter = addDays(meetingOn(course.events) ?? from, 1);
  return dutiesFrom(morningAfter, "mentee", course)("did_it_happen", 0, {
    round: String(meetings),
  });
}

function courtesies(course: Course): Duty[] {
  const metOn = firstDayOf(course, "met");
  if (metOn === undefined) return [];
  const { thank, tellResult } = course.rules.followUpPolicy;
  const owe = dutiesFrom(metOn, "mentee", course);
  return [
    ...(has(course, "thanked") ? [] : [owe("thank", thank, { round: "1" })]),
    ...(has(course, "result_told") ? [] : [owe("tell_result", tellResult, { round: "1" })]),
  ];
}

/** A question that waits until the day of the next gives way to it. */
function outcomeQuestions(course: Course): Duty[] {
  const from = firstDayOf(course, "ongoing");
  if (from === undefined) return [];
  const answeredAt = Math.max(0, ...course.outcomes.map(({ createdAt }) => createdAt));
  const questions = outcomeDays.map((days, index) =>
    dutiesFrom(addDays(from, days), "mentee", course)("ask_outcome", 0, {
      round: String(index + 1),
    }),
  );
  return questions.filter(
    ({ dueOn }, index) =>
      Date.parse(dueOn) > answeredAt &&
      !isStale(dueOn, course.today) &&
      (questions[index + 1]?.dueOn ?? "9999") > course.today,
  );
}
