import { env } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { Rows } from "../../../worker/program/rows.ts";
import {
  inside,
  mailsTo,
  makeReminded,
  monday,
  oweSomething,
  ringAt,
  save,
  setClock,
  sync,
  useClock,
} from "./make.ts";

useClock();

const day = (count: number) => addDays(monday, count);

test("a mentee is told at eight what they owe, once", async () => {
  const person = await makeReminded();
  await oweSomething(person, "Amara Okafor");
  expect(await ringAt(person, `${monday}T07:59:00Z`)).toEqual([]);
  const [mail, ...more] = await ringAt(person, `${monday}T08:00:00Z`);
  expect(mail?.subject).toBe("Follow up with Amara Okafor");
  expect(mail?.body).toContain("since Friday 29 December");
  expect(more).toEqual([]);
  expect(await ringAt(person, `${monday}T23:59:00Z`)).toEqual([]);
});

test("the next day tells it again, and the weekend is quiet", async () => {
  const person = await makeReminded();
  await oweSomething(person);
  const counts: number[] = [];
  for (let count = 0; count < 8; count += 1)
    counts.push((await ringAt(person, `${day(count)}T09:00:00Z`)).length);
  expect(counts).toEqual([1, 1, 1, 1, 1, 0, 0, 1]);
});

test("nobody who owes nothing is mailed", async () => {
  const person = await makeReminded();
  await save(person, "contact");
  expect(await ringAt(person, `${monday}T12:00:00Z`)).toEqual([]);
});

test("a mentor is told on Monday what the week brings", async () => {
  const person = await makeReminded(["mentor"]);
  const { followUp } = await oweSomething(person);
  const { id } = followUp;
  await sync(person, { op: "patch", kind: "follow_up", id, base: 1e9, fields: { dueOn: day(11) } });
  expect(await ringAt(person, `${monday}T08:00:00Z`)).toEqual([]);
  expect(await ringAt(person, `${day(4)}T08:00:00Z`)).toEqual([]);
  expect(await ringAt(person, `${day(7)}T08:00:00Z`)).toHaveLength(1);
});

test("days without a server are one digest, not many", async () => {
  const person = await makeReminded();
  await oweSomething(person);
  expect(await ringAt(person, `${day(3)}T15:00:00Z`)).toHaveLength(1);
  expect(await ringAt(person, `${day(4)}T08:00:00Z`)).toHaveLength(1);
});

test("whoever comes after eight begins with the next day", async () => {
  setClock(`${monday}T15:00:00Z`);
  const person = await makeReminded();
  await oweSomething(person);
  expect(await ringAt(person, `${monday}T15:01:00Z`)).toEqual([]);
  expect(await ringAt(person, `${day(1)}T08:00:00Z`)).toHaveLength(1);
});

describe("what the person wishes", () => {
  const settle = (person: Awaited<ReturnType<typeof makeReminded>>, hour: number) =>
    save(person, "reminder_settings", { digest: { rhythm: "daily", hour } });

  test("moving the hour after a digest brings no second one that day", async () => {
    const person = await makeReminded();
    await oweSomething(person);
    await ringAt(person, `${monday}T08:00:00Z`);
    await settle(person, 18);
    expect(await ringAt(person, `${monday}T18:00:00Z`)).toEqual([]);
    expect(await ringAt(person, `${day(1)}T18:00:00Z`)).toHaveLength(1);
  });

  test("moving the hour before it moves the digest", async () => {
    const person = await makeReminded();
    await oweSomething(person);
    await settle(person, 18);
    expect(await ringAt(person, `${monday}T17:59:00Z`)).toEqual([]);
    expect(await ringAt(person, `${monday}T18:00:00Z`)).toHaveLength(1);
  });

  test("switched off there is none, and on again there is", async () => {
    const person = await makeReminded();
    await oweSomething(person);
    const { id } = await save(person, "reminder_settings", { digest: { rhythm: "off" } });
    expect(await ringAt(person, `${monday}T12:00:00Z`)).toEqual([]);
    const fields = { digest: { rhythm: "daily", hour: 7 } };
    await sync(person, { op: "patch", kind: "reminder_settings", id, base: 1e9, fields });
    expect(await ringAt(person, `${monday}T13:00:00Z`)).toEqual([]);
    expect(await ringAt(person, `${day(1)}T07:00:00Z`)).toHaveLength(1);
  });

  test("moving east and west brings one digest a day", async () => {
    const person = await makeReminded();
    await oweSomething(person);
    const { stub, userId } = person;
    expect(await ringAt(person, `${monday}T08:00:00Z`)).toHaveLength(1);
    await move(userId, "America/New_York");
    await stub.moveTo(userId, "America/New_York", Date.now());
    expect(await ringAt(person, `${monday}T13:00:00Z`)).toEqual([]);
    expect(await ringAt(person, `${day(1)}T12:59:00Z`)).toEqual([]);
    expect(await ringAt(person, `${day(1)}T13:00:00Z`)).toHaveLength(1);
  });

  test("a zone the program was not told of holds from the next digest on", async () => {
    const person = await makeReminded();
    await oweSomething(person);
    await move(person.userId, "America/New_York");
    expect(await ringAt(person, `${monday}T08:00:00Z`)).toEqual([]);
    expect(await ringAt(person, `${monday}T13:00:00Z`)).toHaveLength(1);
  });

  const move = (userId: string, timeZone: string) =>
    env.ACCOUNTS.prepare("UPDATE user SET timeZone = ?2 WHERE id = ?1")
      .bind(userId, timeZone)
      .run();
});

test("whoever left is not reminded", async () => {
  const person = await makeReminded(["mentee", "lead"]);
  await oweSomething(person);
  const lead = { stub: person.stub, userId: person.userId };
  await save(lead, "member", { userId: "lead-2", roles: ["lead"], displayName: "Lina" });
  const id = await memberId(person);
  await sync(lead, { op: "patch", kind: "member", id, base: 1e9, fields: { leftOn: monday } });
  expect(await ringAt(person, `${monday}T12:00:00Z`)).toEqual([]);
  expect(await mailsTo(person.email)).toEqual([]);
});

function memberId({ stub, userId }: Awaited<ReturnType<typeof makeReminded>>) {
  return inside(stub, (_, { storage }) => new Rows(storage).memberOf(userId)?.id ?? "");
}
