import { beforeEach, expect, test } from "vitest";
import { addDays } from "#shared/days";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import { makeId, makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { type Book, makeMenteeBook, makeMentorBook, type Row, today } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

beforeEach(async () => {
  await page.setViewport({ width: 1280, height: 900 });
});

test("a card moves to the next stage by keyboard, says so, and comes back with Undo", async () => {
  await enter("/introductions?view=board");
  await focusCard("王小明");
  await press("Shift", "ArrowRight");
  await reads(".notice", "王小明: Written to, today.");
  await reads("[data-column=written]", "王小明");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("王小明");
  await page.locator("button::-p-text(Undo)").click();
  await reads("[data-column=introduced]", "王小明");
});

test("a card dropped on a column with the mouse is a fact of today, whose day can be another", async () => {
  await enter("/introductions?view=board");
  await drag("Zoë Brontë", "met");
  await reads("[data-column=met]", "Zoë Brontë");
  await page.locator("button::-p-text(It was another day)").click();
  await typeDay(".day-form input", addDays(today, -2));
  await page.locator("button::-p-text(Save the day)").click();
  await reads("[data-column=met]", "2 days ago");
  const facts = () => taken().filter((each) => each === "put introduction_event").length;
  await expect.poll(facts).toBe(2);
});

test("a card can't go back past what has happened, and says why", async () => {
  await enter("/introductions?view=board");
  await focusCard("Amara Okafor");
  await press("Shift", "ArrowLeft");
  await reads(".notice", "It has come further than that");
  expect(taken()).toEqual([]);
});

test("arrows alone walk the cards", async () => {
  await enter("/introductions?view=board");
  await focusCard("王小明");
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => document.activeElement?.textContent === "Zoë Brontë");
});

test("view and filters stand in the address and survive a reload", async () => {
  await enter("/introductions");
  await page.locator("[data-tab=board]").click();
  await page.select("select", "met");
  await page.waitForFunction(() => location.search.includes("stage=met&view=board"));
  await page.reload();
  await reads("[data-column=met]", "Amara Okafor");
  expect(await page.$$("[data-card]")).toHaveLength(1);
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

test("two thousand introductions draw a bounded board", async () => {
  const rows = Array.from({ length: 2000 }, (_, index) =>
    lived({ person: person(`Person ${index}`) }, ["introduced"], addDays(today, -(index % 300))),
  );
  await enter("/introductions?view=board", bookWith(...rows.flat()));
  await page.waitForSelector("[data-card]", { timeout: 20_000 });
  expect(await page.$$("[data-card]")).toHaveLength(30);
});

test("at 380 px nothing reaches beyond the screen but the board, which is swiped", async () => {
  await page.setViewport({ width: 380, height: 800 });
  await enter("/introductions?view=board");
  await page.waitForSelector("[data-card]");
  const widths = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.querySelector(".board")?.scrollWidth ?? 0,
  ]);
  expect(widths[0]).toBeLessThanOrEqual(380);
  expect(widths[1]).toBeGreaterThan(380);
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

type Lived = [{ kind: "introduction"; record: Introduction }, ...Row[]];

function lived(
  fields: Partial<Introduction>,
  stages: IntroductionEvent["stage"][],
  occurredOn: string,
): Lived {
  const record = makeRecord("introduction", fields);
  const facts = stages.map(
    (stage): Row => ({
      kind: "introduction_event",
      record: makeRecord("introduction_event", {
        introductionId: record.id,
        stage,
        occurredOn,
        recordedAt: Date.now(),
      }),
    }),
  );
  return [{ kind: "introduction", record }, ...facts];
}

function person(fullName: string): Introduction["person"] {
  return { fullName, jobTitle: null, organization: null };
}

/** A mentee's book without introductions but these. */
function bookWith(...rows: (Row | undefined)[]): Book {
  return without(makeMenteeBook(), rows);
}

function mentorWith(...rows: (Row | undefined)[]): Book {
  return without(makeMentorBook(), rows);
}

function without(book: Book, rows: (Row | undefined)[]): Book {
  const kept = book.rows.filter(
    ({ kind }) => !["introduction", "introduction_event", "follow_up"].includes(kind),
  );
  return { ...book, rows: [...kept, ...rows.filter((row) => row !== undefined)] };
}

async function enter(path: string, book = makeMenteeBook()): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

async function focusCard(name: string): Promise<void> {
  const words = await page.waitForSelector(`[data-card] a::-p-text(${name})`);
  await words?.evaluate((found) => found.closest("a")?.focus());
}

async function press(held: "Shift", key: "ArrowLeft" | "ArrowRight"): Promise<void> {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
}

async function drag(name: string, column: string): Promise<void> {
  const card = await page.waitForSelector(`[data-card] a::-p-text(${name})`);
  const from = await card?.boundingBox();
  const to = await (await page.$(`[data-column=${column}]`))?.boundingBox();
  if (!from || !to) throw new Error("Nothing to drag.");
  await page.mouse.move(from.x + 5, from.y + 5);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 40, { steps: 6 });
  await page.mouse.up();
}

/** A date field takes its value at once, whatever the locale's order of day and month. */
async function typeDay(selector: string, day: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (input, value) => {
      if (!(input instanceof HTMLInputElement)) throw new Error("No field.");
      input.value = value;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    day,
  );
}

/** Waits until the first such element holds the words. */
async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 20_000, interval: 50 }).toContain(words);
}

function taken(): string[] {
  return site.taken.map(({ kind, op }) => `${op} ${kind}`);
}
