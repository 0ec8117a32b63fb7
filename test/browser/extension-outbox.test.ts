import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { violationsOf } from "./axe.ts";
import { makeFolder, openExtensionPage, openPopup, waitForText } from "./browsers.ts";
import { press } from "./extension-hands.ts";
import { stageExtension } from "./extension-stage.ts";
import { connect, inWorker } from "./extension-worker.ts";
import { people } from "./people.ts";

const stage = stageExtension(people);

beforeEach(() => connect(stage.browser));

test("what the server would not take is named, and can be tried again", async () => {
  stage.server.trouble({ with: "rights" });
  await save();
  const options = await openExtensionPage(stage.browser, "options.html");
  await waitForText(options, "Amara Okafor · A contact Your role in the program");
  expect(await violationsOf(options)).toEqual([]);
  stage.server.trouble({ with: "nothing" });
  await press(options, "Retry");
  await expect.poll(() => stage.server.received.length).toBe(1);
  await waitForText(options, "Everything was last synced on");
});

test("a save that the server would not take is not called synced", async () => {
  stage.server.trouble({ with: "rights" });
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
  await waitForText(popup, "The server would not take it");
  await press(popup, "Open the options");
  await stage.browser.waitForTarget((target) => target.url().endsWith("/options.html#outbox"));
});

test("a server that answers with faults is said as soon as the popup has asked it", async () => {
  stage.server.trouble({ with: "faults" });
  const popup = await openPopup(stage.browser, await stage.visit("/weather"));
  await waitForText(popup, "Server not working");
});

test("what was refused can be thrown away, by the person alone", async () => {
  stage.server.trouble({ with: "rights" });
  await save();
  const options = await openExtensionPage(stage.browser, "options.html");
  await press(options, "Discard");
  await expect.poll(() => options.$("ul.refusals")).toBeNull();
  expect(stage.server.received).toEqual([]);
});

test("what waits is named while the server is away", async () => {
  await stage.server.stop();
  await save();
  const options = await openExtensionPage(stage.browser, "options.html");
  await waitForText(options, "Amara Okafor · A contact");
  await stage.server.startAgain();
  await press(options, "Send now");
  await waitForText(options, "has reached the server");
});

test("a wrong clock is said, and saving goes on", async () => {
  stage.server.trouble({ with: "clock", date: new Date(Date.now() - 3_600_000) });
  await save();
  const popup = await openPopup(stage.browser, await stage.visit("/weather"));
  await waitForText(popup, "The clock of this device differs");
  expect(stage.server.received).toHaveLength(1);
});

test("a server that wants a newer extension says so, and nothing is lost", async () => {
  stage.server.trouble({ with: "age" });
  await save();
  const options = await openExtensionPage(stage.browser, "options.html");
  await waitForText(options, "too old for your program’s server");
  await waitForText(options, "Amara Okafor · A contact");
  stage.server.trouble({ with: "nothing" });
  await press(options, "Send now");
  await expect.poll(() => stage.server.received.length).toBe(1);
});

test("the file of local data has the person and not the token", async () => {
  await save();
  const downloads = await makeFolder();
  const options = await openExtensionPage(stage.browser, "options.html");
  const client = await options.createCDPSession();
  await client.send("Browser.setDownloadBehavior", {
    behavior: "allow",
    downloadPath: downloads.path,
    eventsEnabled: true,
  });
  const done = new Promise<void>((resolve) =>
    client.on("Browser.downloadProgress", ({ state }) => {
      if (state === "completed") resolve();
    }),
  );
  await press(options, "Save the file");
  await done;
  const [name = ""] = await readdir(downloads.path);
  const text = await readFile(join(downloads.path, name), "utf8");
  expect(text).toContain("Amara Okafor");
  expect(text).not.toContain("token-1");
  await downloads.remove();
});

test("on a site the extension may see, the button knows who is saved", async () => {
  const address = `${stage.server.origin}/people/amara`;
  const popup = await openPopup(stage.browser, await stage.visit("/weather"));
  await (await popup.waitForSelector("[name='fullName']"))?.type("Amara Okafor");
  const link = await popup.waitForSelector("[name='links.0']");
  await link?.click({ count: 3 });
  await link?.type(address);
  await popup.click("button[type='submit']");
  await waitForText(popup, "Saved on this device");
  await popup.close();
  const page = await stage.browser.newPage();
  await page.goto(address);
  await expect.poll(badge, { timeout: 60_000 }).toBe("✓");
  await page.goto(`${stage.server.origin}/people/bo`);
  await expect.poll(badge, { timeout: 60_000 }).toBe("");
});

function badge(): Promise<string> {
  return inWorker(stage.browser, async (api) => {
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return api.action.getBadgeText({ tabId: tab?.id ?? 0 });
  });
}

/** Saves the person of a page, and waits until the save has gone as far as it can. */
async function save(): Promise<void> {
  const popup = await openPopup(stage.browser, await stage.visit("/amara"));
  await (await popup.waitForSelector("button[type='submit']:enabled"))?.click();
  await popup.waitForSelector("main.saved p + p");
  await popup.close();
}
