import * as z from "zod";
import { confirmations } from "#shared/introductions";
import { mentorshipKinds } from "#shared/mentorships";
import { outcomeKinds } from "#shared/outcomes";
import { FollowUpPolicy, Role } from "#shared/programs";
import type { Counted } from "#shared/reports/admission";
import { type Enrolled, type Entry, keptIdsIn, type Ledger } from "#shared/reports/ledger";
import { type Life, lifeFrom, type Step, Step as StepSchema } from "#shared/reports/lives";

/** Where a week's facts end: what was written by that rev, and recorded by that day. */
export type Cut = { weekOn: string; asOf: string; rev: number };
type Breath = () => Promise<void>;
type Reader = { sql: SqlStorage; cut: Cut; breath: Breath };

const slice = 1_000;

/** Who has agreed to be counted, by the cut and still. */
export async function readEnrolled(reader: Reader): Promise<Enrolled[]> {
  const given = await willing(reader);
  const kinds = new Map<string, Set<Enrolled["kinds"][number]>>();
  await each(reader, "mentorship", Mentorship, ({ kind, status, mentorIds, menteeIds }) => {
    if (status === "proposed") return;
    for (const userId of kind === "peer" ? [...mentorIds, ...menteeIds] : menteeIds)
      kinds.set(userId, (kinds.get(userId) ?? new Set()).add(kind));
  });
  const enrolled: Enrolled[] = [];
  await each(reader, "member", Member, ({ userId, roles, cohortId, joinedOn, leftOn }) => {
    if (!roles.includes("mentee") || !given.has(userId) || joinedOn > reader.cut.asOf) return;
    const own = mentorshipKinds.filter((kind) => kinds.get(userId)?.has(kind));
    enrolled.push({ userId, cohortId, joinedOn, leftOn, kinds: own });
  });
  return enrolled;
}

/** Everything a week is counted from, read in slices so that nobody waits long. */
export async function readLedger(
  reader: Reader,
  enrolled: readonly Enrolled[],
  counted: readonly Counted[],
): Promise<Ledger> {
  const { cut } = reader;
  const people = new Set(counted.map(({ userId }) => userId));
  const program = await readProgram(reader);
  const entries = await readEntries(reader, people);
  const cards: Ledger["cards"][number][] = [];
  await each(reader, "contact", Card, ({ isImport, createdBy, createdAt, introducerId }, id) => {
    if (isImport === 1 || !people.has(createdBy)) return;
    cards.push({ id, ownerId: createdBy, savedAt: createdAt, introducerId });
  });
  const endings: Ledger["endings"][number][] = [];
  await each(reader, "outcome", Ending, ({ createdBy, kind, occurredOn, introductions }) => {
    const introductionIds = introductions.map(({ introductionId }) => introductionId);
    endings.push({ ownerId: createdBy, kind, occurredOn, introductionIds });
  });
  const decisions: Ledger["decisions"][number][] = [];
  await each(reader, "follow_up", Decision, ({ createdBy, subject, ...rest }) => {
    decisions.push({ ...rest, ownerId: createdBy, subjectId: subject.id });
  });
  const agreements: Ledger["agreements"][number][] = [];
  await each(reader, "agreement", Signed, ({ createdAt, ...rest }) => {
    agreements.push({ ...rest, madeAt: createdAt });
  });
  const menteesOf = new Map<string, readonly string[]>();
  await each(reader, "mentorship", Mentorship, ({ menteeIds }, id) => {
    menteesOf.set(id, menteeIds);
  });
  const cohorts: Ledger["cohorts"][number][] = [];
  await each(reader, "cohort", Labelled, ({ label }, cohortId) => {
    cohorts.push({ cohortId, label });
  });
  const { minimumCell, startsOn, ...rules } = program;
  const joined = enrolled.map(({ joinedOn }) => joinedOn).toSorted()[0] ?? cut.asOf;
  return {
    weekOn: cut.weekOn,
    asOf: cut.asOf,
    minimumCell,
    rules,
    firstWeekOn: startsOn === null || joined < startsOn ? joined : startsOn,
    cohorts: cohorts.toSorted((a, b) => (a.cohortId < b.cohortId ? -1 : 1)),
    enrolled,
    counted,
    cards,
    entries,
    lives: await readLives(reader, entries, rules),
    endings,
    decisions,
    agreements,
    menteesOf,
  };
}

