import { mkdir, writeFile } from "node:fs/promises";
import { browserPath, launchChromium } from "../test/browser/browsers.ts";

const sizes = [16, 32, 48, 128];
const folder = new URL("../extension/public/icon/", import.meta.url);

/** The toolbar's states beside the plain one, in the sizes that a toolbar has. */
const states = { "": sizes, "due-": [16, 32], "saved-": [16, 32] } as const;
type State = keyof typeof states;

/** Two dots and the third that joins them, on the accent; drawn bolder where it is small. */
function mark(size: number, state: State): string {
  const [stroke, dot, third] = size < 32 ? [3.2, 4.4, 5.4] : [2.2, 3.7, 4.9];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="8" fill="${state === "due-" ? "#8a5a00" : "#14696b"}"/>
  <path d="M8.5 22.5 16 10l7.5 12.5" fill="none" stroke="#bfe0de" stroke-width="${stroke}"/>
  <circle cx="8.5" cy="22.5" r="${dot}" fill="#ffffff"/>
  <circle cx="23.5" cy="22.5" r="${dot}" fill="#ffffff"/>
  <circle cx="16" cy="10" r="${third}" fill="#ffd48a"/>${state === "saved-" ? tick : ""}
</svg>`;
}

const tick = `
  <circle cx="24" cy="24" r="8" fill="#14696b"/>
  <circle cx="24" cy="24" r="7" fill="#ffffff"/>
  <path d="m20.5 24 2.6 2.8 4.6-5.4" fill="none" stroke="#14696b" stroke-width="2.4"/>`;

if (browserPath("chromium") === undefined) throw new Error("Drawing the icons needs Chromium.");
const browser = await launchChromium();
const page = await browser.newPage();
await mkdir(folder, { recursive: true });
for (const [state, each] of Object.entries(states) as [State, readonly number[]][]) {
  for (const size of each) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${mark(size, state)}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(new URL(`${state}${size}.png`, folder), png);
  }
}
await browser.close();
