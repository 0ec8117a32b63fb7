import { beforeEach, expect, test } from "vitest";
import type { Agreement } from "#shared/agreements";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { type Row, today } from "./dashboard-rows.ts";
import { page, stageDashboard } from "./dashboard-stage.ts";
import { enter, reads, taken, typeDay } from "./introduction-steps.ts";
import { bookOf, makeMentorship } from "./mentorship-rows.ts";
import { enterAs, press } from "./mentorship-steps.ts";

stageDashboard();

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

test("a mentor begins what was proposed to them", async () => {
  await enterAs("mentor-1", makeMentorship({ status: "proposed", startedOn: null }));
  await press("Begin it");
  await reads("main header", "Active");
  await reads("main header", "Since today");
});

test("a mentee reads for whom it waits", async () => {
  await enterAs("mentee-1", makeMentorship({ status: "proposed", startedOn: null }));
  await reads("main header", "It begins when Lena Fischer says yes");
});

test("it is paused, goes on, and Undo takes back the last", async () => {
  await enterAs("mentee-1", makeMentorship());
  await press("Pause");
  await press("Pause it");
  await reads("main header", "Nothing of it falls due meanwhile");
  await press("Go on");
  await reads("main header", "Active");
  await press("Undo");
  await reads("main header", "Paused");
});

test("it ends with a reason and a farewell that stays, and may be proposed anew", async () => {
  await enterAs("mentee-1", makeMentorship());
  await press("End the mentorship");
  await page.select("select[name=because]", "moved_on");
  await page.locator("textarea[name=farewell]").fill("Thank you for the year.");
  await press("End it");
  await reads("main header", "work or place has changed");
  await reads(".keepsake", "Farewell from you to Lena Fischer");
  await press("Propose it");
  await reads("main header", "You proposed it");
  await expect
    .poll(() => taken().filter((each) => each.startsWith("put")))
    .toEqual(["put card", "put mentorship"]);
});

test("a mentee leaves a group and writes the farewell first", async () => {
  const menteeIds = ["mentee-1", "mentee-2"];
  await enterAs("mentee-1", makeMentorship({ kind: "group", menteeIds }));
  await reads("main h1", "Lena Fischer and Robin Sample");
  await press("Leave the group");
  await page.locator("textarea[name=farewell]").fill("It was good to be here.");
  await press("Leave");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["put card", "patch mentorship"]);
});

test("online mentoring begins with both clocks", async () => {
  const zones = { "mentor-1": "Asia/Kolkata", "mentee-1": "UTC" };
  await enterAs("mentee-1", makeMentorship({ kind: "e_mentoring", zones }));
  await reads("main section", "5.5 hours ahead of you");
});

test("the agreement is written, stands signed by its author, and Undo takes it back", async () => {
  await enterAs("mentee-1", makeMentorship());
  await page.locator("a::-p-text(Write the agreement)").click();
  await page.locator("input[name=hours]").fill("3");
  await page.locator("label.check::-p-text(video calls)").click();
  await page.locator("label.check::-p-text(Feedback)").click();
  await typeDay("input[name=away-from]", "2030-07-01");
  await typeDay("input[name=away-to]", "2030-07-14");
  await press("Add");
  await press("Save and sign");
  await reads("section[aria-label=Agreement]", "3 hours a month, by video calls.");
  await reads("section[aria-label=Agreement]", "Away Jul 1, 2030 to Jul 14, 2030.");
  await reads("section[aria-label=Agreement]", "Not yet by Lena Fischer");
  await press("Undo");
  await reads("section[aria-label=Agreement]", "Nothing is agreed yet");
});

/** Two versions, of which the reader has signed neither. */
function makeAgreed() {
  const made = makeMentorship();
  const signatures = [{ userId: "mentor-1", at: Date.now() }];
  const version = (number: number, fields: Partial<Agreement>): Row => ({
    kind: "agreement",
    record: makeRecord("agreement", {
      ...{ mentorshipId: made.id, version: number, createdBy: "mentor-1", signatures },
      ...fields,
    }),
  });
  made.rows.push(version(1, { hoursPerMonth: 2 }), version(2, { hoursPerMonth: 4 }));
  return made;
}

test("versions stand side by side, and what differs is said", async () => {
  await enterAs("mentee-1", makeAgreed());
  await page.locator("a::-p-text(Compare its 2 versions)").click();
  await reads("section[aria-label=Agreement]", "One thing differs.");
  await reads(".versions .changed", "2 hours a month4 hours a month");
  await page.setViewport({ width: 380, height: 900 });
  expect(await violationsOf(page)).toEqual([]);
});

test("Today asks to read and sign it, and one key signs", async () => {
  await enter("/", bookOf("mentee-1", makeAgreed().rows));
  await reads(".owed", "Read and sign the agreement with Lena Fischer");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["put signature"]);
});

test("a goal is written and weighed, and Undo takes its words back", async () => {
  await enterAs("mentee-1", makeMentorship());
  await press("Add a goal");
  await page.locator("input[name=statement]").fill("Give a talk");
  await press("Save goal");
  await reads(".goal h3", "Give a talk");
  await page.locator(".rating label:nth-of-type(4)").click();
  await reads(".goal", "once they have said it, too");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["put goal", "patch goal"]);
});

