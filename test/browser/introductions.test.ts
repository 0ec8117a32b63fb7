import { beforeEach, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { violationsOf } from "./axe.ts";
import { today } from "./dashboard-rows.ts";
import { page, stageDashboard } from "./dashboard-stage.ts";
import {
  bookWith,
  enter,
  lived,
  mentorWith,
  person,
  reads,
  taken,
  typeDay,
} from "./introduction-steps.ts";

stageDashboard();

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

test("the timeline says when it happened and when it was typed", async () => {
  const [introduction, late] = lived({}, ["introduced"], addDays(today, -9));
  await enter(`/introductions/${introduction.record.id}`, bookWith(introduction, late));
  await reads(".timeline", "You typed it today");
});

test("a day is put right beside the old one, and taking it back brings the old one", async () => {
  const [introduction, fact] = lived({}, ["introduced"], addDays(today, -3));
  await enter(`/introductions/${introduction.record.id}`, bookWith(introduction, fact));
  await page.locator(".timeline button::-p-text(Correct the day)").click();
  await typeDay(".day-form input", addDays(today, -5));
  await page.locator("button::-p-text(Save the day)").click();
  await reads(".timeline", "before it said");
  await page.locator(".timeline button::-p-text(Take back)").click();
  await reads(".timeline", "3 days ago");
});

test("what both sides entered is offered as one, and can be taken apart", async () => {
  const mine = lived({ person: person("Robin Sample") }, ["introduced"], today);
  const theirs = lived(
    { person: person("robin sample"), createdBy: "mentor-1", confirmation: "confirmed" },
    ["contacted"],
    today,
  );
  await enter(`/introductions/${mine[0].record.id}`, bookWith(...mine, ...theirs));
  await page.locator("button::-p-text(It is the same)").click();
  await reads(".panel", "shown as one");
  await reads(".panel", "Written to");
  await page.locator("button::-p-text(Take apart)").click();
  await reads(".panel", "the same name");
});

test("addresses the mentor gave become the mentee's card", async () => {
  const reach = { emails: ["robin@example.org"], links: [] };
  const rows = lived({ reach, person: person("Robin Sample") }, ["introduced"], today);
  await enter(`/introductions/${rows[0].record.id}`, bookWith(...rows));
  await page.locator("button::-p-text(Make a card of it)").click();
  await expect.poll(taken).toContain("put contact");
  await page.locator("a::-p-text(Open the card)").click();
  await reads(".panel", "robin@example.org");
});

test("the chain shows which introduction led to which", async () => {
  const first = lived({ person: person("Amara Okafor") }, ["met"], today);
  const second = lived({ person: person("Robin Sample") }, ["introduced"], today);
  await enter(`/introductions/${second[0].record.id}`, bookWith(...first, ...second));
  const { id } = first[0].record;
  await page.locator(`.panel select:has(option[value="${id}"])`).fill(id);
  await reads(".ripple", "Amara OkaforRobin Sample");
});

test("a mentor sees how often they asked whom", async () => {
  const rows = [1, 2].flatMap((days) =>
    lived({ person: person("Robin Sample") }, ["introduced"], addDays(today, -days)),
  );
  await enter("/introductions?view=people&side=mentor", mentorWith(...rows));
  await reads("table", "Robin Sample");
  await reads("table", "2 times");
  await reads("table", "2 open");
});

test("a person's own words begin their drafts, and unknown slots are said", async () => {
  const rows = lived({ person: person("Robin Sample") }, ["met"], today);
  const book = bookWith(...rows);
  await enter("/templates?kind=thank&language=en", book);
  await page.locator("textarea").fill("Hi {person}, {age}.");
  await reads("form", "No fact is called {age}.");
  await page.locator("textarea").fill("Hi {person}, thanks for last time.");
  await page.locator("button::-p-text(Save my words)").click();
  await reads(".notice", "Your words are saved.");
  await page.locator("nav a::-p-text(Introductions)").click();
  await page.locator("a::-p-text(Robin Sample)").click();
  await page.locator("button::-p-text(Thanks)").click();
  await page.waitForSelector(".panel textarea");
  const draft = await page.$eval(".panel textarea", (area) => area.value);
  expect(draft).toBe("Hi Robin Sample, thanks for last time.");
});

const screens = [
  "/introductions?view=board",
  "/introductions/new?ask=mentor-1",
  "/templates?kind=thank&language=de",
];

test.each(screens.flatMap((path) => ["light", "dark"].map((theme) => ({ path, theme }))))(
  "$path has no accessibility fault in $theme",
  async ({ path, theme }) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
    await enter(path);
    await page.waitForSelector("[data-card], form, .template");
    expect(await violationsOf(page)).toEqual([]);
  },
);

test.each(["light", "dark"])("a whole introduction has none either in %s", async (value) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
  const reach = { emails: ["robin@example.org"], links: ["https://example.org/robin"] };
  const rows = lived({ reach, purpose: "Storage." }, ["introduced", "contacted", "met"], today);
  await enter(`/introductions/${rows[0].record.id}`, bookWith(...rows));
  await page.locator(".panel button::-p-text(Thanks)").click();
  await page.waitForSelector(".panel textarea");
  expect(await violationsOf(page)).toEqual([]);
});

test("what is owed on it is done in its detail, and stands there quietly when it was skipped", async () => {
  const rows = lived({ person: person("Robin Sample") }, ["introduced", "met"], today);
  await enter(`/introductions/${rows[0].record.id}`, bookWith(...rows));
  await page.locator('button[aria-label="Done: Thank Robin Sample"]').click();
  await reads(".timeline", "You thanked Robin Sample");
  await page.locator('button[aria-label^="Later: Tell Lena"]').click();
  await page.locator(".later ::-p-text(Skip it)").click();
  await reads(".panel", "Skipped: Tell Lena Fischer how it went with Robin Sample today");
});

test("what came of it is added, shown and deleted in its detail", async () => {
  const rows = lived({ person: person("Robin Sample") }, ["met"], today);
  await enter(`/introductions/${rows[0].record.id}`, bookWith(...rows));
  await page.locator("button::-p-text(Add what came of it)").click();
  await page.locator(".panel ::-p-text(Save outcome)").click();
  await reads(".panel", "A talk about their work today, shared with Lena Fischer");
  await page.locator('button[aria-label="Delete: A talk about their work"]').click();
  await expect.poll(taken).toEqual(["put outcome", "delete outcome"]);
});
