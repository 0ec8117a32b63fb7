import path from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../scripts/ports.ts";
import { type Server, serve } from "../../scripts/server.ts";
import { launchChromium, makeFolder, waitForText } from "./browsers.ts";

/** The way of a mail with nothing in between that is not real: server, live socket, dashboard. */
let folder: Awaited<ReturnType<typeof makeFolder>>;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await makeFolder();
  server = await serve({ port: await freePort(8951), state: path.join(folder.path, "state") });
  await post("/dev/demo", {}).then((answer) => answer.text());
  browser = await launchChromium();
  page = await browser.newPage();
  await page.goto(server.origin);
  await press("A mentee");
  await page.waitForFunction(() => !document.querySelector(".door"), { polling: 100 });
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  await folder.remove();
});

test("a mail to the address in the account is reviewed and becomes an introduction", async () => {
  await page.goto(`${server.origin}/introductions/review`);
  // The demo has a mail to look at already: the new one comes while the list is open.
  await page.waitForSelector("main a[href*='/introductions/review/']");
  const address = await addressInAccount();
  expect(await mail(address, "Amara Okafor")).toBe(200);
  await waitForText(page, "Lena Østergård introduced Amara Okafor");
  await page.locator("::-p-text(Lena Østergård introduced Amara)").click();
  await waitForText(page, "Lena Østergård introduced me");
  await press("Save introduction");
  await waitForText(page, "Saved: the introduction to Amara Okafor.");
  await page.goto(`${server.origin}/introductions?q=Amara+Okafor`);
  await waitForText(page, "Amara Okafor");
  await waitForText(page, "Introduced");
});

test("a changed address is another at once, and the old one sends mails back", async () => {
  const before = await addressInAccount();
  const account = await openAccount();
  await account.locator("::-p-text(Change the address)").click();
  await waitForText(account, "Changed. Mails to the old address are sent back");
  const after = await addressIn(account);
  await account.close();
  expect(after).not.toBe(before);
  expect([await mail(before, "Kim Lee"), await mail(after, "Kim Lee")]).toEqual([400, 200]);
});

async function openAccount(): Promise<Page> {
  const account = await browser.newPage();
  await account.goto(`${server.origin}/account`);
  return account;
}

async function addressInAccount(): Promise<string> {
  const account = await openAccount();
  const address = await addressIn(account);
  await account.close();
  return address;
}

async function addressIn(account: Page): Promise<string> {
  const shown = await account.waitForFunction(
    () =>
      [...document.querySelectorAll("input")].find(({ value }) => value.startsWith("in-"))?.value,
    { polling: 100 },
  );
  return String(await shown.jsonValue());
}

/** As the mail exchange hands it over; 400 where the Worker sends it back. */
async function mail(to: string, name: string): Promise<number> {
  const from = "mentor-01@harbour-bridge.example";
  const text = `From: Lena Østergård <${from}>
To: Mira Kulkarni <mentee-31@harbour-bridge.example>, ${name} <${name.split(" ")[0]}@lagoslabs.example>
Subject: Intro: Mira <> ${name}
Date: ${new Date().toUTCString()}
Message-ID: <${name.length}@harbour-bridge.example>
Content-Type: text/plain; charset=utf-8

Mira, I would like to introduce you to ${name}, who leads the grid team at Lagos Labs.

Best,
Lena
`;
  const query = new URLSearchParams({ from, to });
  const address = `${server.origin}/cdn-cgi/handler/email?${query}`;
  return (await fetch(address, { method: "POST", body: text })).status;
}

function post(route: string, body: object): Promise<Response> {
  const headers = { origin: server.origin, "content-type": "application/json" };
  return fetch(server.origin + route, { method: "POST", headers, body: JSON.stringify(body) });
}

async function press(words: string): Promise<void> {
  await page.bringToFront();
  await page.locator(`::-p-aria([role="button"]) ::-p-text(${words})`).click();
}
