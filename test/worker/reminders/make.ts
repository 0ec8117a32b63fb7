import { env, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { afterEach, beforeEach, vi } from "vitest";
import * as z from "zod";
import { addDays } from "#shared/days";
import type { Kind, RecordOf } from "#shared/kinds";
import type { Role } from "#shared/programs";
import type { Program } from "../../../worker/program.ts";
import { makeId, makeRecord } from "../../make.ts";
import type { Stub } from "../program/make.ts";

/** A Monday that lies ahead of every real clock, so that alarms ring when a test says so. */
export const monday = "2035-01-01";

/** Makes the clock stand at the instant for the program too; timers keep running. */
export function setClock(instant: string): void {
  vi.setSystemTime(new Date(instant));
}

export function useClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    setClock(`${monday}T06:00:00Z`);
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

export type Reminded = { stub: Stub; programId: string; userId: string; email: string };

let people = 0;

/** A program with one person in it, whose account the sign-in knows. */
export async function makeReminded(
  roles: Role[] = ["mentee"],
  timeZone = "Etc/UTC",
): Promise<Reminded> {
  people += 1;
  const [programId, userId] = [makeId(), `person-${people}-${makeId()}`];
  const email = `${userId}@example.org`;
  await makeAccount(userId, email, timeZone);
  const stub = env.PROGRAM.getByName(programId);
  const founder = { userId, displayName: "Amina Example", roles };
  const names = { programId, name: "Example Program", kind: "university" as const };
  await stub.found({ ...names, founder, now: Date.now() });
  await ring(stub);
  return { stub, programId, userId, email };
}

export async function makeAccount(userId: string, email: string, timeZone: string) {
  await env.ACCOUNTS.prepare(
    `INSERT INTO user (id, name, email, emailVerified, timeZone, createdAt, updatedAt)
     VALUES (?1, 'Amina', ?2, 1, ?3, ?4, ?4)`,
  )
    .bind(userId, email, timeZone, new Date().toISOString())
    .run();
}

/** Rings the alarm until nothing is due: a decided mail is sent by the next one. */
export async function ring(stub: Stub): Promise<void> {
  for (let rings = 0; rings < 20; rings += 1) {
    await runDurableObjectAlarm(stub);
    if ((await dueNow(stub)) === 0) return;
  }
  throw new Error("Something stays due.");
}

/** Moves the clock, rings, and answers the mails that came. */
export async function ringAt({ stub, email }: Reminded, instant: string): Promise<Kept[]> {
  const before = (await mailsTo(email)).length;
  setClock(instant);
  await ring(stub);
  return (await mailsTo(email)).slice(before);
}

const Kept = z.object({
  subject: z.string(),
  body: z.string(),
  mailKey: z.string().nullable(),
  arrivals: z.int(),
});
type Kept = z.output<typeof Kept>;

/** Oldest first. */
export async function mailsTo(email: string): Promise<Kept[]> {
  const found = await env.ACCOUNTS.prepare(
    `SELECT subject, body, mail_key AS mailKey, arrivals FROM dev_mails
     WHERE recipient = ?1 ORDER BY id`,
  )
    .bind(email)
    .all()
    .catch(() => ({ results: [] }));
  return z.array(Kept).parse(found.results);
}

export function inside<Result>(
  stub: Stub,
  work: (program: Program, state: DurableObjectState) => Promise<Result> | Result,
): Promise<Result> {
  return runInDurableObject(stub, work);
}

function dueNow(stub: Stub): Promise<number> {
  return inside(stub, (_, { storage }) => {
    const due = storage.sql.exec<{ count: number }>(
      "SELECT COUNT(*) AS count FROM timers WHERE due_at <= ?1",
      Date.now(),
    );
    return due.one().count;
  });
}

/** Saves a record as the person's own device would. */
export async function save<K extends Kind>(
  { stub, userId }: Pick<Reminded, "stub" | "userId">,
  kind: K,
  fields: Partial<RecordOf<K>> = {},
): Promise<RecordOf<K>> {
  const record = makeRecord(kind, { createdBy: userId, ...fields } as Partial<RecordOf<K>>);
  const put = { op: "put", n: 1, kind, id: record.id, fields: record } as const;
  await sync({ stub, userId }, put);
  return record;
}

export async function sync(
  { stub, userId }: Pick<Reminded, "stub" | "userId">,
  mutation: object,
): Promise<void> {
  const envelope = { protocol: 1, schema: 1, device: makeId(), epoch: null, cursor: null };
  const request = { ...envelope, limit: 2000, mutations: [{ n: 1, ...mutation } as never] };
  const result = await stub.sync(userId, request, Date.now());
  if (!result.ok) throw new Error(result.error);
  if (result.reply.includes('"ok":false')) throw new Error(result.reply.slice(0, 300));
}

/** A mentorship that a person who also leads has with a mentor, and a talk of theirs. */
export async function planTalk(person: Reminded, fields: Partial<RecordOf<"check_in">> = {}) {
  const mentor = { userId: "mentor-1", displayName: "Lena Fischer" };
  await save(person, "member", { ...mentor, roles: ["mentor"], joinedOn: monday });
  const mentorship = await save(person, "mentorship", { menteeIds: [person.userId] });
  const talk = await save(person, "check_in", { mentorshipId: mentorship.id, ...fields });
  return { mentorship, talk };
}

/** Something that was due before the Monday, by hand, on a contact. */
export async function oweSomething(person: Reminded, fullName = "Robin Sample") {
  const contact = await save(person, "contact", { fullName });
  const followUp = await save(person, "follow_up", {
    subject: { kind: "contact", id: contact.id },
    kind: "other",
    dueOn: addDays(monday, -3),
    origin: "person",
  });
  return { contact, followUp };
}