const Program = z.object({
  minimumCell: z.int(),
  startsOn: z.string().nullable(),
  followUpPolicy: FollowUpPolicy,
  holidays: z.array(z.string()),
});

export async function readProgram(reader: Reader): Promise<z.output<typeof Program>> {
  let found: z.output<typeof Program> | undefined;
  await each(reader, "program", Program, (program) => {
    found = program;
  });
  return (
    found ?? {
      minimumCell: 10,
      startsOn: null,
      followUpPolicy: FollowUpPolicy.parse({}),
      holidays: [],
    }
  );
}

/** The latest word of each by the cut, of those who have not taken it back since. */
async function willing(reader: Reader): Promise<Set<string>> {
  const latest = async (cut: Cut) => {
    const words = new Map<string, { rev: number; analytics: string }>();
    await each({ ...reader, cut }, "consent", Consent, ({ createdBy, analytics }, _, rev) => {
      if (rev > (words.get(createdBy)?.rev ?? 0)) words.set(createdBy, { rev, analytics });
    });
    const yes = [...words].filter(([, { analytics }]) => analytics === "given");
    return new Set(yes.map(([userId]) => userId));
  };
  const always = { ...reader.cut, asOf: "9999-12-31", rev: Number.MAX_SAFE_INTEGER };
  return (await latest(reader.cut)).intersection(await latest(always));
}

async function readEntries(reader: Reader, people: ReadonlySet<string>): Promise<Entry[]> {
  const entries: Entry[] = [];
  const end = endOf(reader.cut);
  await each(reader, "introduction", Introduction, (fact, id) => {
    if (!people.has(fact.menteeId)) return;
    const isAnswered = fact.answeredAt === null || fact.answeredAt < end;
    entries.push({
      id,
      menteeId: fact.menteeId,
      mentorId: fact.mentorId,
      introducerId: fact.introducerId,
      contactId: fact.contactId,
      parentId: fact.parentIntroductionId,
      sameAs: fact.sameAs,
      confirmation: isAnswered ? fact.confirmation : "unconfirmed",
      whom: fact.whom ?? 0,
      employer: fact.employer ?? 0,
    });
  });
  return entries;
}

async function readLives(
  reader: Reader,
  entries: readonly Entry[],
  rules: Ledger["rules"],
): Promise<Map<string, Life>> {
  const kept = keptIdsIn(entries);
  const known = new Set(entries.map(({ id }) => id));
  const shared = new Set([...kept.keys(), ...kept.values()]);
  const lives = new Map<string, Life>();
  const together = new Map<string, Step[]>();
  let after = "";
  for (;;) {
    const rows = StepRows.parse(
      reader.sql.exec(stepsQuery, after, slice, reader.cut.rev, endOf(reader.cut)).toArray(),
    );
    for (const { id, facts } of rows) {
      if (!known.has(id)) continue;
      const steps = Steps.parse(JSON.parse(facts));
      if (!shared.has(id)) lives.set(id, lifeFrom(steps, rules, reader.cut.asOf));
      else {
        const at = kept.get(id) ?? id;
        together.set(at, [...(together.get(at) ?? []), ...steps]);
      }
    }
    const [end] = reader.sql.exec<{ id: string }>(sliceEndQuery, after, slice);
    if (end === undefined) break;
    after = end.id;
    await reader.breath();
  }
  for (const [id, steps] of together) lives.set(id, lifeFrom(steps, rules, reader.cut.asOf));
  return lives;
}

