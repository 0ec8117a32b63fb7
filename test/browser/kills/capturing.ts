import type { Page } from "puppeteer-core";
import { openPopup } from "../browsers.ts";
import { retype } from "../extension-hands.ts";
import type { Someone } from "./people.ts";
import { type Capture, type Kill, type Moment, moments } from "./plan.ts";
import { killWorker, type Machine, type Stage } from "./stage.ts";

/** What the popup said before it or its browser ended: that it is saved, or nothing. */
export type Outcome = "said" | "unsaid";

/** A toolbar click on the person's page and a press of Save, with the kills of the plan on the way. */
export async function capture(
  stage: Stage,
  machine: Machine,
  { path }: Someone,
  plan: Capture,
): Promise<Outcome> {
  const page = await pageIn(machine);
  await page.goto(stage.site.origin + path);
  stage.network.become(plan.weather);
  let outcome: Outcome = "unsaid";
  const killing: Promise<unknown>[] = [];
  const opening = openPopup(machine.browser, page);
  const ahead = new Set<Moment>(moments);
  const reach = (moment: Moment) => {
    ahead.delete(moment);
    const kills = plan.kills.filter((kill) => kill.moment === moment);
    killing.push(...kills.map((kill) => strike(stage, machine, kill, opening)));
  };
  try {
    reach("opening");
    const popup = await opening;
    await fillIn(popup, plan);
    reach("pressed");
    await press(popup, plan.way);
    await popup.waitForFunction(isSaved, { polling: "mutation", timeout: 60_000 });
    outcome = "said";
    reach("said");
    if (plan.leaving === "told") await popup.waitForFunction(isTold, { timeout: 3000 });
  } catch {
    // Whoever was killed answers no more; what counts is what was said before.
  }
  // Where the popup came too late for the plan, its victims die all the same.
  for (const moment of ahead) reach(moment);
  await Promise.all(killing);
  await close(opening);
  stage.tally[outcome] += 1;
  return outcome;
}

async function pageIn({ browser }: Machine): Promise<Page> {
  const pages = await browser.pages();
  const page = pages.find((each) => !each.url().startsWith("chrome-extension:"));
  return page ?? (await browser.newPage());
}

async function strike(stage: Stage, machine: Machine, kill: Kill, popup: Promise<Page>) {
  await new Promise((resolve) => setTimeout(resolve, kill.after));
  const isHit = await victims[kill.victim](machine, popup).catch(() => false);
  if (isHit) stage.tally[kill.victim] += 1;
}

const victims = {
  worker: killWorker,
  popup: (_: Machine, popup: Promise<Page>) => close(popup),
  browser: async ({ browser }: Machine) => browser.process()?.kill("SIGKILL") === true,
};

/** False where it was closed, or its browser dead, before. */
async function close(opening: Promise<Page>): Promise<boolean> {
  const popup = await opening.catch(() => undefined);
  if (popup === undefined || popup.isClosed()) return false;
  return await popup.close().then(
    () => true,
    () => false,
  );
}

async function fillIn(popup: Page, { deed, typing }: Capture): Promise<void> {
  await popup.waitForSelector("[name='fullName']", { timeout: 60_000 });
  // A draft that was kept may stand on the other tab.
  await popup.click(`#tab-${deed}`);
  if (deed === "introduction") await retype(popup, "introducerName", "Lena Beispiel");
  if (typing === "corrected") await retype(popup, "organization", "Example Institute");
}

async function press(popup: Page, way: Capture["way"]): Promise<void> {
  if (way === "click") return await popup.click("button[type='submit']");
  await popup.keyboard.down("Control");
  await popup.keyboard.press("Enter");
  await popup.keyboard.up("Control");
}

/** Someone who is in the book already, with nothing new about them, is as good as saved. */
function isSaved(): boolean {
  const words = document.body.textContent;
  return words.includes("Saved on this device") || words.includes("Nothing new to save");
}

/** The second line below the heading: synced, offline, or kept until one connects. */
function isTold(): boolean {
  return document.querySelector(".saved h2 ~ .soft") !== null;
}
