import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePerson, type Person } from "../../scripts/bench-sync.ts";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { launchChromium, makeFolder } from "./browsers.ts";
import { openMemoryReplica } from "./memory-replica.ts";

/** The real server; the third person has a browser without scripts and no account. */
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  server = await serve({ port: await freePort(8987), state: path.join(folder.path, "state") });
  browser = await launchChromium();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await folder.remove();
});

test("somebody without an account puts their name right, and then has it all erased", async () => {
  const { link, replica } = await introduce("amina@example.org");
  await page.setJavaScriptEnabled(false);
  await page.goto(link);
  expect(await text()).toContain("robin@example.org");
  await page.$eval("input[name=fullName]", (input) => {
    input.value = "Robin B. Sample";
  });
  await press("form.fields button");
  expect(await text()).toContain("It is put right.");
  await press("details:last-of-type form button");
  expect(await text()).toContain("It is erased");
  await page.goto(link);
  expect(await text()).toContain("There is nothing here");
  await replica.sync();
  const words = [...replica.rows("contact_word").value.values()].map(({ deed }) => deed);
  expect(words.toSorted()).toEqual(["corrected", "objected"]);
  const kept = [...replica.rows("contact").value.values()].map(({ fullName }) => fullName);
  expect(kept).toEqual(["(name erased)"]);
});

test("whoever tries to save them again is told why not", async () => {
  const { link, replica, contact } = await introduce("ben@example.org");
  const body = new URLSearchParams({ deed: "object" });
  expect((await fetch(link, { method: "POST", body })).ok).toBe(true);
  const again = makeRecord("contact", { ...mine(contact), createdBy: replica.userId });
  await replica.save([{ op: "put", kind: "contact", record: again }]);
  await replica.sync();
  expect(replica.refusals.value).toMatchObject([{ code: "objected" }]);
});

test.each(["light", "dark"])("its pages have no accessibility faults in %s", async (scheme) => {
  // axe is a script itself.
  await page.setJavaScriptEnabled(true);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.setViewport({ width: 380, height: 800 });
  const { link } = await introduce(`${scheme}@example.org`);
  for (const address of [link, `${link}x`]) {
    await page.goto(address);
    expect(await violationsOf(page)).toEqual([]);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(380);
  }
});

async function introduce(email: string) {
  const person: Person = await makePerson(server.origin, email);
  const replica = await openMemoryReplica(person.client);
  const createdBy = replica.userId;
  const emails = [{ value: "robin@example.org", kind: "work" as const }];
  const contact = makeRecord("contact", { createdBy, fullName: "Robin Sample", emails });
  const introduction = makeRecord("introduction", {
    ...{ createdBy, menteeId: createdBy, contactId: contact.id },
    introducer: { kind: "contact", contactId: null, name: "Lena" },
  });
  const fact = makeRecord("introduction_event", {
    ...{ createdBy, by: createdBy, introductionId: introduction.id },
  });
  await replica.save([
    { op: "put", kind: "contact", record: contact },
    { op: "put", kind: "introduction", record: introduction },
    { op: "put", kind: "introduction_event", record: fact },
  ]);
  expect(await replica.sync()).toEqual({ state: "synced" });
  const reply = await person.client.keptLink(replica.programId, introduction.id);
  if (!reply.ok) throw new Error(reply.error);
  return { link: reply.body.link, replica, contact };
}

function mine({ fullName, emails }: ReturnType<typeof makeRecord<"contact">>) {
  return { fullName, emails };
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
