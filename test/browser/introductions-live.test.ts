import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
import { launchChromium, makeFolder } from "./browsers.ts";

/** Two people, two browsers, the server that `npm start` runs: what one does the other sees. */
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = await makeFolder();
  server = await serve({ port: await freePort(8931), state: path.join(folder.path, "state") });
  const headers = { origin: server.origin, "content-type": "application/json" };
  const loading = await fetch(`${server.origin}/dev/demo`, { method: "POST", headers, body: "{}" });
  expect(await loading.text()).toContain('"ready":true');
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await folder.remove();
});

test("a request reaches the mentor's open page, and the answer the mentee's, without a reload", async () => {
  const [mentee, mentor] = [await signIn("A mentee"), await signIn("A mentor")];
  const mentorId = await mentor.evaluate(async () => {
    const me: { user: { id: string } } = await (await fetch("/api/v1/me")).json();
    return me.user.id;
  });
  await mentor.goto(`${server.origin}/introductions?q=Example+Labs`);
  await mentor.waitForSelector("table, .stack p.soft");
  await mentee.goto(`${server.origin}/introductions/new?ask=${mentorId}`);
  await mentee.locator("select[name=whom]").fill("organization");
  await mentee.locator("input[name=organization]").fill("Example Labs");
  await mentee.locator("textarea[name=purpose]").fill("Learn how storage is planned.");
  await mentee.locator("form button[type=submit]").click();
  await until(mentor, "Someone at Example Labs");

  await mentor.locator("a::-p-text(Someone at Example Labs)").click();
  await mentor.locator("button::-p-text(Not now)").click();
  await until(mentee, "Closed: not possible now");
});

/** How long it takes is measured by `npm run bench`. */
async function until(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.body.textContent?.includes(wanted),
    {
      polling: "mutation",
      timeout: 50_000,
    },
    words,
  );
}

async function signIn(as: string): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(server.origin);
  await page.locator(`button::-p-text(${as})`).click();
  await page.waitForFunction(() => !document.querySelector(".door"), { polling: 100 });
  return page;
}
