import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { addDays, dayAt, weekOf } from "#shared/days";
import { uuidv7 } from "#shared/ids";
import { askReport } from "#shared/reports/asking";
import { type View, wholeView } from "#shared/reports/view";
import { found } from "#shared/roster-client";
import { quantile } from "./bench-figures.ts";
import { fillProgram } from "./bench-program.ts";
import { makePerson, newEmail, type Person, pushOne } from "./bench-sync.ts";
import { serve } from "./server.ts";

export type Week = {
  /** Seconds until the week is published, from when it falls due. */
  seconds: number;
  /** The longest that a push of one row waited meanwhile, and the usual wait without it. */
  longestWait: number;
  usualWait: number;
  /** Milliseconds of an answer that was published, and until one that nobody asked for before. */
  answers: number[];
  freshView: number;
  /** The most the server's process ever held. */
  megabytes: number;
};

/** One week of a program with so many events, published while a device pushes row after row. */
export async function timeWeek(state: string, port: number, events: number): Promise<Week> {
  const today = dayAt(Date.now(), "UTC");
  const lead = await foundProgram(state, port, events, today);
  const server = await serve({ port, state });
  try {
    const usual = await pushUntil(lead, wait(2_000));
    const began = performance.now();
    const waits = await pushUntil(lead, publishNext(server.origin));
    const seconds = (performance.now() - began) / 1000;
    const answers: number[] = [];
    for (let round = 0; round < 100; round += 1)
      answers.push(await timeOf(() => ask(lead, wholeView)));
    const period = { from: addDays(weekOf(today), -56), to: addDays(weekOf(today), -1) };
    const freshView = await timeOf(() => untilReady(lead, { ...wholeView, period }));
    return {
      ...{ seconds, answers, freshView, longestWait: Math.max(...waits) },
      ...{ usualWait: quantile(usual, 0.5), megabytes: peakOf(server.pid) },
    };
  } finally {
    await server.stop();
  }
}

/** The program with its events written into its file while no server runs, the last week ahead. */
async function foundProgram(
  state: string,
  port: number,
  events: number,
  today: string,
): Promise<Person> {
  const server = await serve({ port, state });
  const person = await makePerson(server.origin, newEmail());
  const founding = { name: "Bench", kind: "university", startsOn: null, endsOn: null } as const;
  const key = uuidv7(Date.now(), randomBytes(10));
  const founded = await found(person.client, { key, ...founding });
  await server.stop();
  if (!founded.ok) throw new Error(`Founding answered ${founded.error}.`);
  const programId = founded.body.id;
  const mentees = Math.max(60, events / 500);
  const cohorts = Math.max(4, 2 * Math.round(Math.log10(events)) - 4);
  const file = fileOf(state, programId);
  fillProgram(file, { events, mentees, cohorts }, today);
  const twoWeeksAgo = addDays(weekOf(today), -14);
  pretendPublished(file, twoWeeksAgo, mentees);
  return { ...person, programId };
}

function fileOf(state: string, programId: string): string {
  const files = readdirSync(state, { recursive: true, encoding: "utf8" });
  const found = files
    .filter((name) => name.endsWith(".sqlite"))
    .map((name) => path.join(state, name))
    .find((name) => holds(name, programId));
  if (found === undefined) throw new Error("The program has no file.");
  return found;
}

function holds(file: string, programId: string): boolean {
  const database = new DatabaseSync(file);
  try {
    const query = "SELECT 1 FROM rows WHERE kind = 'program' AND id = ?1";
    return database.prepare(query).get(programId) !== undefined;
  } catch {
    // Another kind of database.
    return false;
  } finally {
    database.close();
  }
}

/** As if the reports up to a week had been made, so that one week is due now and not six. */
function pretendPublished(file: string, weekOn: string, mentees: number): void {
  const counted = Array.from({ length: mentees }, (_, index) => ({
    userId: `mentee-${index}`,
    batch: 0,
  }));
  const database = new DatabaseSync(file);
  database.exec(
    "INSERT OR REPLACE INTO timers (kind, key, due_at, tries) VALUES ('report', '', 0, 0)",
  );
  database
    .prepare("INSERT INTO report_weeks (week_on, rev, made_at, counted) VALUES (?1, 0, 0, ?2)")
    .run(weekOn, JSON.stringify(counted));
  database.close();
}

/** Milliseconds of each push of one row, one after another, until the work ends. */
async function pushUntil(person: Person, work: Promise<unknown>): Promise<number[]> {
  const device = uuidv7(Date.now(), randomBytes(10));
  const times: number[] = [];
  let isOver = false;
  const end = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const n = times.length + 1;
    times.push(await timeOf(() => pushOne(person, device, n)));
    await wait(100);
  }
  await end;
  return times;
}

/** Lets what is due happen, which is one week; an answer means that it has. */
async function publishNext(origin: string): Promise<void> {
  const at = new Date(Date.now() + 60_000).toISOString().slice(0, 16);
  const run = { method: "POST", body: new URLSearchParams({ at }), redirect: "manual" } as const;
  const { status } = await fetch(`${origin}/dev/reminders/run`, run);
  if (status !== 303) throw new Error(`Publishing a week answered ${status}.`);
}

async function untilReady(person: Person, view: View): Promise<void> {
  while ((await ask(person, view)) !== "ready") await wait(25);
}

async function ask({ client, programId }: Person, view: View): Promise<string> {
  const report = await askReport(client, programId, view);
  if (!report.ok) throw new Error(`The report answered ${report.error}.`);
  if (report.body.status === "refused") throw new Error("The report was refused.");
  return report.body.status;
}

/** The most memory that any workerd of the server ever held, in megabytes. */
function peakOf(pid: number): number {
  return Math.max(...descendants(pid).map(peakOfOne));
}

function descendants(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
  return children
    .filter((child) => child !== "")
    .flatMap((child) => [Number(child), ...descendants(Number(child))]);
}

function peakOfOne(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  if (!/^Name:\s+workerd/m.test(status)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
