import { beforeEach, expect, test } from "vitest";
import { makeId, makeRecord } from "../make.ts";
import { makeMenteeBook, today } from "./dashboard-rows.ts";
import { page, stageDashboard } from "./dashboard-stage.ts";
import { bookWith, enter, lived, mentorWith, person, reads } from "./introduction-steps.ts";

stageDashboard();

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

test("a mentee asks for an introduction with words of at most 120", async () => {
  await enter("/introductions/new?ask=mentor-1");
  await page.waitForSelector("select[name=whom]");
  await page.select("select[name=whom]", "organization");
  await page.locator("input[name=organization]").fill("Example Labs");
  await page.locator("textarea[name=purpose]").fill("Learn how storage is planned.");
  await page.locator("textarea[name=blurb]").fill("word ".repeat(121));
  await reads("form", "Shorten it to 120 words");
  await page.locator("textarea[name=blurb]").fill("I study engineering.");
  await page.locator("button[type=submit]").click();
  await reads(".panel", "Someone at Example Labs");
  await reads(".panel", "Lena Fischer answers");
});

test("a full month says when the mentor is next free, and asking stays possible", async () => {
  const mentorship = makeMenteeBook().rows.find(({ kind }) => kind === "mentorship");
  const agreement = makeRecord("agreement", {
    mentorshipId: mentorship?.record.id ?? makeId(),
    introductionsPerMonth: 1,
  });
  const [introduction, fact] = lived({}, ["introduced"], today);
  const rows = [introduction, fact, { kind: "agreement", record: agreement } as const];
  const book = bookWith(...rows);
  if (mentorship) book.rows.push(mentorship);
  await enter("/introductions/new?ask=mentor-1", book);
  await reads("form", "next free on");
  expect(await page.$("form button[type=submit]:not([disabled])")).not.toBeNull();
});

test("a mentor names whom the mentee left open, says yes, and it stands confirmed", async () => {
  const [introduction, fact] = lived(
    { sought: "Someone at Example Labs", origin: "requested", person: person("Someone at …") },
    ["requested"],
    today,
  );
  await enter(`/introductions/${introduction.record.id}`, mentorWith(introduction, fact));
  await page.locator("input[name=fullName]").fill("Robin Sample");
  await page.locator("button::-p-text(Yes, I will)").click();
  await reads(".panel h1", "Robin Sample");
  await reads(".panel", "Accepted");
  await reads(".panel", "Next: Ask Robin Sample");
});

test("after Not now the introduction is closed as not possible now", async () => {
  const [introduction, fact] = lived({ origin: "requested" }, ["requested"], today);
  await enter(`/introductions/${introduction.record.id}`, mentorWith(introduction, fact));
  await page.locator("button::-p-text(Not now)").click();
  await reads(".panel", "Closed: not possible now");
});

test.each(["Yes", "e"])(
  "%s to a request in Today goes on to asking, with the draft",
  async (way) => {
    const rows = lived(
      { origin: "requested", person: person("Robin Sample") },
      ["requested"],
      today,
    );
    await enter("/", mentorWith(...rows));
    await page.waitForSelector(".owed");
    if (way === "e") for (const key of ["j", "e"] as const) await page.keyboard.press(key);
    else await page.locator("button::-p-text(Yes)").click();
    await reads(".panel h1", "Ask Robin Sample whether they have time");
    await page.waitForSelector(".panel textarea");
    expect(await page.$eval(".panel textarea", (area) => area.value)).toContain("Robin Sample");
  },
);

test("Yes to a request for somebody of a trade asks first who it could be", async () => {
  const fields = { sought: "Someone who plans grids", person: person("Someone who plans grids") };
  const rows = lived({ origin: "requested", ...fields }, ["requested"], today);
  await enter("/", mentorWith(...rows));
  await page.locator("button::-p-text(Yes)").click();
  await page.locator(".panel input[name=fullName]").fill("Robin Sample");
  await page.locator(".panel button::-p-text(Yes, I will)").click();
  await reads(".panel h1", "Ask Robin Sample whether they have time");
});
