import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";

export const root = path.dirname(import.meta.dirname);
export const cache = path.join(root, ".cache");

/** Nothing here may need the network or report anything to anyone. */
export const quiet = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  DO_NOT_TRACK: "1",
};

/** What a person can mend: its message is for them, without a trace of the code. */
export class Trouble extends Error {}

const running = new Set<ChildProcess>();

/**
 * Every script calls it first: a trouble ends it with its sentence, everything else stays a fault,
 * and nothing it started outlives it. `keep` is for the one that has its own way to stop.
 */
export function begin(signals: "leave" | "keep" = "leave"): void {
  process.on("uncaughtException", (error) => {
    console.error(error instanceof Trouble ? `\n${error.message}` : error);
    process.exit(1);
  });
  process.on("exit", () => {
    for (const { pid } of running) if (pid !== undefined) kill(pid, "SIGKILL");
  });
  if (signals === "keep") return;
  for (const name of stopSignals) process.on(name, () => process.exit(130));
}

export const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

type Run = { env?: Record<string, string>; output?: "shown" | "kept"; cwd?: string };
type Ended = { code: number; output: string };

/** Runs a tool of node_modules/.bin to its end; a kept output is for the one who asks. */
export function run(command: readonly string[], { env = {}, output = "shown" }: Run = {}) {
  return new Promise<Ended>((resolve, reject) => {
    const child = start(command, { env, output });
    const kept: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output: String(Buffer.concat(kept)) }));
  });
}

/** Starts a tool and leaves it running; the one who asks stops it. */
export function start(
  [tool = "", ...args]: readonly string[],
  { env = {}, output = "shown", cwd = root }: Run = {},
): ChildProcess {
  mkdirSync(cache, { recursive: true });
  const stdio = output === "shown" ? "inherit" : "pipe";
  const child = spawn(tool, args, {
    cwd,
    env: { ...process.env, ...quiet, ...env },
    stdio: ["ignore", stdio, stdio],
    // A group of its own, so that stopping it stops what it started.
    detached: true,
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Stops a process and everything it started; what has not ended by itself after 5 s is killed. */
export async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  kill(child.pid, "SIGTERM");
  const late = setTimeout(() => child.pid && kill(child.pid, "SIGKILL"), 5000);
  await ended;
  clearTimeout(late);
  // The tool itself may leave before what it started.
  kill(child.pid, "SIGKILL");
}

/** Sends a signal to a process of `start` and to all it started. */
export function kill(pid: number, name: NodeJS.Signals) {
  try {
    process.kill(-pid, name);
  } catch {
    // It has gone.
  }
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
