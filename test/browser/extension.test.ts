import { expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import { openExtensionPage, openPopup, waitForText } from "./browsers.ts";
import { expectNoViolations, press, retype, save, valuesIn } from "./extension-hands.ts";
import { stageExtension } from "./extension-stage.ts";
import { connect, grant, openedPage, tell } from "./extension-worker.ts";
import { people } from "./people.ts";

const stage = stageExtension(people);

test("the toolbar button fills the form from the page, and asks the site for nothing", async () => {
  const page = await stage.visit("/amara");
  const asked = stage.site.requests.length;
  const popup = await openPopup(stage.browser, page);
  await popup.waitForSelector("[name='fullName']");
  expect(await valuesIn(popup)).toMatchObject({
    fullName: "Amara Okafor",
    jobTitle: "Research lead",
    organization: "Example Institute",
    "emails.0": "amara@example.org",
  });
  expect(stage.site.requests).toHaveLength(asked);
});

test("what was typed is there again when the popup opens again", async () => {
  const page = await stage.visit("/amara");
  const popup = await openPopup(stage.browser, page);
  await retype(popup, "jobTitle", "Professor");
  await popup.close();
  const again = await openPopup(stage.browser, page);
  await again.waitForSelector("[name='jobTitle']");
  expect(await valuesIn(again)).toMatchObject({ jobTitle: "Professor" });
});

test("a page about nobody, and one that is closed to extensions, is no dead end", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/weather"));
  await popup.waitForSelector("[name='fullName']");
  expect(await valuesIn(popup)).toMatchObject({ "links.0": `${stage.site.origin}/weather` });
  await popup.close();
  const closed = await stage.browser.newPage();
  await closed.goto("chrome://version");
  const blank = await openPopup(stage.browser, closed);
  await blank.waitForSelector("[name='fullName']");
  await waitForText(blank, "keeps this page closed");
});

test("a page that is busy without end keeps the form away for a few seconds only", async () => {
  const page = await stage.visit("/weather");
  await page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    }, 100);
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const popup = await openPopup(stage.browser, page);
  await popup.waitForSelector("[name='fullName']", { timeout: 60_000 });
  await waitForText(popup, "keeps this page closed");
});

test("whoever is picked from several is filled in, and the cursor goes to what is missing", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/team"));
  await (await popup.waitForSelector(".people li:nth-child(2) button"))?.click();
  await popup.waitForSelector("[name='organization']:focus");
  expect(await valuesIn(popup)).toMatchObject({ fullName: "Bo Chen", jobTitle: "Designer" });
});

test("a save before connecting waits and becomes the account's own", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await save(popup);
  await waitForText(popup, "Connect this browser to see it");
  await connect(stage.browser);
  await expect.poll(() => stage.server.received.length).toBe(1);
  expect(stage.server.received.at(-1)).toMatchObject({
    kind: "contact",
    fields: { fullName: "Amara Okafor", createdBy: "mentee-1", source: "page" },
  });
});

test("a waiting save that cannot be read stays, and holds up nothing else", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await save(popup);
  await popup.evaluate(async () => {
    const opening = indexedDB.open("tertius-parked");
    await new Promise((opened) => opening.addEventListener("success", opened));
    opening.result
      .transaction("saves", "readwrite")
      .objectStore("saves")
      .add(["of a later version"]);
  });
  await connect(stage.browser);
  await expect.poll(() => stage.server.received.length).toBe(1);
  const options = await openExtensionPage(stage.browser, "options.html");
  await waitForText(options, "has reached the server");
});

test("an introduction saved while the server is down arrives once, even after a crash", async () => {
  await connect(stage.browser);
  await stage.server.stop();
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await (await popup.waitForSelector("#tab-introduction"))?.click();
  await retype(popup, "introducerName", "Lena Fischer");
  await save(popup);
  await waitForText(popup, "Offline");
  await stage.server.startAgain();
  await stage.crash();
  const options = await openExtensionPage(stage.browser, "options.html");
  await waitForText(options, "has reached the server");
  const kinds = stage.server.received.map(({ kind }) => kind);
  expect(kinds).toEqual(["contact", "introduction", "introduction_event"]);
});

test("one key saves from any field, and the badge counts what waits", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await retype(popup, "organization", "Example University");
  await popup.keyboard.down("Control");
  await popup.keyboard.press("Enter");
  await waitForText(popup, "Connect this browser to see it");
  const badge = await popup.evaluate(() => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    return api.action.getBadgeText({});
  });
  expect(badge).toBe("1");
});

test("the key for an introduction opens the popup on its second tab", async () => {
  await grant(stage.browser, await stage.visit("/amara"));
  await tell(stage.browser, { event: "command", name: "save_introduction" });
  const popup = await openedPage(stage.browser, "popup");
  await popup.waitForSelector("#tab-introduction[aria-selected='true']");
});

test("disconnecting warns, then leaves nothing behind", async () => {
  await connect(stage.browser);
  const options = await openExtensionPage(stage.browser, "options.html");
  await press(options, "Disconnect…");
  await waitForText(options, "They stay on the server");
  await press(options, "Disconnect and remove");
  await waitForText(options, "Three short steps");
  const left = () =>
    options.evaluate(async () => {
      const api: WxtBrowser = Reflect.get(globalThis, "chrome");
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { databases, ...(await api.storage.local.get(null)) };
    });
  // How things stand is told afresh, and nothing of before is in it.
  await expect.poll(left, { timeout: 60_000 }).toEqual({
    databases: ["tertius-parked"],
    server: stage.server.origin,
    standing: { state: "unconnected", syncedAt: null, clock: "right", space: "enough" },
  });
});

test("a revoked browser says so and keeps its queue", async () => {
  await connect(stage.browser);
  stage.server.revoke();
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await save(popup);
  await waitForText(popup, "Needs sign-in");
  await popup.close();
  const options = await openExtensionPage(stage.browser, "options.html");
  await waitForText(options, "1 change is kept");
});

test("popup and options have no accessibility fault in either theme", async () => {
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await popup.waitForSelector("[name='fullName']");
  await expectNoViolations(popup);
  await popup.click("#tab-introduction");
  await expectNoViolations(popup);
  const options = await openExtensionPage(stage.browser, "options.html");
  await options.waitForSelector("[name='server']");
  await expectNoViolations(options);
});
