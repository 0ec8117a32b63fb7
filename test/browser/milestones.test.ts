import { beforeEach, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { today } from "./dashboard-rows.ts";
import { page, stageDashboard } from "./dashboard-stage.ts";
import { enter, reads, taken } from "./introduction-steps.ts";
import { bookOf, makeMentorship } from "./mentorship-rows.ts";
import { enterAs, press } from "./mentorship-steps.ts";

stageDashboard();

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

/** The two met through an introduction of the mentor's a week ago. */
function makeMet() {
  const made = makeMentorship({ startedOn: addDays(today, -20) });
  const record = makeRecord("introduction", { createdBy: "mentee-1" });
  const occurredOn = addDays(today, -7);
  const met = makeRecord("introduction_event", {
    ...{ introductionId: record.id, stage: "met", occurredOn, createdBy: "mentee-1" },
  });
  made.rows.push({ kind: "introduction", record }, { kind: "introduction_event", record: met });
  return made;
}

const milestones = "section[aria-label=Milestones]";

test("what was reached is suggested, celebrated with a card, and suggested no more", async () => {
  await enterAs("mentee-1", makeMet());
  await reads(milestones, "The first meeting that came of an introduction: Robin Sample");
  await page.locator(`${milestones} .suggested button::-p-text(Celebrate it)`).click();
  await page.locator("textarea[name=card]").fill("We did it.");
  await page.locator("form[aria-label='Celebrate it'] button[type=submit]").click();
  await reads(".celebrated", "The first meeting that came of an introduction");
  await reads(".keepsake", "A milestone from you to Lena Fischer");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["put milestone", "put card"]);
  expect(await violationsOf(page)).toEqual([]);
});

test("Today suggests one thing gently; set aside it is gone, and Undo brings it back", async () => {
  await enter("/", bookOf("mentee-1", makeMet().rows));
  const gentle = "section[aria-label='Worth a moment']";
  await reads(gentle, "The first meeting that came of an introduction");
  await press("Set aside");
  await reads(gentle, "The first introduction");
  await press("Undo");
  await reads(gentle, "The first meeting that came of an introduction");
});

test("a milestone only the two know of is noted by hand", async () => {
  await enterAs("mentor-1", makeMentorship());
  await press("Note a milestone");
  await page.locator("input[name=words]").fill("The thesis is handed in");
  await press("Note it");
  await reads(".milestones", "The thesis is handed in");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["put milestone"]);
});

test("a pulse is asked after six weeks, kept for its author, and may be skipped", async () => {
  await enterAs("mentee-1", makeMentorship());
  await reads("form.pulse", "Only you read your answers");
  expect(await violationsOf(page)).toEqual([]);
  await page.locator("form.pulse fieldset:nth-of-type(2) label:nth-of-type(2)").click();
  await press("Keep it");
  await reads("section[aria-label='How it goes for you']", "together, 2 of 5, so so");
  await press("Undo");
  await reads("form.pulse", "How well do you work together?");
  await press("Skip");
  await page.waitForSelector("form.pulse", { hidden: true });
});
