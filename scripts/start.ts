import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { buildStale, builds } from "./build.ts";
import { isFree } from "./ports.ts";
import { serve } from "./server.ts";
import { begin, kill, root, stopSignals } from "./tools.ts";

begin("keep");

const port = 8787;
const state = path.join(root, ".state");
const note = path.join(state, "server.json");

/** What a running `npm start` leaves beside its data. */
const Note = z.object({ pid: z.int().min(2), server: z.int().min(2), origin: z.string() });

const other = await runningServer();
if (other === undefined) await startHere();
else console.log(`Tertius already runs at ${other}. Stop it where you started it, with Ctrl+C.`);

async function startHere(): Promise<void> {
  console.log("Building what is stale …");
  await buildStale();
  if (!(await isFree(port))) {
    console.log(`Port ${port} is taken by another program; taking the next free one.`);
  }
  console.log("Starting the server …");
  const server = await serve({ port, state });
  mkdirSync(state, { recursive: true });
  writeFileSync(
    note,
    JSON.stringify({ pid: process.pid, server: server.pid, origin: server.origin }),
  );
  console.log(welcome(server.origin));
  const why = await Promise.race([server.ended.then(() => "ended"), stopWish()]);
  rmSync(note, { force: true });
  await server.stop();
  console.log(why === "ended" ? "The server ended by itself." : "Stopped.");
  process.exit(why === "ended" ? 1 : 0);
}

/** The address of a server that another `npm start` runs on the same data. */
async function runningServer(): Promise<string | undefined> {
  const left = Note.safeParse(
    existsSync(note) ? JSON.parse(readFileSync(note, "utf8")) : undefined,
  );
  if (!left.success) return undefined;
  const { pid, server, origin } = left.data;
  const answer = await fetch(`${origin}/api/v1/health`).catch(() => undefined);
  if (!answer?.ok) return undefined;
  if (isAlive(pid)) return origin;
  console.log("Stopping a server whose `npm start` was killed …");
  kill(server, "SIGKILL");
  return undefined;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Ctrl+C, a kill, or the end of the process that started this one. */
function stopWish(): Promise<string> {
  const parent = process.ppid;
  return new Promise((resolve) => {
    for (const name of stopSignals) process.on(name, () => resolve(name));
    setInterval(() => process.ppid !== parent && resolve("orphaned"), 1000).unref();
  });
}

function welcome(origin: string): string {
  const folder = (name: keyof typeof builds) => path.join(root, builds[name].into);
  return `
Tertius is ready:  ${origin}

  Try it       open the address and choose a demo person: a mentee, a mentor or a program lead.
               Nothing you do there leaves this computer.
  Mail         what Tertius would send is read at ${origin}/dev/mail;
               a mail to an address of yours in Tertius is tried at ${origin}/dev/mail/in

  Extension
    Chrome     open chrome://extensions, switch on Developer mode, "Load unpacked", and choose
               ${folder("extension for Chrome and Edge")}
    Firefox    open about:debugging#/runtime/this-firefox, "Load Temporary Add-on", and choose
               ${path.join(folder("extension for Firefox"), "manifest.json")}
               (the folder's name begins with a dot: paste the path into the file chooser)${
                 origin.endsWith(`:${port}`)
                   ? ""
                   : `
    Server     the extension expects http://localhost:${port}; in its options enter ${origin}`
               }

  Your data    ${state}
  Stop         Ctrl+C
`;
}