test("two who see a goal differently read it, with questions to talk about", async () => {
  const made = makeMentorship();
  const importance = { importanceToMentee: 5, importanceToMentor: 2 };
  const record = makeRecord("goal", { mentorshipId: made.id, ...importance });
  made.rows.push({ kind: "goal", record });
  await enterAs("mentor-1", made);
  await reads(".goal", "It matters more to Amina Diallo");
  await reads(".goal", "What would change for Amina Diallo if it were reached?");
  expect(await violationsOf(page)).toEqual([]);
});

test("a goal is reached, and open again with Undo", async () => {
  const made = makeMentorship();
  made.rows.push({ kind: "goal", record: makeRecord("goal", { mentorshipId: made.id }) });
  await enterAs("mentee-1", made);
  await press("Reached");
  await reads(".goal", "Reached today");
  await press("Undo");
  await reads(".goal .rating", "How much it matters to you");
});

test("a series of talks is planned, shows the next, and Undo takes all of it back", async () => {
  await enterAs("mentee-1", makeMentorship());
  await press("Plan talks");
  await typeDay("input[name=firstOn]", "2031-03-10");
  await page.locator("input[name=count]").fill("3");
  await page.select("select[name=minutes]", "45");
  await reads("select[name=rhythm]", "every month, on the second Monday");
  await press("Plan it");
  await reads("section[aria-label=Talks]", "Mar 10, 2031, 10:00 AM");
  await reads("section[aria-label=Talks]", "45 minutes");
  await reads("section[aria-label=Talks] summary", "2 more planned");
  await press("Undo");
  await reads("section[aria-label=Talks]", "No talk is planned");
  await expect.poll(() => taken().filter((each) => each === "delete check_in")).toHaveLength(3);
});

/** A talk of the two, an hour from now or an hour ago. */
function makeTalk(when: "ahead" | "begun" = "ahead", ...more: Row[]) {
  const made = makeMentorship();
  const plannedAt = Date.now() + (when === "ahead" ? 3_600_000 : -3_600_000);
  const talk = makeRecord("check_in", { mentorshipId: made.id, plannedAt });
  made.rows.push({ kind: "check_in", record: talk }, ...more);
  return made;
}

test("a talk takes its agenda from what is open, and what is promised by whom", async () => {
  const made = makeTalk();
  made.rows.push({ kind: "goal", record: makeRecord("goal", { mentorshipId: made.id }) });
  await enterAs("mentee-1", made);
  await press("Suggest from what is open");
  await page.waitForFunction(() =>
    document
      .querySelector<HTMLTextAreaElement>("textarea[name=agenda]")
      ?.value.includes("- Find a first job"),
  );
  await page.locator("input[name=text]").fill("Send the draft");
  await press("Add");
  await reads("ul[aria-label='Who does what']", "You: Send the draft, by in 7 days");
  expect(await violationsOf(page)).toEqual([]);
});

test("a moved talk counts as moved, and another takes its place", async () => {
  await enterAs("mentor-1", makeTalk("begun"));
  await reads("section[aria-label=Talks]", "It was missed");
  await press("Move");
  await typeDay("input[name=moveTo]", "2031-05-05");
  await press("Move it");
  await reads("section[aria-label=Talks] h3", "May 5, 2031");
  await expect.poll(taken).toEqual(["patch check_in", "put check_in"]);
});

test("nobody is asked whether a talk was held before it began", async () => {
  await enterAs("mentee-1", makeTalk("ahead"));
  await reads("section[aria-label=Talks]", "Move");
  const words = await page.$eval("section[aria-label=Talks]", (found) => found.textContent);
  expect(words).not.toMatch(/Held|missed/);
});

test("Today names the talk of the day, and one key notes that it was held", async () => {
  await enter("/", bookOf("mentee-1", makeTalk("begun").rows));
  await reads(".owed", "Talk with Lena Fischer");
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["patch check_in"]);
});

test("somebody new is proposed to by asking the lead, and taken back", async () => {
  await enter("/mentorships", bookOf("mentee-1", makeMentorship().rows));
  await press("Propose one to somebody new");
  await page.locator("input[name=name]").fill("Robin Sample");
  await page.locator("input[name=email]").fill("robin@example.org");
  await page.select("select[name=way]", "peer");
  await press("Ask your lead to invite them");
  const asked = "section[aria-label='Somebody new']";
  await reads(asked, "Robin Sample Your program lead is asked to invite them.");
  expect(await violationsOf(page)).toEqual([]);
  await press("Take it back");
  await expect.poll(taken, { timeout: 60_000 }).toEqual(["put newcomer", "delete newcomer"]);
});

test.each([380, 1280])("at %i pixels nothing is amiss in either theme", async (width) => {
  await page.setViewport({ width, height: 900 });
  await enterAs("mentor-1", makeMentorship({ status: "ended", endedOn: today }));
  await reads("main h1", "Amina Diallo");
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    expect(await violationsOf(page)).toEqual([]);
  }
});
