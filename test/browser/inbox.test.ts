import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, ElementHandle, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { launchChromium, makeFolder, waitForText } from "./browsers.ts";
import { makeMenteeBook, type Row } from "./dashboard-rows.ts";
import { buildDashboard, type DashboardSite, serveDashboard } from "./dashboard-site.ts";

const mail = `From: Lena Fischer <lena@example.org>
To: Amina <amina@example.org>, Robin Sample <robin@lagoslabs.example>
Subject: Intro: Amina <> Robin
Date: Mon, 2 Mar 2026 09:00:00 +0000
Message-ID: <1@example.org>

Amina, I would like to introduce you to Robin Sample, who leads the grid team at Lagos Labs.

Best,
Lena
`;

let folder: Awaited<ReturnType<typeof makeFolder>>;
let site: DashboardSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  await buildDashboard(join(folder.path, "dashboard"));
  await writeFile(join(folder.path, "intro.eml"), mail);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await folder.remove();
});

beforeEach(async () => {
  site = await serveDashboard(join(folder.path, "dashboard"));
  const book = makeMenteeBook();
  site.sign({ ...book, rows: [...book.rows, ...drafts] });
  page = await (await browser.createBrowserContext()).newPage();
});

afterEach(async () => {
  await page.browserContext().close();
  site.close();
});

test("a file becomes a draft, the draft an introduction, and the file again nothing", async () => {
  await page.goto(`${site.origin}/introductions/from-mail`);
  await choose("intro.eml");
  await waitForText(page, "1 introduction to look at");
  await press("Look at it", "link");
  await waitForText(page, "Is this right?");
  await press("Save introduction");
  await waitForText(page, "Saved: the introduction to Robin Sample.");
  await expect.poll(() => putsOf("introduction")).toBe(1);
  await page.goto(`${site.origin}/introductions`);
  await waitForText(page, "Robin Sample");
  await page.goto(`${site.origin}/introductions/from-mail`);
  await choose("intro.eml");
  await waitForText(page, "You had this before");
  expect(putsOf("introduction_draft")).toBe(1);
});

test("pasting and reviewing work without a network, once the screens were opened", async () => {
  await page.goto(`${site.origin}/introductions/from-mail`);
  await choose("intro.eml");
  await waitForText(page, "1 introduction to look at");
  await press("Look at it", "link");
  await waitForText(page, "Is this right?");
  site.close();
  await press("Discard");
  await waitForText(page, "Put aside.");
  await press("Undo");
  await waitForText(page, "Robin Sample");
});

test("Today and Introductions say how many wait, and lead there", async () => {
  for (const path of ["/", "/introductions"]) {
    await page.goto(site.origin + path);
    await waitForText(page, "2 introductions from your mail to look at");
  }
  await press("Look", "link");
  await waitForText(page, "Paulo Reis introduced");
  await waitForText(page, "Not sure");
});

test("list, review and reading have no accessibility fault in either theme", async () => {
  for (const path of [
    "review",
    `review/${sure.record.id}`,
    `review/${unsure.record.id}`,
    "from-mail",
  ]) {
    await page.goto(`${site.origin}/introductions/${path}`);
    await page.waitForSelector("h1");
    for (const value of ["light", "dark"]) {
      await page.emulateMediaFeatures([
        { name: "prefers-color-scheme", value },
        { name: "prefers-reduced-motion", value: "reduce" },
      ]);
      expect([path, value, ...(await violationsOf(page))]).toEqual([path, value]);
    }
  }
});

const sure: Row = {
  kind: "introduction_draft",
  record: makeRecord("introduction_draft", {
    subject: "Robin and Amina",
    introducer: person("Paulo Reis", "paulo@example.org"),
    introduced: [person("Robin Sample", "robin@lagoslabs.example")],
    occurredOn: "2026-02-20",
    channel: "email",
    quote: "Amina, meet Robin.",
    certainty: "sure",
    sender: "stranger",
    attachmentsLeft: 2,
  }),
};

const unsure: Row = {
  kind: "introduction_draft",
  record: makeRecord("introduction_draft", {
    subject: "Lunch on Friday?",
    introduced: [person("Kim Lee", "kim@example.org"), person("", "tim.sample@example.org")],
  }),
};

const drafts = [sure, unsure];

function person(name: string, email: string) {
  return { name, email, jobTitle: null, organization: null, userId: null };
}

async function choose(file: string): Promise<void> {
  const input = await page.waitForSelector("input[type=file]");
  await (input as ElementHandle<HTMLInputElement>).uploadFile(join(folder.path, file));
}

async function press(label: string, role: "button" | "link" = "button"): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"][role="${role}"])`).click();
}

function putsOf(kind: string): number {
  return site.taken.filter((wish) => wish.kind === kind && wish.op === "put").length;
}
