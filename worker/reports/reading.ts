import * as z from "zod";
import { mentorshipKinds } from "#shared/mentorships";
import { FollowUpPolicy } from "#shared/programs";
import type { Counted } from "#shared/reports/admission";
import { type Enrolled, type Entry, keptIdsIn, type Ledger } from "#shared/reports/ledger";
import { type Life, lifeFrom, type Step, Step as StepSchema } from "#shared/reports/lives";
import { type Cut, each, eachBy, endOf, type Reader } from "./fact-rows.ts";
import {
  Card,
  Consent,
  Decision,
  Ending,
  Goal,
  Introduction,
  Labelled,
  Member,
  Mentorship,
  Signed,
  Talk,
} from "./fact-shapes.ts";

const slice = 400;

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
  mentors: readonly string[],
): Promise<Ledger> {
  const frame = await readFrame(reader, enrolled, counted, mentors);
  const deeds = await readDeeds(
    reader,
    counted.map(({ userId }) => userId),
    frame.rules,
  );
  return { ...frame, ...deeds };
}

/** What holds for everybody, without anything anybody did. */
export async function readFrame(
  reader: Reader,
  enrolled: readonly Enrolled[],
  counted: readonly Counted[],
  mentors: readonly string[],
): Promise<Ledger> {
  const { cut } = reader;
  const agreements: Ledger["agreements"][number][] = [];
  await each(reader, "agreement", Signed, ({ createdAt, ...rest }) => {
    agreements.push({ ...rest, madeAt: createdAt });
  });
  const talks: Ledger["talks"][number][] = [];
  await each(reader, "check_in", Talk, (talk) => {
    talks.push(talk);
  });
  const goals: Ledger["goals"][number][] = [];
  await each(reader, "goal", Goal, ({ createdAt, ...rest }) => {
    goals.push({ ...rest, setAt: createdAt });
  });
  const menteesOf = new Map<string, readonly string[]>();
  await each(reader, "mentorship", Mentorship, ({ menteeIds }, id) => {
    menteesOf.set(id, menteeIds);
  });
  const cohorts: Ledger["cohorts"][number][] = [];
  await each(reader, "cohort", Labelled, ({ label }, cohortId) => {
    cohorts.push({ cohortId, label });
  });
  const { minimumCell, startsOn, ...rules } = await readProgram(reader);
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
    mentors,
    agreements,
    talks,
    goals,
    menteesOf,
    ...nothingDone,
  };
}

const nothingDone = {
  cards: [],
  entries: [],
  lives: new Map<string, Life>(),
  endings: [],
  decisions: [],
} satisfies Partial<Ledger>;

/** What some people did, and what came of it. */
export async function readDeeds(
  reader: Reader,
  userIds: readonly string[],
  rules: Ledger["rules"],
): Promise<Pick<Ledger, keyof typeof nothingDone>> {
  const end = endOf(reader.cut);
  const entries: Entry[] = [];
  await eachBy(reader, "introduction", userIds, Introduction, (fact, id) => {
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
  const met = new Set(entries.map(({ contactId }) => contactId));
  const cards: Ledger["cards"][number][] = [];
  await eachBy(reader, "contact", userIds, Card, (fact, id) => {
    const { isImport, createdBy, createdAt, introducerId } = fact;
    const source = isImport === 1 ? "import" : "grown";
    if (source === "import" && introducerId === null && !met.has(id)) return;
    cards.push({ id, ownerId: createdBy, savedAt: createdAt, introducerId, source });
  });
  const endings: Ledger["endings"][number][] = [];
  await eachBy(reader, "outcome", userIds, Ending, (fact) => {
    const introductionIds = fact.introductions.map(({ introductionId }) => introductionId);
    endings.push({
      ownerId: fact.createdBy,
      kind: fact.kind,
      occurredOn: fact.occurredOn,
      introductionIds,
    });
  });
  const decisions: Ledger["decisions"][number][] = [];
  const deciders = [...userIds, ...entries.map(({ id }) => id)];
  await eachBy(reader, "follow_up", deciders, Decision, ({ createdBy, subject, ...rest }) => {
    decisions.push({ ...rest, ownerId: createdBy, subjectId: subject.id });
  });
  return { entries, cards, endings, decisions, lives: await readLives(reader, entries, rules) };
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
export async function willing(reader: Reader): Promise<Set<string>> {
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

async function readLives(
  reader: Reader,
  entries: readonly Entry[],
  rules: Ledger["rules"],
): Promise<Map<string, Life>> {
  const { sql, cut, breath } = reader;
  const kept = keptIdsIn(entries);
  const shared = new Set([...kept.keys(), ...kept.values()]);
  const lives = new Map<string, Life>();
  const together = new Map<string, Step[]>();
  for (let from = 0; from < entries.length; from += slice) {
    const ids = entries.slice(from, from + slice).map(({ id }) => id);
    const found = sql.exec(stepsQuery, JSON.stringify(ids), cut.rev, endOf(cut)).toArray();
    for (const { id, facts } of StepRows.parse(found)) {
      const steps = Steps.parse(JSON.parse(facts));
      if (!shared.has(id)) lives.set(id, lifeFrom(steps, rules, cut.asOf));
      else {
        const at = kept.get(id) ?? id;
        together.set(at, [...(together.get(at) ?? []), ...steps]);
      }
    }
    if (ids.length === slice) await breath();
  }
  for (const [id, steps] of together) lives.set(id, lifeFrom(steps, rules, cut.asOf));
  return lives;
}

const StepRows = z.array(z.object({ id: z.string(), facts: z.string() }));
const Steps = z.array(StepSchema);

const stepsQuery = `
  SELECT steps.introduction_id AS id, '[' || group_concat(steps.fact) || ']' AS facts
  FROM json_each(?1) AS wanted
  CROSS JOIN steps ON steps.introduction_id = wanted.value
  WHERE rev <= ?2 AND COALESCE(until_rev, ?2 + 1) > ?2 AND recorded_at < ?3
  GROUP BY wanted.key`;
