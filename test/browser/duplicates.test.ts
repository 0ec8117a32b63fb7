import { expect, test } from "vitest";
import { idOf } from "#shared/duplicates";
import { makeRecord, now } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { type Book, makeMenteeBook, type Row } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

const older = makeRecord("contact", {
  fullName: "Grace Example",
  jobTitle: "Student",
  organization: "Example Institute",
  emails: [{ value: "grace@example.org", kind: "home" }],
});
const newer = makeRecord("contact", {
  fullName: "Grace Example",
  createdAt: now + 1,
  jobTitle: "Research lead",
  emails: [{ value: "Grace@example.org", kind: "work" }],
  phones: [{ value: "+00 12 34", kind: "other" }],
});
const note = makeRecord("note", {
  about: { kind: "contact", id: newer.id },
  text: "Knows grants.",
});
const namesake = makeRecord("contact", { fullName: "grace  example" });

test("contacts lead to the duplicates, and a merge keeps what hung on both cards", async () => {
  await enter("/contacts");
  await page.locator("a::-p-text(Possible duplicates (3))").click();
  await page.locator("tr.row a").click();
  await reads(".panel", "Same e-mail address");
  await page.keyboard.press("m");
  await reads(".notice", "The two cards of Grace Example are one.");
  await page.goto(`${site.origin}/contacts/${older.id}`);
  await reads(".panel", "Research lead");
  await reads(".panel", "+00 12 34");
  await reads(".panel", "Knows grants.");
});

test("undo brings back both cards with all that was theirs, on the server too", async () => {
  await enter(`/contacts/duplicates/${idOf(older.id, newer.id)}`);
  await page.locator("button::-p-text(Merge)").click();
  await expect.poll(taken).toContain("delete contact");
  await page.locator("button::-p-text(Undo)").click();
  await expect.poll(taken).toContain("put contact");
  await page.goto(`${site.origin}/contacts/${newer.id}`);
  await reads(".panel", "Knows grants.");
  await page.goto(`${site.origin}/contacts/${older.id}`);
  await reads(".panel", "Student");
});

test("who is called two people is not asked about again, after a reload either", async () => {
  await enter(`/contacts/duplicates/${idOf(older.id, newer.id)}`);
  await reads(".panel h1:focus", "One person, or two?");
  await page.keyboard.press("n");
  await reads(".notice", "stay two people");
  await expect.poll(taken).toContain("put distinction");
  await page.goto(`${site.origin}/contacts/duplicates`);
  await reads("[role=tablist]", "Likely (0)");
});

test("the keys walk from pair to pair, the weak reasons apart", async () => {
  await enter("/contacts/duplicates?only=names");
  await page.waitForSelector("tr.row");
  await page.keyboard.press("j");
  await reads(".panel", "Same name, nothing else");
  const first = page.url();
  await page.keyboard.press("j");
  await page.waitForFunction((before) => location.href !== before, {}, first);
  await page.keyboard.press("k");
  await page.waitForFunction((before) => location.href === before, {}, first);
});

test("a chosen field of the newer card wins", async () => {
  await enter(`/contacts/duplicates/${idOf(older.id, newer.id)}`);
  await page.locator("label::-p-text(Student)").click();
  await page.locator("button::-p-text(Merge)").click();
  await page.goto(`${site.origin}/contacts/${older.id}`);
  await reads(".panel", "Student");
});

test("a book without duplicates says what would stand here", async () => {
  await enter("/contacts/duplicates", makeMenteeBook());
  await reads("main", "Everyone is here once");
});

test.each(["light", "dark"])("the view has no accessibility fault in %s", async (value) => {
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
  await enter(`/contacts/duplicates/${idOf(older.id, newer.id)}`);
  await page.waitForSelector(".panel input[type=radio]");
  expect(await violationsOf(page)).toEqual([]);
});

/** A mentee's book with three cards of one name, two of which share an address. */
function makeBook(): Book {
  const cards = [older, newer, namesake].map((record): Row => ({ kind: "contact", record }));
  const book = makeMenteeBook();
  return { ...book, rows: [...book.rows, ...cards, { kind: "note", record: note }] };
}

async function enter(path: string, book = makeBook()): Promise<void> {
  site.sign(book);
  await page.goto(site.origin + path);
}

/** Waits until the first such element holds the words. */
async function reads(selector: string, words: string): Promise<void> {
  const text = () => page.$eval(selector, (found) => found.textContent).catch(() => undefined);
  await expect.poll(text, { timeout: 60_000, interval: 50 }).toContain(words);
}

function taken(): string[] {
  return site.taken.map(({ kind, op }) => `${op} ${kind}`);
}
