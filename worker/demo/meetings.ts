import { Agreement } from "#shared/agreements";
import { CheckIn } from "#shared/check-ins";
import { addDays } from "#shared/days";
import { Goal } from "#shared/goals";
import type { Mentorship } from "#shared/mentorships";
import { instantOf, workdayFrom } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { type Deed, put } from "./deeds.ts";
import { guests } from "./people.ts";
import type { Act } from "./waiting.ts";

type Stage = { chance: Chance; lastDay: string };
type Pair = { mentorshipId: string; mentorId: string; menteeId: string; from: string };

const daysBetweenTalks = 42;
const daysBetweenReviews = 90;
const aims = ["Find a first job in the field", "Give a talk in public", "Meet ten practitioners"];

/** How pairs met over the years, what they agreed and what they want; the guests' own stand elsewhere. */
export function makeMeetings(stage: Stage, mentorships: readonly Mentorship[]): Act[] {
  const guestIds = [guests.mentor.userId, guests.mentee.userId];
  return mentorships.flatMap(({ id, kind, mentorIds, menteeIds, startedOn }): Act[] => {
    const [mentorId, menteeId] = [mentorIds[0] ?? "", menteeIds[0] ?? ""];
    const isGuests = [mentorId, menteeId].some((each) => guestIds.includes(each));
    if (kind !== "one_on_one" || isGuests || startedOn === null) return [];
    const pair = { mentorshipId: id, mentorId, menteeId, from: startedOn };
    const goals = goalsOf(stage, pair);
    return [
      { userId: mentorId, deeds: [...talks(stage, pair), ...agreements(stage, pair)] },
      { userId: menteeId, deeds: goals.map((goal) => put("goal", goal)) },
      { userId: mentorId, deeds: goals.flatMap((goal) => weighed(stage, goal)) },
    ];
  });
}

function talks(stage: Stage, { mentorshipId, mentorId, from }: Pair): Deed[] {
  const { chance, lastDay } = stage;
  const deeds: Deed[] = [];
  for (let on = addDays(from, 14); on <= lastDay; on = addDays(on, daysBetweenTalks)) {
    const plannedOn = workdayFrom(addDays(on, chance.between(0, 6)));
    if (plannedOn > lastDay) break;
    const plannedAt = instantOf(plannedOn, 15);
    const status = chance.happens(0.8) ? "held" : chance.happens(0.5) ? "missed" : "moved";
    const heldAt = status === "held" ? plannedAt : null;
    const common = made(stage, mentorId, addDays(plannedOn, -10));
    deeds.push(
      put("check_in", CheckIn.parse({ ...common, mentorshipId, plannedAt, status, heldAt })),
    );
  }
  return deeds;
}

/** A first version, and the next ones about when the one before asked for them. */
function agreements(stage: Stage, { mentorshipId, mentorId, from }: Pair): Deed[] {
  const { chance, lastDay } = stage;
  const deeds: Deed[] = [];
  let on = addDays(from, chance.between(3, 20));
  for (let version = 1; on <= lastDay; version += 1) {
    const nextReviewOn = addDays(on, daysBetweenReviews);
    const fields = { mentorshipId, version, hoursPerMonth: 2, preferredChannels: ["video"] };
    const common = made(stage, mentorId, on);
    deeds.push(put("agreement", Agreement.parse({ ...common, ...fields, nextReviewOn })));
    on = addDays(nextReviewOn, chance.happens(0.7) ? chance.between(-5, 6) : 30);
  }
  return deeds;
}

function goalsOf(stage: Stage, { from, ...pair }: Pair): Goal[] {
  const { chance } = stage;
  return aims.slice(chance.between(0, 1)).map((statement) => {
    const common = made(stage, pair.menteeId, addDays(from, chance.between(5, 60)));
    return Goal.parse({
      ...{ ...common, ...pair, statement },
      importanceToMentee: chance.between(2, 5),
    });
  });
}

/** Most mentors weigh it as the mentee does, or nearly; some have not said it yet. */
function weighed({ chance }: Stage, { id, importanceToMentee }: Goal): Deed[] {
  if (chance.happens(0.15)) return [];
  const near = (importanceToMentee ?? 3) + chance.between(-2, 1);
  const importanceToMentor = Math.min(5, Math.max(1, near));
  return [{ op: "patch", kind: "goal", id, fields: { importanceToMentor } }];
}

function made({ chance, lastDay }: Stage, createdBy: string, on: string) {
  const createdAt = instantOf(on <= lastDay ? on : lastDay, 9 + chance.next() * 8);
  return { id: chance.id(createdAt), createdAt, createdBy };
}
