import { expect, test } from "vitest";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import {
  type Book,
  factOf,
  makeIntroduction,
  makeMenteeBook,
  makeMentorBook,
} from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

test("no to still wanted closes it, and undo opens it again", async () => {
  await enter("/", withCourse("introduced", 9, "Priya Raman"));
  await press("No: Do you still want to meet Priya Raman?");
  await reads(".notice", "Closed: Do you still want to meet Priya Raman?");
  await expect.poll(listed).not.toContain("Priya Raman");
  await page.keyboard.press("u");
  await expect.poll(listed).toContain("Do you still want to meet Priya Raman?");
  await expect.poll(taken).toEqual(["put introduction_event", "delete introduction_event"]);
});

test("a way to Today ends there before the files of what comes below it", async () => {
  const held: string[] = [];
  await enter("/contacts");
  await page.waitForSelector("tr.row");
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const isBelow = /assets\/(waiting|gentle)-/.test(request.url());
    if (isBelow) held.push(request.url());
    else void request.continue();
  });
  await page.locator(".rail a::-p-text(Today)").click();
  await page.waitForSelector(".owed");
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await page.waitForFunction(() => document.querySelector("tr.row") === null);
});

test("yes to still wanted begins anew with the first message", async () => {
  await enter("/", withCourse("introduced", 9, "Priya Raman"));
  await press("Yes: Do you still want to meet Priya Raman?");
  await expect.poll(listed).toContain("Write to Priya Raman");
});

test("s opens the days to put it off to, and the keyboard alone moves it to tomorrow", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await reads(".later button:focus", "Tomorrow");
  await page.keyboard.press("Enter");
  await reads(".notice", "Again ");
  await reads("li:focus", "Write to");
  await expect.poll(taken).toEqual(["put follow_up"]);
});

test("Escape puts the days away and leaves the focus on the row", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await page.waitForSelector(".later button:focus");
  await page.keyboard.press("Escape");
  await reads("li:focus", "Tell Lena Fischer");
  expect(await page.$(".later")).toBeNull();
});

test("a meeting on another day is set from the same place", async () => {
  const book = makeMenteeBook();
  const rows = makeIntroduction("introduced", 9, { fullName: "Tomás Rivera" });
  await enter("/", { ...book, rows: [...book.rows, ...rows, factOf(rows, "scheduled", -4)] });
  await press("Not yet: Did you meet Tomás Rivera?");
  await page.locator(".later ::-p-text(Set the day)").click();
  await reads(".notice", "Meeting set");
  await expect.poll(listed).not.toContain("Tomás Rivera");
});

test("what came of it is saved from the question about it, for the mentor to read", async () => {
  const book = makeMenteeBook();
  const rows = makeIntroduction("introduced", 80, { fullName: "Ngozi Bello" });
  await enter("/", { ...book, rows: [...book.rows, ...rows, factOf(rows, "ongoing", -40)] });
  await page.locator("a::-p-text(Add what came of it)").click();
  await reads(".panel form", "Share it with Lena Fischer");
  await page.locator(".panel ::-p-text(Save outcome)").click();
  await reads(".notice", "Saved: A talk about their work.");
  await expect.poll(listed).not.toContain("Ngozi Bello");
  await expect.poll(taken).toEqual(["put outcome"]);
});

test("Write opens a draft beside what is known, to copy or open in the mail", async () => {
  await enter("/");
  await page.waitForSelector(".owed");
  await page.locator("::-p-aria(Write: Write to 王小明)").click();
  await page.waitForSelector(".panel textarea");
  expect(await page.$eval(".panel textarea", ({ value }) => value)).toContain("王小明");
  const href = await page.$eval('.panel a[href^="mailto:"]', (link) => link.getAttribute("href"));
  expect(href).toContain("body=");
});

test("a mentor confirms with one press, and undo takes it back", async () => {
  await enter("/", makeMentorBook());
  await press("Confirm: Did you introduce Amina Diallo and Amara Okafor?");
  await reads(".notice", "Confirmed");
  await expect.poll(listed).not.toContain("Amara Okafor");
  await page.locator(".notice button").click();
  await expect.poll(listed).toContain("Amara Okafor");
});

test("a mentor reads what waits for them by what it is", async () => {
  const book = makeMentorBook();
  const [asked] = makeIntroduction("introduced", 1, { fullName: "Ngozi Bello" });
  const rows = asked ? [asked, factOf([asked], "requested", -1)] : [];
  await enter("/", { ...book, rows: [...book.rows, ...rows] });
  const titles = async () => {
    const all = await page.$$eval("main h2", (found) => found.map((each) => each.textContent));
    return all.map((title) => title.replace(/\d/g, "").trim());
  };
  await expect
    .poll(titles, { timeout: 60_000 })
    .toEqual([
      ...["Requests to answer", "Introductions to confirm", "People to thank"],
      ...["Worth a moment", "What became of your introductions"],
    ]);
});

test("what a third person put right is read and noted, and undo brings it back", async () => {
  const book = makeMenteeBook();
  const [introduction] = book.rows.filter(({ kind }) => kind === "introduction");
  const introductionId = introduction?.record.id ?? "";
  const record = makeRecord("contact_word", { introductionId, fields: ["jobTitle"] });
  await enter("/", { ...book, rows: [...book.rows, { kind: "contact_word", record }] });
  await press("Noted: Amara Okafor put right their job title");
  await reads(".notice", "Noted.");
  await page.waitForFunction(() => !document.body.textContent.includes("put right"));
  await page.locator(".notice button").click();
  await reads("main", "Amara Okafor put right their job title");
});

test.each(["light", "dark"])(
  "the days, the draft and the form have no faults in %s",
  async (scheme) => {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setViewport({ width: 380, height: 800 });
    const book = withCourse("introduced", 9, "Priya Raman");
    const rows = makeIntroduction("introduced", 80, { fullName: "Ngozi Bello" });
    await enter("/", { ...book, rows: [...book.rows, ...rows, factOf(rows, "ongoing", -40)] });
    await page.waitForSelector(".owed");
    await page.keyboard.press("j");
    await page.keyboard.press("s");
    await page.waitForSelector(".later");
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      380,
    );
    await page.locator("a::-p-text(Add what came of it)").click();
    await page.waitForSelector(".panel form");
    expect(await violationsOf(page)).toEqual([]);
  },
);

/** A mentee's book with one more introduction. */
function withCourse(stage: "introduced", daysAgo: number, fullName: string): Book {
  const book = makeMenteeBook();
  return { ...book, rows: [...book.rows, ...makeIntroduction(stage, daysAgo, { fullName })] };
}

async function enter(path: string, book = makeMenteeBook()): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

/** Presses the button of that name once it stands in the list. */
async function press(name: string): Promise<void> {
  await page.locator(`button[aria-label="${name}"]`).click();
}

/** Waits until the first such element holds the words. */
async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toContain(words);
}

function listed(): Promise<string> {
  return page.$$eval(".owed-words > a", (all) => all.map((a) => a.textContent).join("\n"));
}

function taken(): string[] {
  return site.taken.map(({ kind, op }) => `${op} ${kind}`);
}
