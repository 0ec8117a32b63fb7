import { addDays } from "#shared/days";
import { mentorshipKinds } from "#shared/mentorships";
import { type Deed, instant, makePen, type Pen, range } from "./pen.ts";
import { fillBook } from "./random-book.ts";

const start = "2025-01-06";
/** Reports are asked for up to here; some records are typed in later. */
export const lastDay = "2026-02-08";

type Roster = { mentorIds: readonly string[]; menteeIds: readonly string[]; cohortIds: string[] };

/**
 * A program that chance made, as the deeds of its people in the order they reached it: late
 * entries, back-dated days, facts taken back or put right, reopened introductions, entries of both
 * sides, mentors who are mentees, withdrawals, ended mentorships, people who left.
 */
export function randomProgram(seed: number, people: number): Deed[] {
  const pen = makePen(seed);
  const { chance, yes, put } = pen;
  writeProgram(pen);
  const roster = {
    mentorIds: range(6 + chance(5)).map((index) => `mentor-${index}`),
    menteeIds: range(people).map((index) => `mentee-${index}`),
    cohortIds: range(1 + chance(3)).map(
      (index) => put("cohort", start, "lead", { label: `C${index}`, from: start }).id,
    ),
  };
  const owners = [...roster.menteeIds, ...roster.mentorIds.slice(0, 1 + chance(2))];
  for (const userId of new Set([...roster.mentorIds, ...owners]))
    enrol(pen, userId, roster, owners.includes(userId) ? "mentee" : "mentor");
  for (const _ of owners) pair(pen, roster, owners);
  for (const userId of owners) fillBook(pen, userId, roster.mentorIds, start);
  for (const userId of owners)
    if (yes(9)) put("consent", after(pen, 200, 190), userId, { analytics: "withdrawn" });
  return pen.deeds;
}

function writeProgram({ chance, yes, put }: Pen): void {
  put("program", start, "lead", {
    name: "Chance",
    kind: "university",
    minimumCell: 5,
    startsOn: yes(3) ? null : start,
    holidays: range(chance(12)).map(() => addDays(start, chance(400))),
    followUpPolicy: {
      firstMessage: 1 + chance(3),
      notFollowedUp: 8 + chance(5),
      noAnswer: 20 + chance(20),
    },
  });
}

function enrol(pen: Pen, userId: string, roster: Roster, as: "mentee" | "mentor"): void {
  const { chance, yes, pick, put } = pen;
  const joinedOn = after(pen, 0, 320);
  const isMentor = roster.mentorIds.includes(userId);
  put("member", yes(6) ? addDays(joinedOn, 10 + chance(60)) : joinedOn, "lead", {
    userId,
    displayName: userId,
    roles: as === "mentor" ? ["mentor"] : isMentor ? ["mentee", "mentor"] : ["mentee"],
    joinedOn,
    cohortId: yes(8) ? null : pick(roster.cohortIds),
    leftOn: yes(10) ? addDays(joinedOn, 20 + chance(200)) : null,
  });
  if (!yes(7)) put("consent", addDays(joinedOn, chance(5)), userId, { analytics: "given" });
}

/** A mentorship with the versions of its agreement. */
function pair(pen: Pen, { mentorIds, menteeIds }: Roster, owners: readonly string[]): void {
  const { chance, yes, pick, put } = pen;
  const kind = pick(mentorshipKinds);
  const startedOn = after(pen, 0, 300);
  const { id: mentorshipId } = put("mentorship", startedOn, "lead", {
    kind,
    mentorIds: [pick(kind === "peer" ? menteeIds : mentorIds)],
    menteeIds: kind === "group" ? [pick(owners), pick(owners)] : [pick(owners)],
    status: pick(["proposed", "active", "active", "paused", "ended"]),
    startedOn,
    endedOn: yes(4) ? addDays(startedOn, 60) : null,
  });
  for (const version of range(chance(4))) {
    const on = addDays(startedOn, version * 60 + chance(30));
    const nextReviewOn = yes(6) ? null : addDays(on, 60);
    put("agreement", on, pick(mentorIds), { mentorshipId, version: version + 1, nextReviewOn });
  }
  meet(pen, mentorshipId, startedOn, { mentorIds, menteeIds: owners });
}

/** Talks of all or of one mentee, planned before or typed in after, and goals weighed by both or not. */
function meet(pen: Pen, mentorshipId: string, from: string, people: Omit<Roster, "cohortIds">) {
  const { chance, yes, pick, put } = pen;
  const pairOf = () => ({ mentorId: pick(people.mentorIds), menteeId: pick(people.menteeIds) });
  for (const index of range(chance(6))) {
    const on = addDays(from, 14 * index + chance(14));
    put("check_in", yes(3) ? addDays(on, chance(12)) : from, pick(people.mentorIds), {
      mentorshipId,
      between: yes(3) ? pairOf() : null,
      plannedAt: instant(on, chance(1_440)),
      status: pick(["planned", "held", "held", "missed", "moved"]),
    });
  }
  for (const _ of range(chance(4))) {
    const importance = () => (yes(4) ? null : 1 + chance(5));
    put("goal", addDays(from, chance(90)), pick(people.menteeIds), {
      ...{ mentorshipId, ...pairOf(), statement: "A goal" },
      importanceToMentee: importance(),
      importanceToMentor: importance(),
    });
  }
}

function after({ chance }: Pen, least: number, span: number): string {
  return addDays(start, least + chance(span));
}
