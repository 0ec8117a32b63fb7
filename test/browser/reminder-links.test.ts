import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { addDays } from "#shared/days";
import { makePerson, type Person } from "../../scripts/bench-sync.ts";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { launchChromium, makeFolder } from "./browsers.ts";
import { openMemoryReplica } from "./memory-replica.ts";

/** The real server: a digest is mailed, and its links are followed in a browser without scripts. */
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  server = await serve({ port: await freePort(8981), state: path.join(folder.path, "state") });
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await folder.remove();
});

test("a digest is mailed, opened, done and taken back", async () => {
  const { person, email } = await signUp("amina@example.org");
  await owe(person, "Amara Okafor");
  const [done = ""] = await linksIn(await digestTo(email));
  await page.setJavaScriptEnabled(false);
  await page.goto(done);
  expect(await text()).toContain("Follow up with Amara Okafor");
  await press("button");
  expect(await text()).toContain("Noted. It is off your list.");
  await press("a[href*='/reminders/']");
  await press("button");
  expect(await text()).toContain("Taken back");
});

test.each(["light", "dark"])("its pages have no accessibility faults in %s", async (scheme) => {
  // axe is a script itself.
  await page.setJavaScriptEnabled(true);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  const { person, email } = await signUp(`${scheme}@example.org`);
  await owe(person, "王小明");
  const links = await linksIn(await digestTo(email));
  const found: string[][] = [];
  for (const link of [...links, `${links[0]}x`]) {
    await page.goto(link);
    found.push(await violationsOf(page));
  }
  expect(found).toEqual(links.map(() => []).concat([[]]));
});

async function signUp(email: string) {
  return { person: await makePerson(server.origin, email), email };
}

async function owe({ client }: Person, fullName: string): Promise<void> {
  const replica = await openMemoryReplica(client);
  const mine = { createdBy: replica.userId };
  const contact = makeRecord("contact", { ...mine, fullName });
  const subject = { kind: "contact", id: contact.id } as const;
  const dueOn = addDays(new Date().toISOString().slice(0, 10), -1);
  const followUp = makeRecord("follow_up", {
    ...mine,
    subject,
    kind: "other",
    origin: "person",
    dueOn,
  });
  await replica.save([
    { op: "put", kind: "contact", record: contact },
    { op: "put", kind: "follow_up", record: followUp },
  ]);
  expect(await replica.sync()).toEqual({ state: "synced" });
}

const Mails = z.object({ mails: z.array(z.object({ to: z.string(), text: z.string() })) });

/** Pretends that it is four days later, so that no weekend stands in between. */
async function digestTo(email: string): Promise<string> {
  const at = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 16);
  const body = new URLSearchParams({ at });
  expect((await fetch(`${server.origin}/dev/reminders/run`, { method: "POST", body })).ok).toBe(
    true,
  );
  const { mails } = Mails.parse(await (await fetch(`${server.origin}/dev/mail.json`)).json());
  return mails.find(({ to }) => to === email)?.text ?? "";
}

async function linksIn(mail: string): Promise<string[]> {
  const links = [...mail.matchAll(/https?:\S+\/reminders\/\S+/g)].map(([link]) => link);
  expect(links).toHaveLength(3);
  return links;
}

/** By hand: the driver's own waiting runs on the page's clock, which stands still without scripts. */
async function press(selector: string): Promise<void> {
  const pressed = page.evaluate((wanted) => {
    document.querySelector<HTMLElement>(wanted)?.click();
  }, selector);
  await Promise.all([page.waitForNavigation(), pressed]);
}

function text(): Promise<string> {
  return page.evaluate(() => document.body.textContent);
}
