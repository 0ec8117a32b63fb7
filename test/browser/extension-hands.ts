import type { Page } from "puppeteer-core";
import { expect } from "vitest";
import { violationsOf } from "./axe.ts";
import { waitForText } from "./browsers.ts";

/** Presses the button that says this, wherever it is scrolled to. */
export async function press(page: Page, label: string): Promise<void> {
  await waitForText(page, label);
  await page.$$eval(
    "button",
    (buttons, wanted) => buttons.find(({ textContent }) => textContent === wanted)?.click(),
    label,
  );
}

/** What stands in the form, by the names of its fields. */
export function valuesIn(page: Page): Promise<Record<string, string>> {
  return page.$$eval("input[name], textarea[name]", (fields) =>
    Object.fromEntries(
      fields.map((field) => [field.getAttribute("name") ?? "", Reflect.get(field, "value")]),
    ),
  );
}

export async function retype(page: Page, name: string, value: string): Promise<void> {
  const input = await page.waitForSelector(`[name='${name}']`);
  await input?.click({ count: 3 });
  await input?.type(value);
}

/** Saves the form, and waits until the popup says so. */
export async function save(popup: Page): Promise<void> {
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
  await waitForText(popup, "Saved on this device");
}

/** Neither theme has an accessibility fault. */
export async function expectNoViolations(page: Page): Promise<void> {
  for (const value of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
    expect(await violationsOf(page)).toEqual([]);
  }
}
