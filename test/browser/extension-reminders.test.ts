import { beforeEach, expect, test } from "vitest";
import type { WxtBrowser } from "wxt/browser";
import { openExtensionPage } from "./browsers.ts";
import { giveDue } from "./due-rows.ts";
import { stageExtension } from "./extension-stage.ts";
import { connect, inWorker, shownIn, tell } from "./extension-worker.ts";

const stage = stageExtension({});

beforeEach(async () => {
  giveDue(stage.server);
  await connect(stage.browser);
  await syncOnce();
});

test("at the hour one notification says what is due, and a click on it opens Today", async () => {
  const { browser, server } = stage;
  await letHourCome();
  await inWorker(browser, listen);
  await tell(browser, { event: "alarm", name: "reminder" });
  await expect.poll(() => shownIn(browser)).toEqual(["due"]);
  expect(await inWorker(browser, () => Reflect.get(globalThis, "told"))).toMatchObject([
    { title: "1 thing for today", message: expect.stringContaining("Write to") },
  ]);
  await tell(browser, { event: "notification_click", id: "due" });
  await browser.waitForTarget((target) => target.url() === `${server.origin}/`);
});

test("neither a worker nor a browser that is killed brings the day's notification twice", async () => {
  await letHourCome();
  await syncOnce();
  expect(await shownIn(stage.browser)).toEqual(["due"]);
  await inWorker(stage.browser, (api) => api.notifications.clear("due"));
  await killWorker();
  await syncOnce();
  expect(await shownIn(stage.browser)).toEqual([]);
  await stage.crash();
  await syncOnce();
  expect(await shownIn(stage.browser)).toEqual([]);
});

test("switched off in the options it never comes, until it is switched on again", async () => {
  const options = await openExtensionPage(stage.browser, "options.html");
  const box = await options.waitForSelector("[name='reminders']:checked");
  await box?.click();
  await options.waitForSelector("[name='reminders']:not(:checked)");
  await letHourCome();
  await syncOnce();
  expect(await shownIn(stage.browser)).toEqual([]);
  await box?.click();
  await options.waitForSelector("[name='reminders']:checked");
  await letHourCome();
  await syncOnce();
  expect(await shownIn(stage.browser)).toEqual(["due"]);
});

test("whoever is signed out is asked to sign in, and told nothing else", async () => {
  await letHourCome();
  stage.server.revoke();
  await syncOnce();
  expect(await shownIn(stage.browser)).toEqual(["signed_out"]);
});

/** As if the extension had last looked at the clock yesterday. */
function letHourCome(): Promise<void> {
  return inWorker(stage.browser, (api) =>
    api.storage.local.set({ reminded: { lookedAt: Date.now() - 86_400_000, on: null } }),
  );
}

/** Answered once the run is over, and with it what the toolbar and the notifications say. */
async function syncOnce(): Promise<void> {
  const options = await openExtensionPage(stage.browser, "options.html");
  await options.evaluate(() => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    return api.runtime.sendMessage({ type: "sync" });
  });
  await options.close();
}

/** What is said from now on, since the browser gives away no more than the ids. */
function listen({ notifications }: WxtBrowser): void {
  const told: unknown[] = [];
  const { create } = notifications;
  Reflect.set(globalThis, "told", told);
  Reflect.set(notifications, "create", (id: string, options: object) => {
    told.push(options);
    return Reflect.apply(create, notifications, [id, options]);
  });
}

async function killWorker(): Promise<void> {
  const target = await stage.browser.waitForTarget((each) => each.type() === "service_worker");
  const worker = await target.worker();
  await worker?.close();
}
