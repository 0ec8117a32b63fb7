import { env } from "cloudflare:test";
import { expect, test, vi } from "vitest";
import { addDays } from "#shared/days";
import { keepMail } from "../../../worker/dev-mail.ts";
import type { Deliver } from "../../../worker/mail.ts";
import { Rows } from "../../../worker/program/rows.ts";
import { runTimers } from "../../../worker/reminders/alarms.ts";
import {
  inside,
  mailsTo,
  makeReminded,
  monday,
  oweSomething,
  type Reminded,
  save,
  setClock,
  useClock,
} from "./make.ts";

useClock();

const eight = `${monday}T08:00:00Z`;

/** Somebody whose digest is due now. */
async function makeDue(): Promise<Reminded> {
  const person = await makeReminded();
  await oweSomething(person);
  setClock(eight);
  return person;
}

/** Runs what is due at the instant, twice: what was decided first is sent second. */
async function run({ stub }: Reminded, instant: string, deliver: Deliver): Promise<void> {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await inside(stub, async (_, { storage }) => {
    const doors = { rows: new Rows(storage), env, deliver };
    for (let runs = 0; runs < 2; runs += 1) await runTimers(doors, Date.parse(instant));
  });
  log.mockRestore();
}

const refuse: Deliver = () => Promise.reject(new Error("unreachable"));
/** The process dies after the service took the mail and before anybody wrote that down. */
const takeAndDie: Deliver = async (bindings, mail) => {
  await keepMail(bindings, mail);
  throw new Error("killed");
};

test("a mail that could not be handed over is tried again, later each time", async () => {
  const person = await makeDue();
  await run(person, eight, refuse);
  await run(person, `${monday}T08:00:59Z`, keepMail);
  expect(await mailsTo(person.email)).toEqual([]);
  await run(person, `${monday}T08:01:00Z`, refuse);
  await run(person, `${monday}T08:05:59Z`, keepMail);
  expect(await mailsTo(person.email)).toEqual([]);
  await run(person, `${monday}T08:06:00Z`, keepMail);
  expect(await mailsTo(person.email)).toHaveLength(1);
});

test("a mail handed over twice comes under the same key", async () => {
  const person = await makeDue();
  await run(person, eight, takeAndDie);
  await run(person, `${monday}T08:02:00Z`, keepMail);
  expect(await mailsTo(person.email)).toMatchObject([{ arrivals: 2 }]);
});

test("after two days a mail is given up, and the next digest comes", async () => {
  const person = await makeDue();
  await run(person, eight, refuse);
  await run(person, `${addDays(monday, 2)}T07:59:00Z`, refuse);
  await run(person, `${addDays(monday, 2)}T15:00:00Z`, keepMail);
  const mails = await mailsTo(person.email);
  expect(mails.map(({ body }) => /today, (.+)\./.exec(body)?.[1])).toEqual([
    "Tuesday 2 January",
    "Wednesday 3 January",
  ]);
});

test("what was sent leaves no words behind", async () => {
  const person = await makeDue();
  await run(person, eight, keepMail);
  const left = await inside(person.stub, (_, { storage }) =>
    storage.sql.exec("SELECT mail FROM mails").toArray(),
  );
  expect(left).toEqual([{ mail: null }]);
});

test("without accounts to ask, digests wait and nothing else does", async () => {
  const person = await makeDue();
  const ACCOUNTS = {
    prepare: () => {
      throw new Error("unreachable");
    },
  };
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await inside(person.stub, async (_, { storage }) => {
    const broken = { ...env, ACCOUNTS: ACCOUNTS as unknown as D1Database };
    const rows = new Rows(storage);
    rows.timers.set("sweep", "", 1);
    await runTimers({ rows, env: broken, deliver: keepMail }, Date.parse(eight));
    expect(rows.timers.find("sweep", "")?.dueAt).toBeGreaterThan(Date.parse(eight));
  });
  log.mockRestore();
  await run(person, `${monday}T08:02:00Z`, keepMail);
  expect(await mailsTo(person.email)).toHaveLength(1);
});

test("a mentor's digest has the names and nothing the mentee keeps to themselves", async () => {
  const mentor = await makeReminded(["mentor", "lead"]);
  const mentee: Pick<Reminded, "stub" | "userId"> = { stub: mentor.stub, userId: "mentee-1" };
  await save(mentor, "member", { userId: "mentee-1", displayName: "Ben Mentee" });
  await save(mentor, "mentorship", { mentorIds: [mentor.userId], menteeIds: ["mentee-1"] });
  const card = await save(mentee, "contact", { fullName: "Amara Okafor", howMet: "SECRET-how" });
  const introduction = await save(mentee, "introduction", {
    introducer: { kind: "member", userId: mentor.userId },
    person: { fullName: "Amara Okafor", jobTitle: null, organization: null },
    contactId: card.id,
    quote: "SECRET-quote",
  });
  const about = { kind: "introduction", id: introduction.id } as const;
  await save(mentee, "introduction_event", {
    introductionId: introduction.id,
    occurredOn: addDays(monday, -6),
  });
  await save(mentee, "note", { about, text: "SECRET-note" });
  await save(mentee, "follow_up", { subject: about, kind: "other", title: "SECRET-title" });
  await save(mentee, "interaction", { contactId: card.id, summary: "SECRET-words" });
  setClock(eight);
  await run(mentor, eight, keepMail);
  const [mail] = await mailsTo(mentor.email);
  expect(mail?.body).toContain("Did you introduce Ben Mentee and Amara Okafor? On ");
  expect(JSON.stringify(mail)).not.toContain("SECRET");
  expect(JSON.stringify(mail)).not.toContain(card.id);
});
