import { env } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import { makeId, makeRecord } from "../../make.ts";
import { type Browser, makePerson } from "../people.ts";
import { makeDevice } from "../program/make.ts";
import { look } from "./make.ts";

let browser: Browser;
let programId: string;
let introductionId: string;

beforeAll(async () => {
  browser = await makePerson("amina@example.org");
  const me = await browser.client.beginAlone();
  if (!me.ok) throw new Error(me.error);
  programId = me.body.programs[0]?.id ?? "";
  const { id: userId } = me.body.user;
  const introducer = { kind: "contact", contactId: null, name: "Lena" } as const;
  const device = makeDevice(env.PROGRAM.getByName(programId), userId);
  const { record } = await device.put("introduction", { menteeId: userId, introducer });
  introductionId = record.id;
});

test("one of the two writes a link, which opens the page", async () => {
  const reply = await browser.client.keptLink(programId, introductionId);
  const link = reply.ok ? reply.body.link : "";
  expect((await look(link)).text).toContain(makeRecord("introduction").person.fullName);
});

test("a foreign introduction answers exactly as an unknown one", async () => {
  const stranger = await makePerson("ben@example.org");
  const me = await stranger.client.beginAlone();
  const own = me.ok ? (me.body.programs[0]?.id ?? "") : "";
  const unknown = { ok: false, error: "unknown_record" };
  expect(await stranger.client.keptLink(own, makeId())).toEqual(unknown);
  expect(await stranger.client.keptLink(own, introductionId)).toEqual(unknown);
  expect(await stranger.client.keptLink(programId, introductionId)).toEqual(
    await stranger.client.keptLink(makeId(), introductionId),
  );
});
