import { watch } from "node:fs";
import path from "node:path";
import { type BuildName, buildStale } from "./build.ts";
import { serve } from "./server.ts";
import { begin, root, stopSignals } from "./tools.ts";

begin("keep");

const watched = ["dashboard", "extension", "shared"];
const names: readonly BuildName[] = [
  "dashboard (local)",
  "extension for Chrome and Edge",
  "extension for Firefox",
];

await buildStale(names);
const state = path.join(root, ".state");
const server = await serve({ port: 8787, state });
console.log(`
${server.origin} has each change of worker/, dashboard/ and shared/ a moment later: reload the page.
The extension is built again too: press its Reload in the browser.
Stop with Ctrl+C.
`);

let waiting: NodeJS.Timeout | undefined;
let building = Promise.resolve();
for (const folder of watched) watch(path.join(root, folder), { recursive: true }, wish);
for (const name of stopSignals) process.on(name, leave);
process.exitCode = await server.ended;

/** One build for a burst of changes, and never two at a time. */
function wish() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    building = building
      .then(() => buildStale(names))
      .catch(({ message }) => console.error(message));
  }, 200);
}

async function leave() {
  await server.stop();
  process.exit(0);
}
