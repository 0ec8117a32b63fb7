import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Me } from "#shared/api";
import { ReportAnswer } from "#shared/reports/report";
import { loadDemo, signIn } from "../../scripts/demo.ts";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
import { launchChromium, makeFolder, waitForText } from "./browsers.ts";

/** A lead's way through the demo program: the server that `npm start` runs, and nothing made up. */
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  server = await serve({ port: await freePort(8931), state: path.join(folder.path, "state") });
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(server.origin);
  await loadDemo(page);
  await signIn(page, "lead");
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await folder.remove();
});

test("a lead sees the six numbers, and opens the one that interests them", async () => {
  await page.goto(`${server.origin}/reports`);
  await page.waitForSelector(".tile", { timeout: 120_000 });
  expect(await page.$$(".tile")).toHaveLength(6);
  await page.locator(".tile::-p-text(Contacts gained in 12 weeks)").click();
  await waitForText(page, "How do our mentees' networks grow?");
  await waitForInk();
});

test("the sentence, the table and the answer tell the same number", async () => {
  await page.goto(`${server.origin}/reports/introductions`);
  await waitForText(page, "How long until a first introduction?");
  const { median } = (await answered()).firstIntroduction;
  if ("hidden" in median) throw new Error("the demo's median is hidden");
  await waitForText(page, `had a first introduction within ${median.value}`);
});

test("a cohort's view is answered or refused in words, and the address keeps it", async () => {
  await page.goto(`${server.origin}/reports/growth`);
  const choices = await page.waitForSelector("select[name='cohort'] option:nth-child(2)");
  const cohort = await choices?.evaluate((option) => (option as HTMLOptionElement).value);
  await page.select("select[name='cohort']", cohort ?? "");
  await page.waitForFunction((id) => location.search === `?cohort=${id}`, {}, cohort);
  await page.waitForFunction(
    () =>
      document.querySelector("figcaption")?.textContent.includes("cohort") ||
      document.querySelector(".empty h2")?.textContent === "This view cannot be shown",
    { polling: 100 },
  );
});

test("two cohorts stand side by side", async () => {
  await page.goto(`${server.origin}/reports/comparison`);
  await page.waitForSelector(".chart figcaption, .empty");
  expect(await page.$eval("main", (main) => main.textContent)).toMatch(
    /Where do the two cohorts differ|cannot be put side by side/,
  );
});

test("the whole report prints on pages of its own", async () => {
  await page.goto(`${server.origin}/reports/whole`);
  await page.waitForFunction(() => document.querySelectorAll(".paper-chapter").length === 8);
  await waitForInk();
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g) ?? [];
  expect(pages.length).toBeGreaterThanOrEqual(8);
});

async function answered() {
  const text = async (address: string) =>
    page.evaluate(async (where) => (await fetch(where)).text(), address);
  const { programs } = Me.parse(JSON.parse(await text("/api/v1/me")));
  const answer = ReportAnswer.parse(
    JSON.parse(await text(`/api/v1/programs/${programs[0]?.id}/reports`)),
  );
  if (answer.status !== "ready") throw new Error(`the report is ${answer.status}`);
  return answer;
}

async function waitForInk(): Promise<void> {
  await page.waitForFunction(
    () => {
      const canvas = document.querySelector<HTMLCanvasElement>(".chart canvas");
      const context = canvas && canvas.width > 50 ? canvas.getContext("2d") : null;
      if (!canvas || !context) return false;
      return context
        .getImageData(0, 0, canvas.width, canvas.height)
        .data.some((channel) => channel > 0);
    },
    { polling: 100 },
  );
}
