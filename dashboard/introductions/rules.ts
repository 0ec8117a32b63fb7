import { addBusinessDays } from "#shared/days";
import type { FollowUp } from "#shared/follow-ups";
import type { IntroductionEvent } from "#shared/introductions";
import type { Program } from "#shared/programs";
import type { IntroductionLine } from "./lines.ts";
import type { Author } from "./wishes.ts";

type Stage = IntroductionEvent["stage"];
type Rules = Pick<Program, "followUpPolicy" | "holidays">;

const answers: Partial<Record<FollowUp["kind"], readonly Stage[]>> = {
  first_message: ["contacted", "replied", "scheduled", "met", "ongoing", "closed"],
  still_wanted: ["contacted", "replied", "scheduled", "met", "ongoing", "closed"],
  chase: ["replied", "scheduled", "met", "ongoing", "closed"],
  schedule: ["scheduled", "met", "ongoing", "closed"],
  did_it_happen: ["met", "ongoing", "closed"],
  thank: ["thanked"],
  tell_result: ["result_told"],
};

/** The fact answers a reminder of this kind, or implies one that does. */
export function isSettled(kind: FollowUp["kind"], stage: Stage): boolean {
  return answers[kind]?.includes(stage) ?? false;
}

/** What the mentee owes after a fact, with the timers of the program; never twice of one kind. */
export function nextFollowUps(
  { id, introduction }: Pick<IntroductionLine, "id" | "introduction">,
  fact: Pick<IntroductionEvent, "stage" | "occurredOn">,
  known: readonly FollowUp[],
  rules: Rules | undefined,
  author: Author,
): FollowUp[] {
  const policy = rules?.followUpPolicy;
  const hasMentor = introduction.introducer.kind === "member";
  const owed: Partial<Record<Stage, [FollowUp["kind"], number][]>> = {
    introduced: [["first_message", policy?.firstMessage ?? 1]],
    contacted: [["chase", policy?.chaseFirst ?? 3]],
    replied: [["schedule", 1]],
    scheduled: [["did_it_happen", 1]],
    met: [
      ["thank", policy?.thank ?? 1],
      ...(hasMentor
        ? [["tell_result", policy?.tellResult ?? 3] as [FollowUp["kind"], number]]
        : []),
    ],
  };
  return (owed[fact.stage] ?? [])
    .filter(([kind]) => !known.some((each) => each.kind === kind))
    .map(([kind, days]) => ({
      id: author.newId(),
      createdAt: author.now,
      createdBy: author.userId,
      subject: { kind: "introduction", id },
      kind,
      title: null,
      dueOn: addBusinessDays(fact.occurredOn, days, rules?.holidays ?? []),
      graceDays: 1,
      status: "open",
      closedOn: null,
      round: null,
      snoozes: [],
      origin: "rule",
    }));
}
