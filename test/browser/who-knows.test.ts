import { expect, test } from "vitest";
import { makeRecord } from "../make.ts";
import { violationsOf } from "./axe.ts";
import type { Row } from "./dashboard-rows.ts";
import { page, stageDashboard } from "./dashboard-stage.ts";
import { bookWith, enter, reads, taken } from "./introduction-steps.ts";
import { press } from "./mentorship-steps.ts";

stageDashboard();

test("three answers about five people tell how far they know each other, and Undo asks again", async () => {
  await enter("/network", bookOfFive());
  await reads(".who-knows", "Anna Example");
  for (const name of ["Anna", "Ben", "Cleo"]) {
    await reads(".who-knows", `${name} Example`);
    await press("Nobody here");
  }
  await reads(".holes", "as many doors as 5 who don’t know each other");
  await press("Undo");
  await reads(".who-knows", "Cleo Example");
  expect(await page.$(".holes")).toBeNull();
});

test("somebody is chosen by the keyboard alone, and kept", async () => {
  await enter("/network", bookOfFive());
  await page.waitForSelector(".who-knows [name=known]");
  await page.focus(".who-knows [name=known]");
  await page.keyboard.type("Ben Example");
  await reads(".who-knows [role=status]", "Ben Example");
  await page.keyboard.press("Tab");
  await reads("button:focus", "Keep it");
  await page.keyboard.press("Enter");
  await reads(".who-knows", "Cleo Example");
  expect(taken()).toEqual(["patch contact"]);
  expect(await violationsOf(page)).toEqual([]);
});

function bookOfFive() {
  const names = ["Anna", "Ben", "Cleo", "Dina", "Emil"];
  const rows = names.map((name): Row => {
    const fullName = `${name} Example`;
    return { kind: "contact", record: makeRecord("contact", { fullName, source: "manual" }) };
  });
  const book = bookWith();
  return { ...book, rows: [...book.rows.filter(({ kind }) => kind !== "contact"), ...rows] };
}
