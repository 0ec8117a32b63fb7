import path from "node:path";
import type { Contact } from "#shared/contacts";
import type { Introduction } from "#shared/introductions";
import type { Person } from "../../../scripts/bench-sync.ts";
import { openMemoryReplica } from "../memory-replica.ts";
import { capture } from "./capturing.ts";
import { type Someone, someone } from "./people.ts";
import type { Capture, Life } from "./plan.ts";
import { boot, connect, killWorker, type Machine, type Stage, sendAll } from "./stage.ts";

/** Everyone a round tried to save, with what the popup said was saved about them. */
type Tried = Map<string, Set<Capture["deed"]>>;

/** A save of which nothing was said. */
type Untold = { who: Someone; deed: Capture["deed"] };

/**
 * One account and one profile: a fifth of its captures are saved before it is connected, the rest
 * after, and halfway the server dies. What comes back is what went wrong; empty where every save
 * is there once.
 */
export async function playRound(stage: Stage, lives: readonly Life[]): Promise<string[]> {
  const account = await stage.signUp();
  const profile = path.join(stage.folder, account.userId);
  const plans = lives.reduce((sum, { captures }) => sum + captures.length, 0);
  const tried: Tried = new Map();
  const again: Untold[] = [];
  let played = 0;
  for (const { captures } of lives) {
    const machine = await boot(stage, profile);
    for (const plan of captures) {
      if (played === Math.ceil(plans / 5)) await connectAndKill(stage, machine, account);
      const restarting = played === Math.ceil(plans / 2) ? stage.restart() : undefined;
      await tryOnce({ stage, machine, tried, again }, plan);
      await restarting;
      played += 1;
    }
    if (machine.browser.connected) await machine.browser.close();
  }
  await bringHome(stage, profile);
  return await mistakesOf(account, tried);
}

/** The worker dies while it makes what was saved before its own. */
async function connectAndKill(stage: Stage, machine: Machine, account: Person): Promise<void> {
  stage.network.become("whole");
  await connect(machine, account);
  await killWorker(machine);
}

type Scene = { stage: Stage; machine: Machine; tried: Tried; again: Untold[] };

/** Whoever was told nothing opens the popup again and makes sure of the same. */
async function tryOnce({ stage, machine, tried, again }: Scene, plan: Capture): Promise<void> {
  const { who, deed } = again.shift() ?? { who: someone(tried.size), deed: plan.deed };
  const said = tried.get(who.email) ?? new Set();
  tried.set(who.email, said);
  if ((await capture(stage, machine, who, { ...plan, deed })) === "said") said.add(deed);
  else again.push({ who, deed });
}

async function bringHome(stage: Stage, profile: string): Promise<void> {
  stage.network.become("whole");
  const machine = await boot(stage, profile);
  await sendAll(machine);
  await machine.browser.close();
}

/** What a fresh device of the account is sent, against what the popup said. */
async function mistakesOf({ client }: Person, tried: Tried): Promise<string[]> {
  const replica = await openMemoryReplica(client);
  await replica.sync();
  const all = <K extends "contact" | "introduction" | "introduction_event">(kind: K) => [
    ...replica.rows(kind).value.values(),
  ];
  const introductions = all("introduction");
  return [
    ...contactMistakes(all("contact"), tried),
    ...introductionMistakes(introductions, all("contact"), tried),
    ...(all("introduction_event").length === introductions.length
      ? []
      : ["an introduction is there by half"]),
  ];
}

function contactMistakes(contacts: readonly Contact[], tried: Tried): string[] {
  const counts = Map.groupBy(contacts, addressOf);
  const strangers = [...counts.keys()].filter((email) => !tried.has(email));
  return [
    ...strangers.map((email) => `${email} was never saved`),
    ...[...tried].flatMap(([email, said]) => {
      const times = counts.get(email)?.length ?? 0;
      if (times > 1) return [`${email} is there ${times} times`];
      return said.size > 0 && times === 0 ? [`${email} is lost`] : [];
    }),
  ];
}

function introductionMistakes(
  introductions: readonly Introduction[],
  contacts: readonly Contact[],
  tried: Tried,
): string[] {
  const emails = new Map(contacts.map((contact) => [contact.id, addressOf(contact)]));
  const counts = Map.groupBy(introductions, ({ contactId }) => emails.get(contactId ?? "") ?? "");
  return [...tried].flatMap(([email, said]) => {
    const times = counts.get(email)?.length ?? 0;
    if (times > 1) return [`the introduction to ${email} is there ${times} times`];
    return said.has("introduction") && times === 0 ? [`the introduction to ${email} is lost`] : [];
  });
}

function addressOf({ emails }: Contact): string {
  return emails[0]?.value ?? "";
}
