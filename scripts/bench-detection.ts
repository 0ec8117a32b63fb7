import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { detectIntroduction } from "#shared/detection/introductions";
import { readMail } from "#shared/detection/mail";
import { messageFromText } from "#shared/detection/message";
import { root } from "./tools.ts";

/** Milliseconds of processor time for each of the made-up mails; the median of some rounds each. */
export function timeDetection(rounds: number): number[] {
  const folder = path.join(root, "test/fixtures/introductions");
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  const detect = (mail: string) => detectIntroduction(messageFromText(mail));
  for (const mail of mails) detect(mail);
  return mails.map((mail) => {
    const times = Array.from({ length: rounds }, () => busy(() => detect(mail)));
    return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
  });
}

/** The same for mails nobody writes, from their bytes on. */
export async function timeHugeMails(): Promise<{ name: string; ms: number }[]> {
  const times: { name: string; ms: number }[] = [];
  for (const [name, body] of Object.entries(hugeBodies)) {
    const bytes = new TextEncoder().encode(`${head}\n${body}`);
    const start = process.cpuUsage();
    detectIntroduction((await readMail(bytes)).message);
    times.push({ name, ms: since(start) });
  }
  return times;
}

const head =
  "From: Marcus <marcus@feld.example>\nTo: Tim <tim@helio.example>\nContent-Type: text/plain\n";
const hugeBodies = {
  "5 MB of names": "Tim Hannah ".repeat(450_000),
  "5 MB of sentences": "Tim, meet Hannah. ".repeat(280_000),
  "10,000 quoted lines": `Tim, meet Hannah.\n\n${"> old words of another day\n".repeat(10_000)}`,
};

function busy(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return since(start);
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
