import { expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { waitForText } from "./browsers.ts";
import { makeLeadBook, makeMenteeBook } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

const screens: [path: string, words: string][] = [
  ["people", "Lena Fischer"],
  ["people/invite", "Or one link for all"],
  ["people/pair", "Choose mentors on one side"],
  ["program", "Make today the last day"],
  ["program/cohorts", "New cohort"],
  ["program/timers", "Back to the usual ones"],
  ["program/holidays", "Or a calendar file"],
  ["program/counted", "Who agreed to be counted"],
  ["program/audit", "changed the cohort Spring"],
];

test.each(screens)("/%s has no accessibility fault in either theme", async (path, words) => {
  site.sign(makeLeadBook());
  await page.goto(`${site.origin}/${path}`);
  await waitForText(page, words);
  for (const value of ["light", "dark"]) {
    // A button on its way from one theme's colour to the other's has the contrast of neither.
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    expect(await violationsOf(page)).toEqual([]);
  }
});

test("a lead pairs a mentor with a mentee, and takes it back", async () => {
  site.sign(makeLeadBook());
  await page.goto(`${site.origin}/people/pair`);
  await tick("Lena Fischer");
  await tick("Robin Sample");
  await press("Pair them");
  await expect.poll(() => pairs("put")).toBe(1);
  await press("Undo");
  await expect.poll(() => pairs("delete")).toBe(1);
});

test("a mentee finds neither People nor Program", async () => {
  site.sign(makeMenteeBook());
  await page.goto(`${site.origin}/people`);
  await waitForText(page, "You lead no program here");
  expect(await page.evaluate(() => document.querySelector(".rail")?.textContent)).not.toMatch(
    /People|Program/,
  );
});

test("who is invited decides about being counted before anything is ticked, and joins", async () => {
  site.offer(makeMenteeBook());
  await page.goto(`${site.origin}/join/token`);
  await waitForText(page, "May you be counted");
  expect(await page.$$("input[type=radio]:checked")).toEqual([]);
  expect(await violationsOf(page)).toEqual([]);
  await page.locator('::-p-aria([name="Your name, as the others read it"])').fill("Amina");
  await page.locator("::-p-text(No, leave me out)").click();
  await press("Join");
  await page.locator('::-p-aria([name="Your e-mail address"])').fill("amina@example.org");
  await press("Mail me a code");
  await page.locator('::-p-aria([name="Six-digit code"])').fill("123456");
  await page.waitForSelector(".shell");
  expect(site.decided).toEqual([{ displayName: "Amina", analytics: "withdrawn" }]);
});

test("a link that opens nothing says what to do", async () => {
  await page.goto(`${site.origin}/join/over`);
  await waitForText(page, "ask the person who invited you to send it again");
});

async function press(label: string): Promise<void> {
  await page.locator(`::-p-aria([name="${label}"][role="button"])`).click();
}

async function tick(name: string): Promise<void> {
  await page.locator(`.two-sides ::-p-text(${name})`).click();
}

function pairs(op: string): number {
  return site.taken.filter((each) => each.kind === "mentorship" && each.op === op).length;
}
