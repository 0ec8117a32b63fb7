import { env } from "cloudflare:test";
import { expect, test } from "vitest";
import { mailsTo, makeAddress, makeBrowser } from "./people.ts";

/** A hundred sign-ins take a while on a busy machine. */
const patient = { timeout: 60_000 };
const limited = { ok: false, error: "rate_limited" };

test("an address is mailed five times in a quarter of an hour, from wherever it is asked", async () => {
  const answers = [];
  for (let n = 0; n < 6; n += 1) answers.push(await send("ada@example.org"));
  expect(answers.map((answer) => answer.ok)).toEqual([true, true, true, true, true, false]);
  expect(answers[5]).toEqual(limited);
  expect((await mailsTo("ada@example.org")).length).toBe(5);
});

test("codes and links share the limit, and another address has its own", async () => {
  for (let n = 0; n < 5; n += 1) await send("ben@example.org");
  expect(await makeBrowser().client.sendLink("ben@example.org")).toEqual(limited);
  expect(await send("cy@example.org")).toMatchObject({ ok: true });
});

test("of many requests at once exactly five are let through", async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => send("dia@example.org")));
  expect(answers.filter((answer) => answer.ok).length).toBe(5);
});

test("a quarter of an hour later the address may be mailed again", async () => {
  for (let n = 0; n < 5; n += 1) await send("eli@example.org");
  await letPass(15 * 60_000 - 5_000);
  expect(await send("eli@example.org")).toEqual(limited);
  await letPass(5_000);
  expect(await send("eli@example.org")).toMatchObject({ ok: true });
});

test(
  "a network asks for a hundred mails an hour, and a refused one counts nowhere",
  patient,
  async () => {
    const ip = makeAddress();
    for (let n = 0; n < 100; n += 1) await send(`person-${n}@example.org`, ip);
    const counted = await attempts();
    expect(await send("late@example.org", ip)).toEqual(limited);
    expect(await attempts()).toBe(counted);
    expect(await send("late@example.org")).toMatchObject({ ok: true });
  },
);

test("the addresses of one IPv6 household are one network", patient, async () => {
  const hosts = ["2001:db8:1:2::1", "2001:db8:1:2:ffff::2", "2001:0db8:0001:0002::3"];
  for (let n = 0; n < 100; n += 1) await send(`v6-${n}@example.org`, hosts[n % 3]);
  expect(await send("v6-late@example.org", "2001:db8:1:2:3:4:5:6")).toEqual(limited);
  expect(await send("v6-late@example.org", "2001:db8:1:3::1")).toMatchObject({ ok: true });
});

test("guessing codes is bounded for an address, whatever network it comes from", async () => {
  const answers = [];
  for (let n = 0; n < 11; n += 1) {
    answers.push(await makeBrowser().client.signIn("fay@example.org", "000000"));
  }
  expect(answers.slice(0, 10)).toEqual(Array(10).fill({ ok: false, error: "code_wrong" }));
  expect(answers[10]).toEqual(limited);
});

test("no mail or network address is kept by the limits", async () => {
  await send("gil@example.org", "198.51.100.7");
  const { results } = await env.ACCOUNTS.prepare("SELECT * FROM attempts").all();
  expect(JSON.stringify(results)).not.toMatch(/gil|198\.51/);
});

function send(email: string, ip = makeAddress()) {
  return makeBrowser({ ip }).client.sendCode(email);
}

async function attempts() {
  return env.ACCOUNTS.prepare("SELECT COUNT(*) AS n FROM attempts").first<number>("n");
}

/** As if everything counted so far had happened longer ago. */
async function letPass(milliseconds: number) {
  await env.ACCOUNTS.prepare("UPDATE attempts SET at = at - ?1").bind(milliseconds).run();
}
