import path from "node:path";
import type { Browser, CDPSession } from "puppeteer-core";
import { makePerson, newEmail, type Person } from "../../../scripts/bench-sync.ts";
import { freePort } from "../../../scripts/ports.ts";
import { type Server, serve } from "../../../scripts/server.ts";
import {
  launchChromium,
  makeFolder,
  openExtensionPage,
  type Site,
  serveSite,
  waitForText,
} from "../browsers.ts";
import { buildExtension } from "../extension-build.ts";
import { type Network, startNetwork } from "./network.ts";
import { pagesOf, someone } from "./people.ts";

/** The real server, a network that misbehaves, the built extension, and pages of people. */
export type Stage = {
  folder: string;
  network: Network;
  site: Site;
  extension: string;
  /** What was said, and how many of each victim were alive when they were killed. */
  tally: Tally;
  /** Kills the server with no signal that could be caught, and starts it again. */
  restart(): Promise<void>;
  signUp(): Promise<Person>;
  close(): Promise<void>;
};

export async function setStage(people: number, build = buildExtension): Promise<Stage> {
  const folder = await makeFolder();
  const port = await freePort(8941);
  const start = () => serve({ port, state: path.join(folder.path, "state") });
  const network = await startNetwork(`http://localhost:${port}`);
  const extension = await build("chrome", network.origin, path.join(folder.path, "extension"));
  let server: Server = await start();
  const site = await serveSite(pagesOf(Array.from({ length: people }, (_, n) => someone(n))));
  return {
    folder: folder.path,
    network,
    site,
    extension,
    tally: makeTally(),
    async restart() {
      process.kill(-server.pid, "SIGKILL");
      await server.ended;
      server = await start();
    },
    signUp: () => makePerson(server.origin, newEmail()),
    async close() {
      await Promise.all([server.stop(), site.close(), network.close()]);
      await folder.remove();
    },
  };
}

export type Tally = ReturnType<typeof makeTally>;

export function makeTally() {
  return { said: 0, unsaid: 0, worker: 0, popup: 0, browser: 0 };
}

/** A browser of the stage, and the line that kills its parts. */
export type Machine = { browser: Browser; line: CDPSession };

export async function boot({ extension }: Stage, profile: string): Promise<Machine> {
  const browser = await launchChromium({ extension, profile });
  return { browser, line: await browser.target().createCDPSession() };
}

/** False where no worker was alive, as after half a minute of rest. */
export async function killWorker({ line }: Machine): Promise<boolean> {
  const { targetInfos } = await line.send("Target.getTargets");
  const worker = targetInfos.find(({ type }) => type === "service_worker");
  if (worker === undefined) return false;
  const { success } = await line.send("Target.closeTarget", { targetId: worker.targetId });
  return success;
}

/** The device flow, approved by the person without a look at the page it opens. */
export async function connect({ browser }: Machine, { client }: Person): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await (await options.waitForSelector("form.connect button"))?.click();
  const code = await options.waitForSelector(".code");
  const shown = (await code?.evaluate(({ textContent }) => textContent)) ?? "";
  const approved = await client.approveDevice(shown);
  if (!approved.ok) throw new Error(`Approving answered ${approved.error}.`);
  await waitForText(options, "Connected as");
  for (const page of await browser.pages()) if (page.url().includes("/connect")) await page.close();
  await options.close();
}

/** Everything that waits is sent; throws with what the options say where it is not. */
export async function sendAll({ browser }: Machine): Promise<void> {
  const options = await openExtensionPage(browser, "options.html");
  await waitForText(options, "has reached the server").catch(async () => {
    throw new Error(await options.evaluate(() => document.body.textContent));
  });
  await options.close();
}
