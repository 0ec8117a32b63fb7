import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { openPopup, waitForText } from "./browsers.ts";
import { expectNoViolations, press as pressButton } from "./extension-hands.ts";
import { stageExtension } from "./extension-stage.ts";
import { grant, inWorker, openedPage, shownIn, tell } from "./extension-worker.ts";
import { people } from "./people.ts";

const stage = stageExtension({
  ...people,
  "/amara/promoted": people["/amara"].replaceAll("Research lead", "Professor"),
});

test("a key saves the page's person at once and says so; pressed twice it saves once", async () => {
  await grant(stage.browser, await stage.visit("/amara"));
  await Promise.all([press("quick_save"), press("quick_save")]);
  await expect
    .poll(() => shownIn(stage.browser))
    .toEqual([expect.stringMatching(/^known:/), expect.stringMatching(/^saved:/)]);
  expect(await saved()).toEqual(["Amara Okafor"]);
  expect(await badge()).toBe("✓");
});

test("the notification's Undo takes the quick save back", async () => {
  await grant(stage.browser, await stage.visit("/amara"));
  await press("quick_save");
  await expect.poll(saved).toEqual(["Amara Okafor"]);
  const saidSo = expect.stringMatching(/^saved:/);
  await expect.poll(() => shownIn(stage.browser)).toEqual([saidSo]);
  const [id = ""] = await shownIn(stage.browser);
  await tell(stage.browser, { event: "notification_button", id });
  await expect.poll(saved).toEqual([]);
});

test("a key on a page that says more of somebody known shows the change, and saves nothing", async () => {
  await grant(stage.browser, await stage.visit("/amara"));
  await press("quick_save");
  await expect.poll(saved).toEqual(["Amara Okafor"]);
  await grant(stage.browser, await stage.visit("/amara/promoted"));
  await press("quick_save");
  const popup = await openedPage(stage.browser, "popup");
  await waitForText(popup, "Updating would change");
  await popup.waitForSelector("[name='take-jobTitle']:checked");
  expect(await saved()).toEqual(["Amara Okafor"]);
});

test("where only the person can choose, the key opens the form and saves nothing", async () => {
  await grant(stage.browser, await stage.visit("/team"));
  await press("quick_save");
  await (await openedPage(stage.browser, "popup")).waitForSelector(".people");
  expect(await saved()).toEqual([]);
});

test("a draft begun on the page goes before a quick save", async () => {
  const page = await stage.visit("/amara");
  const popup = await openPopup(stage.browser, page);
  await (await popup.waitForSelector("[name='jobTitle']"))?.type(" and teacher");
  await popup.close();
  await press("quick_save");
  await expectValue(await openedPage(stage.browser, "popup"), "jobTitle", /teacher/);
});

test("selected lines open the form with the person they are about", async () => {
  const page = await stage.visit("/signature");
  await page.evaluate(() => document.getSelection()?.selectAllChildren(document.body));
  await grant(stage.browser, page);
  await choose({ menuItemId: "save_selection", selectionText: "Amara Okafor Bridges Lab" });
  const popup = await openedPage(stage.browser, "popup");
  await expectValue(popup, "fullName", "Amara Okafor");
  await expectValue(popup, "emails.0", "amara@example.org");
});

test("a link opens the form with its address, and nobody is asked for it", async () => {
  await grant(stage.browser, await stage.visit("/weather"));
  const asked = stage.site.requests.length;
  const linkUrl = `${stage.site.origin}/amara?utm_source=x`;
  await choose({ menuItemId: "save_link", linkUrl: linkUrl.replace("127.0.0.1", "a.example") });
  await expectValue(await openedPage(stage.browser, "popup"), "links.0", /a\.example.*\/amara$/);
  expect(stage.site.requests).toHaveLength(asked);
});

