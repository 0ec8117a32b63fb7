import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "puppeteer-core";
import type { WxtBrowser } from "wxt/browser";
import type { Mutation } from "#shared/sync";
import { launchChromium, openExtensionPage, waitForText } from "../test/browser/browsers.ts";
import { buildExtension } from "../test/browser/extension-build.ts";
import { startFakeServer } from "../test/browser/fake-server.ts";
import { makeId, makeRecord } from "../test/make.ts";
import { fixturePages, type Opening, timeOpening } from "./bench-capture.ts";

/** The form of each fixture, by a real toolbar click, with so many contacts in the replica. */
export async function timeOpenings(contacts: number): Promise<Opening[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "tertius-bench-"));
  const server = await startFakeServer();
  const extension = await buildExtension("chrome", server.origin, folder);
  const browser = await launchChromium({ extension, profile: path.join(folder, "profile") });
  try {
    await allowEverySite(browser);
    server.received.push(...Array.from({ length: contacts }, (_, n) => makePut(n)));
    if (contacts > 0) await connect(browser);
    const openings: Opening[] = [];
    for (const sample of fixturePages()) openings.push(await timeOpening(browser, sample));
    return openings;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function connect(browser: Browser): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await (await options.waitForSelector("form.connect button"))?.click();
  await waitForText(options, "Connected as");
  // The rows are on the disk once the first sync of the connection was answered.
  await options.evaluate(() => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    return api.runtime.sendMessage({ type: "sync" });
  });
  await options.close();
}

/** The notice of sites whose terms forbid copying, read and allowed. */
async function allowEverySite(browser: Browser): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await options.evaluate(() => {
    const api: WxtBrowser = Reflect.get(globalThis, "chrome");
    return api.storage.local.set({ notice: "allowed" });
  });
  await options.close();
}

function makePut(n: number): Mutation {
  const record = makeRecord("contact", {
    ...{ fullName: `Robin Sample ${n}`, jobTitle: "Research engineer" },
    emails: [{ value: `robin.${n}@example.org`, kind: "work" }],
    links: [{ url: `https://www.linkedin.com/in/robin-sample-${n}`, service: null }],
    id: makeId(),
  });
  return { n: n + 1, op: "put", kind: "contact", id: record.id, fields: record };
}
