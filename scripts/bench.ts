import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { fixturePages, poisonedPages, timeExtraction } from "./bench-capture.ts";
import { timeContacts } from "./bench-contacts.ts";
import { timeDetection, timeHugeMails } from "./bench-detection.ts";
import { quantile, report } from "./bench-figures.ts";
import { timeLive } from "./bench-live.ts";
import { timeOpenings } from "./bench-popup.ts";
import { timeFirstChart } from "./bench-reports.ts";
import { makePerson, newEmail, timeDigests, timeSync } from "./bench-sync.ts";
import { timeBoard, timeToday } from "./bench-today.ts";
import { timeWeek } from "./bench-weeks.ts";
import { buildStale, builds } from "./build.ts";
import { budgets, captureScripts, firstLoad, gzipped, laterLoad } from "./bundles.ts";
import { serve } from "./server.ts";
import { begin, root } from "./tools.ts";

begin();

const rows = 10_000;

await buildStale();
const dashboard = path.join(root, builds.dashboard.into);
const extension = path.join(root, builds["extension for Chrome and Edge"].into);

console.log("\nSizes of scripts, gzip");
size("dashboard, first load", firstLoad(dashboard, "index.html"), budgets.dashboard);
size("reports, when opened", laterLoad(dashboard, "index.html", "reports"), budgets.reports);
size("popup", firstLoad(extension, "popup.html"), budgets.popup);
for (const script of captureScripts(extension))
  size(`injected ${path.basename(script)}`, gzipped(script), budgets.capture);

console.log(`\nIntroductions in mails, processor time; load ${load()}`);
const detections = timeDetection(5);
report(`${detections.length} mails, p50`, quantile(detections, 0.5), 20, "ms");
report("p95", quantile(detections, 0.95), 20, "ms");
for (const { name, ms } of await timeHugeMails()) report(name, ms, 500, "ms");

console.log(`\nReading a page in Chromium, processor time; load ${load()}`);
const fixtures = await timeExtraction(extension, fixturePages(), 3);
const times = fixtures.map(({ reading }) => reading);
report(`${fixtures.length} fixtures, p50`, quantile(times, 0.5), 20, "ms");
report("p95", quantile(times, 0.95), 20, "ms");
report("slowest", Math.max(...times), 20, "ms");
for (const { name, reading } of await timeExtraction(extension, poisonedPages(), 1))
  report(`poisoned: ${name}`, reading, 500, "ms");

for (const contacts of [0, rows]) {
  console.log(`\nToolbar click to drawn form, ${contacts} contacts; load ${load()}`);
  const openings = await timeOpenings(contacts);
  for (const since of ["gesture", "popup"] as const) {
    const all = openings.map((each) => each[since]);
    report(`since the ${since}, p50`, quantile(all, 0.5), 150, "ms");
    report(`since the ${since}, p95`, quantile(all, 0.95), 150, "ms");
  }
}

console.log(`\nToday, ${rows} contacts and 2,000 introductions; load ${load()}`);
for (const { words, rest } of [
  { words: "click at once after loading", rest: 0 },
  { words: "click a second later", rest: 1_000 },
]) {
  const drawn = await timeToday(
    dashboard,
    { contacts: rows, introductions: 2_000 },
    { rounds: 10, rest },
  );
  report(`${words} to drawn list, p50`, quantile(drawn, 0.5), 200, "ms");
  report("p95", quantile(drawn, 0.95), 200, "ms");
}
const board = await timeBoard(dashboard, { contacts: 0, introductions: 2_000 }, 10);
report("click to drawn board, p50", quantile(board, 0.5), 200, "ms");
report("p95", quantile(board, 0.95), 200, "ms");

console.log(`\nContacts, ${rows} of them, time of the page's own thread; load ${load()}`);
const empty = await timeContacts(dashboard, 0, 5);
const book = await timeContacts(dashboard, rows, 5);
const more = quantile(book.screens, 0.5) - quantile(empty.screens, 0.5);
report("reload to first row, beyond an empty book, p50", more, 200, "ms");
report("a word in the search, p50", quantile(book.letters, 0.5), 16, "ms");
report("half a screen further down, p50", quantile(book.steps, 0.5), 16, "ms");
report("memory of the page's script", book.megabytes, 150, "MB");

const state = mkdtempSync(path.join(tmpdir(), "tertius-bench-"));
const server = await serve({ port: 18_700, state });
try {
  console.log(
    `\nSync over HTTP, ${rows} contacts, workerd on this computer (${cpus().length} cores)`,
  );
  for (const round of [1, 2, 3]) {
    const person = await makePerson(server.origin, newEmail());
    const { push, pull, rows: pulled } = await timeSync(person, rows);
    if (pulled < rows) throw new Error(`Only ${pulled} rows came back.`);
    console.log(`  round ${round}   push ${rate(push)}   pull ${rate(pull)}`);
  }
  report(`a digest over ${rows} contacts`, await timeDigests(server.origin, 3), 200, "ms");
  console.log(`\nFrom the mentee's tab to the mentor's; load ${load()}`);
  const lives = await timeLive(server.origin, 20);
  report("20 changes, p50", quantile(lives, 0.5), 1000, "ms");
  report("p95", quantile(lives, 0.95), 1000, "ms");
  console.log(`\nA lead's first chart, demo program; load ${load()}`);
  const charts = await timeFirstChart(server.origin, 5);
  report("press on sign in to drawn chart, p50", quantile(charts, 0.5), 1_000, "ms");
  report("slowest", Math.max(...charts), 1_000, "ms");
} finally {
  await server.stop();
  rmSync(state, { recursive: true, force: true });
}

for (const events of [10_000, 100_000, 1_000_000]) {
  const state = mkdtempSync(path.join(tmpdir(), "tertius-bench-"));
  console.log(`\nReports of a program with ${events} events written into its file; load ${load()}`);
  try {
    const week = await timeWeek(state, 18_750, events);
    report("a published answer, p50", quantile(week.answers, 0.5), 300, "ms");
    report("p95", quantile(week.answers, 0.95), 300, "ms");
    report("a view nobody asked for before", week.freshView, 10_000, "ms");
    report("a week, while a device pushes", week.seconds, 10, "s");
    report("longest wait of a push beyond the usual", week.longestWait - week.usualWait, 50, "ms");
    report("memory of the server, at most", week.megabytes, 400, "MB");
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

function size(what: string, bytes: number, limit: number) {
  report(what, bytes / 1024, limit / 1024, "KB");
}

/** How many processes wait for a processor; above their number no time means much. */
function load(): string {
  return `${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
}

function rate(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s (${Math.round((rows / ms) * 1000)} rows/s)`;
}
