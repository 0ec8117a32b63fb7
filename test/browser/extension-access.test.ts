import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { openExtensionPage } from "./browsers.ts";
import { stageExtension } from "./extension-stage.ts";
import { openPanelPage } from "./panel-page.ts";
import { people } from "./people.ts";

const stage = stageExtension(people);

test("the Tab key comes to every control in the order of the page, and shows where it is", async () => {
  for (const page of [await openForm(), await openExtensionPage(stage.browser, "options.html")]) {
    await page.waitForSelector("button");
    const { controls, stops, unseen } = await walk(page);
    expect(stops).toEqual(controls);
    expect(unseen).toEqual([]);
  }
});

test("a mistake is tied to its field, and the cursor goes there", async () => {
  const form = await openForm();
  await (await form.$("[name='fullName']"))?.click({ count: 3 });
  await form.keyboard.press("Backspace");
  await form.keyboard.press("Enter");
  await form.waitForSelector("[name='fullName'][aria-invalid='true']:focus");
  const described = await form.$eval("[name='fullName']", (input) => {
    const id = input.getAttribute("aria-describedby") ?? "";
    return document.getElementById(id)?.textContent;
  });
  expect(described).toBe("A name is needed to save.");
});

test("what was saved is said in a region that stood there before", async () => {
  const form = await openForm();
  const region = await form.$("[role='status']");
  expect(await region?.evaluate(({ textContent }) => textContent)).toBe("");
  await form.click("button[type='submit']");
  await form.waitForSelector("main.saved");
  const said = await region?.evaluate(({ isConnected, textContent }) => isConnected && textContent);
  expect(said).toMatch(/Amara Okafor.* is in your contacts.*Saved on this device/);
});

test("with forced colours the chosen tab and the notices still stand out", async () => {
  const form = await openForm();
  const session = await form.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "forced-colors", value: "active" }],
  });
  const [chosen, other] = await form.$$eval("[role='tab']", (tabs) =>
    tabs.map((tab) => getComputedStyle(tab).borderBlockEndColor),
  );
  expect(chosen).not.toBe(other);
  const border = await form.$eval(".notice", (notice) => getComputedStyle(notice).borderTopWidth);
  expect(border).toBe("1px");
});

test("nothing moves where the person asked for stillness", async () => {
  const form = await openForm();
  await form.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const moving = await form.$$eval("body *", (elements) =>
    elements
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return !/^0s(, 0s)*$/.test(transitionDuration) || animationName !== "none";
      })
      .map(({ className }) => className),
  );
  expect(moving).toEqual([]);
});

async function openForm(): Promise<Page> {
  return openPanelPage(stage.browser, await stage.visit("/amara"), "[name='fullName']");
}

/** Where the Tab key stops from the first control on, and at which of the stops no ring is seen. */
async function walk(page: Page) {
  const controls = await page.$$eval("a[href], button, input, select, textarea", (elements) => {
    const reachable = elements.filter(
      (element) => !element.matches(":disabled, [tabindex='-1']") && element.checkVisibility(),
    );
    for (const [index, element] of reachable.entries())
      element.setAttribute("data-stop", String(index));
    const [first] = reachable;
    if (first instanceof HTMLElement) first.focus();
    return reachable.map((_, index) => String(index));
  });
  const stops = ["0"];
  const unseen: string[] = [];
  while (stops.length < controls.length) {
    await page.keyboard.press("Tab");
    const { stop, style, width } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement ?? document.body,
      );
      const stop = document.activeElement?.getAttribute("data-stop") ?? "none";
      return { stop, style: outlineStyle, width: outlineWidth };
    });
    stops.push(stop);
    if (style === "none" || Number.parseFloat(width) < 2) unseen.push(stop);
  }
  return { controls, stops, unseen };
}
