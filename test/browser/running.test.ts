import { expect, test } from "vitest";
import { makeId, makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import { waitForText } from "./browsers.ts";
import { makeLeadBook, makeMenteeBook, programId } from "./dashboard-rows.ts";
import { page, site, stageDashboard } from "./dashboard-stage.ts";

stageDashboard();

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

test("who was proposed a mentorship reads by whom, and with which words", async () => {
  await page.goto(`${site.origin}/join/proposed`);
  await waitForText(page, "Lina Lead proposes a mentorship to you");
  await waitForText(page, "Come along.");
  expect(await violationsOf(page)).toEqual([]);
});

test("a lead reads who asked for somebody and why, and invites them", async () => {
  const invitation = makeInvitation();
  const book = makeLeadBook();
  site.sign({ ...book, rows: [...book.rows, { kind: "invitation", record: invitation }] });
  let mailed = 0;
  site.answer(`/api/v1/programs/${programId}/invitations/${invitation.id}`, () => {
    mailed += 1;
    return {};
  });
  await page.goto(`${site.origin}/people/${invitation.id}`);
  await waitForText(page, "Lena Fischer asks you to invite them");
  await waitForText(page, "We met at the fair.");
  await press("Invite them");
  await expect.poll(() => mailed).toBe(1);
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

function makeInvitation() {
  return makeRecord("invitation", {
    expiresAt: Date.now() + 86_400_000,
    mailedAt: [],
    proposal: {
      ...{ newcomerId: makeId(), by: "mentor-1", kind: "one_on_one" },
      words: "We met at the fair.",
    },
  });
}
