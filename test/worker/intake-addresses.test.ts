import { env } from "cloudflare:test";
import { beforeAll, expect, test } from "vitest";
import { makeId } from "../make.ts";
import { makeBrowser, makePerson } from "./people.ts";
import { type Member, makeCircle } from "./post.ts";

let mentor: Member;
let mentee: Member;

beforeAll(async () => {
  [mentor, mentee] = (await makeCircle("addresses", {
    lena: ["mentor"],
    amina: ["mentee"],
  })) as [Member, Member];
});

test("an address stays the same until it is changed", async () => {
  const { client } = mentee.browser;
  expect(await client.intakeAddress(mentee.programId)).toEqual(answer(mentee.address));
  const changed = await client.changeIntakeAddress(mentee.programId);
  expect(changed).not.toEqual(answer(mentee.address));
  expect(await client.intakeAddress(mentee.programId)).toEqual(changed);
});

test("it has 96 bits that nobody guesses, and says nothing of its owner", () => {
  for (const { address } of [mentor, mentee])
    expect(address).toMatch(/^in-[0-9a-f]{24}@in\.localhost$/);
  expect(mentor.address).not.toBe(mentee.address);
});

test("each of a person's programs has its own", async () => {
  const me = await mentee.browser.client.beginAlone();
  const ids = me.ok ? me.body.programs.map(({ id }) => id) : [];
  const own = ids.filter((id) => id !== mentee.programId);
  expect(own).toHaveLength(1);
  const [first, second] = await Promise.all(
    ids.map((id) => mentee.browser.client.intakeAddress(id)),
  );
  expect(first).not.toEqual(second);
});

test("whoever reads the table has no address", async () => {
  const { results } = await env.ACCOUNTS.prepare("SELECT * FROM intake_addresses").all();
  expect(results.length).toBeGreaterThan(1);
  const local = mentor.address.split("@")[0]?.slice(3) ?? "none";
  expect(JSON.stringify(results)).not.toContain(local);
});

test("a foreign program answers exactly as an unknown one, and nobody signed out is answered", async () => {
  const stranger = await makePerson("omar.elsewhere@example.org");
  for (const id of [mentee.programId, makeId()]) {
    const unknown = { ok: false, error: "unknown_program" };
    expect(await stranger.client.intakeAddress(id)).toEqual(unknown);
    expect(await stranger.client.changeIntakeAddress(id)).toEqual(unknown);
  }
  expect(await makeBrowser().client.intakeAddress(mentee.programId)).toEqual({
    ok: false,
    error: "signed_out",
  });
});

test("an address is changed twenty times an hour at most", async () => {
  const { browser, programId } = mentor;
  const answers = [];
  for (let count = 0; count < 21; count += 1)
    answers.push((await browser.client.changeIntakeAddress(programId)).ok);
  expect(answers).toEqual([...Array.from({ length: 20 }, () => true), false]);
});

function answer(address: string) {
  return { ok: true, body: { address } };
}