const StepRows = z.array(z.object({ id: z.string(), facts: z.string() }));
const Steps = z.array(StepSchema);

const stepsQuery = `
  SELECT introduction_id AS id, '[' || group_concat(fact) || ']' AS facts
  FROM steps
  WHERE introduction_id > ?1
    AND introduction_id <= COALESCE(
      (SELECT introduction_id FROM steps WHERE introduction_id > ?1
       ORDER BY introduction_id LIMIT 1 OFFSET ?2), '~')
    AND rev <= ?3 AND COALESCE(until_rev, ?3 + 1) > ?3 AND recorded_at < ?4
  GROUP BY introduction_id ORDER BY introduction_id`;

const FactRows = z.array(z.object({ id: z.string(), rev: z.int(), fact: z.string() }));

const sliceEndQuery = `
  SELECT introduction_id AS id FROM steps WHERE introduction_id > ?1
  ORDER BY introduction_id LIMIT 1 OFFSET ?2`;

const factsQuery = `
  SELECT id, rev, fact FROM facts
  WHERE kind = ?1 AND id > ?2
    AND rev <= ?3 AND COALESCE(until_rev, ?3 + 1) > ?3 AND recorded_at < ?4
  ORDER BY id LIMIT ?5`;

/** Every fact of a kind that the cut holds. */
async function each<Fact>(
  { sql, cut, breath }: Reader,
  kind: string,
  schema: z.ZodType<Fact>,
  use: (fact: Fact, id: string, rev: number) => void,
): Promise<void> {
  let after = "";
  for (;;) {
    const rows = FactRows.parse(
      sql.exec(factsQuery, kind, after, cut.rev, endOf(cut), slice).toArray(),
    );
    for (const { id, rev, fact } of rows) use(schema.parse(JSON.parse(fact)), id, rev);
    const last = rows.at(-1);
    if (last === undefined || rows.length < slice) return;
    after = last.id;
    await breath();
  }
}

/** The first instant after the week, in UTC. */
function endOf({ asOf }: Cut): number {
  return Date.parse(asOf) + 86_400_000;
}

const Text = z.string().nullable();
const Labelled = z.object({ label: z.string() });
const Member = z.object({
  userId: z.string(),
  roles: z.array(Role),
  cohortId: Text,
  joinedOn: z.string(),
  leftOn: Text,
});
const Consent = z.object({ createdBy: z.string(), analytics: z.string() });
const Mentorship = z.object({
  kind: z.enum(mentorshipKinds),
  status: z.string(),
  mentorIds: z.array(z.string()),
  menteeIds: z.array(z.string()),
});
const Signed = z.object({
  mentorshipId: z.string(),
  version: z.int(),
  nextReviewOn: Text,
  createdAt: z.int(),
});
const Card = z.object({
  createdBy: z.string(),
  createdAt: z.int(),
  isImport: z.int(),
  introducerId: Text,
});
const Introduction = z.object({
  menteeId: z.string(),
  contactId: Text,
  parentIntroductionId: Text,
  sameAs: Text,
  confirmation: z.enum(confirmations),
  answeredAt: z.int().nullable(),
  mentorId: Text,
  introducerId: Text,
  whom: z.int().nullable(),
  employer: z.int().nullable(),
});
const Ending = z.object({
  createdBy: z.string(),
  kind: z.enum(outcomeKinds),
  occurredOn: z.string(),
  introductions: z.array(z.object({ introductionId: z.string() })),
});
const Decision = z.object({
  createdBy: z.string(),
  kind: z.string(),
  subject: z.object({ id: z.string() }),
  dueOn: z.string(),
  graceDays: z.int(),
  status: z.enum(["open", "done", "skipped", "satisfied", "cancelled"]),
  closedOn: Text,
  origin: z.enum(["rule", "person"]),
  snoozes: z.array(z.object({ from: z.string(), at: z.int() })),
});
