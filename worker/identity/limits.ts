import type { Context } from "hono";
import type { App, Bindings } from "../bindings.ts";
import { keyedHash } from "./hashes.ts";

/** At most `most` deeds of a subject within `minutes`. */
export type Limit = { deed: string; subject: string; most: number; minutes: number };

/**
 * Counts a deed against all its limits, or against none when one of them is used up. The count
 * and the check are one statement, so that two requests at once cannot both be the last.
 */
export async function withinLimits(env: Bindings, limits: Limit[], now: number): Promise<boolean> {
  const rows = await Promise.all(limits.map((limit) => limitRow(env, limit, now)));
  const [counted] = await env.ACCOUNTS.batch([
    env.ACCOUNTS.prepare(
      `INSERT INTO attempts (subject, at)
       SELECT value ->> 'subject', ?2 FROM json_each(?1)
       WHERE NOT EXISTS (
         SELECT 1 FROM json_each(?1) AS wanted
         WHERE (SELECT COUNT(*) FROM attempts
                WHERE subject = wanted.value ->> 'subject' AND at > wanted.value ->> 'since')
               >= wanted.value ->> 'most')`,
    ).bind(JSON.stringify(rows), now),
    env.ACCOUNTS.prepare("DELETE FROM attempts WHERE at < ?1").bind(now - longestWindow),
  ]);
  return (counted?.meta.changes ?? 0) > 0;
}

/** The subjects that have used up their limit, each for itself; nothing is counted. */
export async function usedUp(env: Bindings, limits: Limit[], now: number): Promise<Set<string>> {
  const rows = await Promise.all(
    limits.map(async (limit) => ({ ...(await limitRow(env, limit, now)), name: limit.subject })),
  );
  const { results } = await env.ACCOUNTS.prepare(
    `SELECT value ->> 'name' AS name FROM json_each(?1)
     WHERE (SELECT COUNT(*) FROM attempts
            WHERE subject = value ->> 'subject' AND at > value ->> 'since') >= value ->> 'most'`,
  )
    .bind(JSON.stringify(rows))
    .all<{ name: string }>();
  return new Set(results.map(({ name }) => name));
}

/** Counts deeds that were done, whatever their limits say. */
export async function countDeeds(env: Bindings, limits: Limit[], now: number): Promise<void> {
  const rows = await Promise.all(limits.map((limit) => limitRow(env, limit, now)));
  await env.ACCOUNTS.prepare(
    "INSERT INTO attempts (subject, at) SELECT value ->> 'subject', ?2 FROM json_each(?1)",
  )
    .bind(JSON.stringify(rows), now)
    .run();
}

/** Limits on mailing somebody a code or a link. */
export function mailLimits(c: Context<App>, email: string): Limit[] {
  return [
    { deed: "mail", subject: email, most: 5, minutes: 15 },
    // A whole seminar room may sit behind one address of the network.
    { deed: "mail", subject: networkOf(c), most: 100, minutes: 60 },
  ];
}

/** Limits on guessing a code or a link. */
export function guessLimits(c: Context<App>, email?: string): Limit[] {
  const network = { deed: "guess", subject: networkOf(c), most: 200, minutes: 60 };
  if (email === undefined) return [network];
  return [{ deed: "guess", subject: email, most: 10, minutes: 15 }, network];
}

export function deviceCodeLimits(c: Context<App>): Limit[] {
  return [{ deed: "device", subject: networkOf(c), most: 60, minutes: 60 }];
}

/** Limits on looking up a device by the code it shows. */
export function lookUpLimits(userId: string): Limit[] {
  return [{ deed: "look up", subject: userId, most: 60, minutes: 15 }];
}

const longestWindow = 24 * 60 * 60_000;

async function limitRow(env: Bindings, { deed, subject, most, minutes }: Limit, now: number) {
  const hash = await keyedHash(env, `limit ${deed}`, subject);
  return { subject: hash, since: now - minutes * 60_000, most };
}

/** The IPv4 address, or the /64 of an IPv6 one: a household has all addresses of its /64. */
function networkOf(c: Context<App>): string {
  const address = c.req.header("cf-connecting-ip") ?? "local";
  if (!address.includes(":")) return address;
  // A link-local address names its zone behind a percent sign.
  const { hostname } = new URL(`http://[${address.split("%")[0]}]`);
  const [head = "", tail] = hostname.slice(1, -1).split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill("0");
  return [...groups, ...zeros, ...after].slice(0, 4).join(":");
}
