import { env, SELF } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { Rows } from "../../../worker/program/rows.ts";
import { linkTo } from "../../../worker/reminders/links.ts";
import { makeAddress, origin } from "../people.ts";
import {
  inside,
  makeReminded,
  monday,
  oweSomething,
  planTalk,
  type Reminded,
  ringAt,
  save,
  setClock,
  sync,
  useClock,
} from "./make.ts";

useClock();

/** A person who was mailed a digest, and where its links go. */
async function makeMailed() {
  const person = await makeReminded(["mentee", "lead"]);
  const owed = await oweSomething(person, "Amara Okafor");
  const [mail] = await ringAt(person, `${monday}T08:00:00Z`);
  const links = [...(mail?.body ?? "").matchAll(/https?:\S+\/reminders\/\S+/g)].map(
    ([link]) => link,
  );
  const [done = "", later = "", off = ""] = links;
  return { person, ...owed, done, later, off };
}

async function look(link: string) {
  const answer = await SELF.fetch(link, { headers: { "cf-connecting-ip": makeAddress() } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}

async function press(link: string, fields: Record<string, string> = {}) {
  const headers = { "cf-connecting-ip": makeAddress() };
  const answer = await SELF.fetch(link, {
    method: "POST",
    headers,
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, text: await answer.text() };
}

function followUpOf({ stub }: Reminded, id: string) {
  return inside(stub, (_, { storage }) => {
    const row = new Rows(storage).get("follow_up", id);
    return row && { status: row.fields.status, dueOn: row.fields.dueOn, rev: row.rev };
  });
}

test("looking at a link changes nothing, however often a scanner looks", async () => {
  const { person, followUp, done } = await makeMailed();
  const before = await followUpOf(person, followUp.id);
  for (let looks = 0; looks < 3; looks += 1) expect((await look(done)).status).toBe(200);
  expect((await look(done)).text).toContain("Amara Okafor");
  expect(await followUpOf(person, followUp.id)).toEqual(before);
});

test("pressing Done does it once, and a second time says so", async () => {
  const { person, followUp, done } = await makeMailed();
  expect((await press(done)).text).toContain("Noted. It is off your list.");
  const after = await followUpOf(person, followUp.id);
  expect(after?.status).toBe("done");
  expect((await press(done)).text).toContain("That was done already");
  expect((await look(done)).text).toContain("That was done already");
  expect(await followUpOf(person, followUp.id)).toEqual(after);
});

test("a question is mailed and asked with its answer on the link and the button", async () => {
  const person = await makeReminded(["mentee"]);
  const introducer = { kind: "contact", contactId: null, name: "Lena Sample" } as const;
  const introduction = await save(person, "introduction", { menteeId: person.userId, introducer });
  const fact = { introductionId: introduction.id, stage: "scheduled", by: person.userId } as const;
  await save(person, "introduction_event", { ...fact, occurredOn: addDays(monday, -4) });
  const [mail] = await ringAt(person, `${monday}T08:00:00Z`);
  const [, link = ""] = /Did you meet [^\n]+\n +Yes: (\S+)/.exec(mail?.body ?? "") ?? [];
  const { text } = await look(link);
  expect(text).toMatch(/<h1>Did you meet .+\?<\/h1>/);
  expect(text).toMatch(/<button class="primary">Yes<\/button>/);
});

test("a talk is mailed with Held once it began, and not before", async () => {
  const person = await makeReminded(["mentee", "lead"]);
  await planTalk(person, { plannedAt: Date.parse(`${monday}T10:00:00Z`) });
  const [before] = await ringAt(person, `${monday}T08:00:00Z`);
  expect(before?.body).toContain("Talk with Lena Fischer. At 10:00.\n  Later: ");
  const [after] = await ringAt(person, `${addDays(monday, 1)}T08:00:00Z`);
  expect(after?.body).toMatch(/Talk with Lena Fischer\. [^\n]+\n {2}Held: /);
});

test("Held does nothing where the talk was put off meanwhile", async () => {
  const person = await makeReminded(["mentee", "lead"]);
  const { talk } = await planTalk(person, { plannedAt: Date.parse(`${monday}T06:00:00Z`) });
  const [mail] = await ringAt(person, `${monday}T08:00:00Z`);
  const [, link = ""] = /Held: (\S+)/.exec(mail?.body ?? "") ?? [];
  const later = { plannedAt: Date.parse(`${monday}T20:00:00Z`) };
  await sync(person, { op: "patch", kind: "check_in", id: talk.id, base: 1e9, fields: later });
  expect((await look(link)).text).toContain("Not yet");
  expect((await press(link)).text).toContain("Not yet");
});

test.each([
  ["1", 1],
  ["3", 3],
  ["7", 7],
  ["5000", 1],
])("Later by %s days moves it", async (days, moved) => {
  const { person, followUp, later } = await makeMailed();
  await press(later, { days });
  expect((await followUpOf(person, followUp.id))?.dueOn).toBe(addDays(monday, moved));
});

test("what was done is taken back once", async () => {
  const { person, followUp, done } = await makeMailed();
  const undo = undoIn((await press(done)).text);
  expect((await look(undo)).text).toContain("Take it back?");
  expect((await press(undo)).text).toContain("Taken back");
  expect((await followUpOf(person, followUp.id))?.status).toBe("open");
  expect((await press(undo)).text).toContain("That was done already");
});

test("the person's other devices hear of it at once", async () => {
  const { person, done } = await makeMailed();
  const headers = { upgrade: "websocket", "x-tertius-user": person.userId };
  const { webSocket } = await person.stub.fetch(new Request(origin, { headers }));
  const heard = new Promise((resolve) => webSocket?.addEventListener("message", resolve));
  webSocket?.accept();
  await press(done);
  expect(await heard).toBeDefined();
});

describe("a link that does nothing any more", () => {
  test("two weeks later", async () => {
    const { done } = await makeMailed();
    setClock(`${addDays(monday, 14)}T08:00:01Z`);
    const answer = await press(done);
    expect([answer.status, answer.text.includes("This link has run out")]).toEqual([410, true]);
  });

  test.each(["a letter changed", "another program", "no signature"])("forged: %s", async (how) => {
    const { person, followUp, done } = await makeMailed();
    const other = await makeReminded();
    const forged = {
      "a letter changed": done.replace(
        /\/([^/.]+)\./,
        (_, words: string) => `/${words.slice(0, -1)}x.`,
      ),
      "another program": done.replace(person.programId, other.programId),
      "no signature": done.slice(0, done.lastIndexOf(".") + 1),
    }[how];
    expect((await press(forged ?? "")).status).toBe(404);
    expect((await followUpOf(person, followUp.id))?.status).toBe("open");
  });

  test("of a duty that was settled elsewhere", async () => {
    const { person, followUp, done } = await makeMailed();
    const { id } = followUp;
    await sync(person, {
      op: "patch",
      kind: "follow_up",
      id,
      base: 1e9,
      fields: { status: "done" },
    });
    expect((await look(done)).text).toContain("Nothing to do any more");
    expect((await press(done)).text).toContain("Nothing to do any more");
  });

  test("of an introduction that was closed meanwhile", async () => {
    const person = await makeReminded(["mentee", "mentor"]);
    const introduction = await save(person, "introduction", {
      menteeId: person.userId,
      introducer: { kind: "contact", contactId: null, name: "Lena" },
    });
    const happened = { introductionId: introduction.id, by: person.userId };
    await save(person, "introduction_event", { ...happened, occurredOn: addDays(monday, -5) });
    const [mail] = await ringAt(person, `${monday}T08:00:00Z`);
    const [done = ""] = /https?:\S+\/reminders\/\S+/.exec(mail?.body ?? "") ?? [];
    const closed = { stage: "closed", reason: "not_wanted", occurredOn: monday } as const;
    await save(person, "introduction_event", { ...happened, ...closed });
    expect((await press(done)).text).toContain("Nothing to do any more");
  });

  test("of somebody who left", async () => {
    const { person, done } = await makeMailed();
    await save(person, "member", { userId: "lead-2", roles: ["lead"], displayName: "Lina" });
    const id = await inside(
      person.stub,
      (_, { storage }) => new Rows(storage).memberOf(person.userId)?.id,
    );
    await sync(person, { op: "patch", kind: "member", id, base: 1e9, fields: { leftOn: monday } });
    const answer = await press(done);
    expect([answer.status, answer.text.includes("no longer in this program")]).toEqual([410, true]);
  });
});

test("one click of a mail program ends the mails, without any page", async () => {
  const { person, off } = await makeMailed();
  const answer = await press(off, { "List-Unsubscribe": "One-Click" });
  expect(answer.status).toBe(200);
  expect(await ringAt(person, `${addDays(monday, 1)}T12:00:00Z`)).toEqual([]);
});

test("ending the mails keeps the other wishes, and is taken back", async () => {
  const { person, off } = await makeMailed();
  await save(person, "reminder_settings", { digest: { rhythm: "daily", hour: 9 }, quietDays: [1] });
  await press(undoIn((await press(off)).text));
  expect(await ringAt(person, `${addDays(monday, 1)}T09:00:00Z`)).toHaveLength(1);
});

test("the page runs nothing, is framed by nobody and leaks no address", async () => {
  const { done } = await makeMailed();
  const { headers, text } = await look(done);
  expect(headers.get("content-security-policy")).toMatch(
    /^default-src 'none'.*frame-ancestors 'none'$/,
  );
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(text).not.toMatch(/<script|onclick|style=/);
});

test("names in a page are text", async () => {
  const person = await makeReminded();
  await oweSomething(person, "<b>Robin</b>");
  const [mail] = await ringAt(person, `${monday}T08:00:00Z`);
  const [done = ""] = /https?:\S+\/reminders\/\S+/.exec(mail?.body ?? "") ?? [];
  expect((await look(done)).text).toContain("&lt;b&gt;Robin&lt;/b&gt;");
});

test("too many presses are asked to wait", async () => {
  const { person, done } = await makeMailed();
  const { programId, userId } = person;
  const link = linkTo(env, programId, {
    userId,
    deed: "later",
    about: "x",
    expiresAt: Date.now() + 1e6,
  });
  for (let presses = 0; presses < 60; presses += 1) await press(link);
  expect((await press(done)).status).toBe(429);
});

function undoIn(text: string): string {
  const links = [...text.matchAll(/href="(http[^"]+)"/g)].map(([, link]) => link ?? "");
  return links.at(0) ?? "";
}
