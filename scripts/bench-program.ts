import { DatabaseSync, type StatementSync } from "node:sqlite";
import { addDays, weekOf } from "#shared/days";
import { type Chance, makeChance } from "../worker/demo/chance.ts";
import { courseOf } from "../worker/demo/course.ts";

export type Size = { events: number; mentees: number; cohorts: number };

const days = 540;

/**
 * Writes so many introduction events, with the introductions, contacts, outcomes and people they
 * belong to, straight into the file of a program that stands empty. The file's own triggers keep
 * the facts beside them, as they do for every push.
 */
export function fillProgram(file: string, { events, mentees, cohorts }: Size, asOf: string): void {
  const database = new DatabaseSync(file);
  const chance = makeChance(11);
  const began = addDays(weekOf(asOf), -7 * Math.round(days / 7));
  database.exec("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; BEGIN");
  const write = makeWriter(database);
  const people = openRoster(write, chance, { mentees, cohorts, began });
  let written = 0;
  for (let index = 0; written < events; index += 1) {
    const person = people[index % people.length];
    if (person !== undefined) written += liveOne(write, chance, person, index, asOf);
  }
  database.exec(`UPDATE meta SET value = '${write.last()}' WHERE name = 'rev'; COMMIT`);
  database.close();
}

type Mentee = { userId: string; joinedOn: string; mentors: [string, ...string[]] };
type Writer = ReturnType<typeof makeWriter>;

function makeWriter(database: DatabaseSync) {
  const insert: StatementSync = database.prepare(
    `INSERT INTO rows (kind, id, bucket, rev, fields, stamps) VALUES (?1, ?2, ?3, ?4, ?5, '{}')`,
  );
  let rev = Number(database.prepare("SELECT value FROM meta WHERE name = 'rev'").get()?.value);
  function write(
    kind: string,
    bucket: string,
    fields: { id: string; [field: string]: unknown },
  ): void {
    rev += 1;
    insert.run(kind, fields.id, bucket, rev, JSON.stringify(fields));
  }
  return Object.assign(write, { last: () => rev });
}

function openRoster(
  write: Writer,
  chance: Chance,
  { mentees, cohorts, began }: { mentees: number; cohorts: number; began: string },
): Mentee[] {
  const at = instantOf(began);
  const common = () => ({ id: chance.id(at), createdAt: at, createdBy: "lead" });
  const cohortIds = Array.from({ length: cohorts }, (_, index) => {
    const cohort = { ...common(), label: `Cohort ${index + 1}`, from: began };
    write("cohort", "program", cohort);
    return cohort.id;
  });
  const mentors = Math.ceil(mentees / 2);
  return Array.from({ length: mentees }, (_, index): Mentee => {
    const userId = `mentee-${index}`;
    const joinedOn = addDays(began, (index % cohorts) * 30 + chance.between(0, 9));
    const mentorId = `mentor-${index % mentors}`;
    const other = `mentor-${chance.between(0, mentors - 1)}`;
    const cohortId = cohortIds[index % cohorts] ?? null;
    const roles = ["mentee"];
    const named = { userId, displayName: `Mentee ${index}`, roles, cohortId, joinedOn };
    write("member", "leads", { ...common(), ...named, leftOn: null, mostMentees: null });
    write("consent", `owner:${userId}`, { ...common(), createdBy: userId, analytics: "given" });
    const kind = index % 3 === 0 ? "e_mentoring" : "one_on_one";
    const sides = { kind, mentorIds: [mentorId], menteeIds: [userId], status: "active" };
    const pair = { ...common(), ...sides, startedOn: joinedOn, endedOn: null, names: {} };
    write("mentorship", `mentorship:${pair.id}`, pair);
    return { userId, joinedOn, mentors: [mentorId, other] };
  });
}

/** An introduction with what became of it; answers how many events that was. */
function liveOne(
  write: Writer,
  chance: Chance,
  { userId, joinedOn, mentors }: Mentee,
  index: number,
  asOf: string,
): number {
  const reach = Math.max(1, (Date.parse(asOf) - Date.parse(joinedOn)) / 86_400_000 - 1);
  const introducedOn = addDays(joinedOn, Math.floor(chance.next() * reach));
  const mentorId = chance.happens(0.8) ? mentors[0] : chance.pick(mentors);
  const at = instantOf(introducedOn);
  const common = () => ({ id: chance.id(at), createdAt: at, createdBy: userId });
  const organization = `Example Works ${chance.between(1, 900)}`;
  const card = { ...common(), fullName: `Robin Sample ${index}`, organization };
  write("contact", `owner:${userId}`, {
    ...{ ...card, jobTitle: "Research engineer", tags: [], source: "introduction" },
    ...{ emails: [{ value: `robin.${index}@example.org`, kind: "work" }] },
    introducedBy: { kind: "member", userId: mentorId },
  });
  const introduction = {
    ...{ ...common(), menteeId: userId, introducer: { kind: "member", userId: mentorId } },
    ...{ person: { fullName: card.fullName, jobTitle: null, organization }, contactId: card.id },
    ...{ origin: "logged_afterwards", parentIntroductionId: null, sameAs: null },
    ...(chance.happens(0.7)
      ? { confirmation: "confirmed", answeredAt: at + 86_400_000 }
      : { confirmation: "unconfirmed", answeredAt: null }),
  };
  const bucket = `pair:${mentorId}:${userId}`;
  write("introduction", bucket, introduction);
  const steps = courseOf(chance, introducedOn, addDays(asOf, -1));
  for (const { stage, on, reason, plannedOn = null } of steps) {
    const recordedAt = instantOf(on);
    write("introduction_event", bucket, {
      ...{ id: chance.id(recordedAt), createdAt: recordedAt, createdBy: userId, by: userId },
      ...{ introductionId: introduction.id, stage, occurredOn: on, recordedAt },
      ...{ reason, plannedOn, corrects: null },
    });
  }
  const metOn = steps.find(({ stage }) => stage === "met")?.on;
  if (metOn !== undefined && chance.happens(0.15))
    write("outcome", `owner:${userId}`, {
      ...{ ...common(), kind: chance.pick(["informational_meeting", "interview", "referral"]) },
      ...{ title: null, occurredOn: metOn, sharedWithMentor: null },
      introductions: [{ introductionId: introduction.id, contribution: "helped" }],
    });
  return steps.length;
}

function instantOf(day: string): number {
  return Date.parse(`${day}T10:00:00Z`);
}