test("the form stays open in the side panel, with what was typed, and both show the same", async () => {
  const page = await stage.visit("/amara");
  const popup = await openPopup(stage.browser, page);
  await (await popup.waitForSelector("[name='jobTitle']"))?.type(" and teacher");
  await pressButton(popup, "Keep open");
  const panel = await openedPage(stage.browser, "sidepanel");
  await expectValue(panel, "jobTitle", /teacher/);
  const again = await openPopup(stage.browser, page);
  await (await again.waitForSelector("[name='organization']"))?.type(" of Bridges");
  await expectValue(panel, "organization", /of Bridges/);
});

test("a panel without leave to read the page says what to press, and can be typed into", async () => {
  const page = await stage.visit("/amara");
  await pressButton(await openPopup(stage.browser, page), "Keep open");
  const panel = await openedPage(stage.browser, "sidepanel");
  await panel.waitForSelector("[name='fullName']");
  // Another site takes the leave away with it.
  await page.goto(`${stage.site.origin.replace("127.0.0.1", "localhost")}/weather`);
  await pressButton(panel, "Read this page");
  await waitForText(panel, "Press the Tertius button on this page first");
  await expectNoViolations(panel);
});

test("a draft outlives a browser that was killed", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await (await popup.waitForSelector("[name='jobTitle']"))?.type(" and teacher");
  await expect.poll(copiesOfDrafts).toBe(1);
  await stage.crash();
  await expectValue(
    await openPopup(stage.browser, await stage.visit("/amara")),
    "jobTitle",
    /teacher/,
  );
});

test("a site whose terms forbid copying is read only after its notice was allowed", async () => {
  const page = await visitProfile();
  const popup = await openPopup(stage.browser, page);
  await waitForText(popup, "Before Tertius reads");
  await popup.waitForSelector("#site-notice:focus");
  expect(await popup.evaluate(() => scrollY)).toBe(0);
  await expectNoViolations(popup);
  await expectValue(popup, "fullName", /^$/);
  await pressButton(popup, "Read and allow");
  await expectValue(popup, "fullName", "Amara Okafor");
});

test("before the notice a quick save reads nothing, and typing by hand works", async () => {
  const page = await visitProfile();
  await grant(stage.browser, page);
  await press("quick_save");
  const popup = await openedPage(stage.browser, "popup");
  await (await popup.waitForSelector("[name='fullName']"))?.type("Bo Chen");
  await popup.click("button[type='submit']");
  await expect.poll(saved).toEqual(["Bo Chen"]);
});

/** A profile under a reserved host's address, without that host being asked for anything. */
async function visitProfile(): Promise<Page> {
  const page = await stage.browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    void request.respond({ contentType: "text/html", body: people["/amara"] });
  });
  await page.goto("https://www.xing.com/profile/Amara_Okafor");
  return page;
}

function copiesOfDrafts(): Promise<number> {
  return inWorker(stage.browser, async (api) => {
    const keys = Object.keys(await api.storage.local.get(null));
    return keys.filter((key) => key.startsWith("draft:")).length;
  });
}

function press(name: string): Promise<void> {
  return tell(stage.browser, { event: "command", name });
}

function choose(choice: { menuItemId: string; linkUrl?: string; selectionText?: string }) {
  return tell(stage.browser, { event: "menu", choice });
}

function badge(): Promise<string> {
  return inWorker(stage.browser, async (api) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return api.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
}

/** The names of those whose saves wait for an account. */
function saved(): Promise<string[]> {
  return inWorker(
    stage.browser,
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open("tertius-parked");
        opening.onsuccess = () => {
          const saves = opening.result.transaction("saves").objectStore("saves").getAll();
          saves.onsuccess = () => {
            opening.result.close();
            resolve(saves.result.flat().map(({ record }) => record.fullName));
          };
        };
      }),
  );
}

async function expectValue(page: Page, name: string, value: string | RegExp): Promise<void> {
  await page.waitForSelector(`[name='${name}']`);
  await expect
    .poll(() => page.$eval(`[name='${name}']`, (input) => Reflect.get(input, "value")))
    .toMatch(value);
}
