import { createHmac, timingSafeEqual } from "node:crypto";
import * as z from "zod";
import type { Bindings } from "../bindings.ts";

/** What a link in a mail lets its holder do: this one thing, for this one person, once. */
const Claim = z.object({
  userId: z.string(),
  deed: z.enum(["done", "later", "off", "undo"]),
  /** What is owed, by its key; for `undo` the link whose deed is taken back. */
  about: z.string(),
  expiresAt: z.int(),
});
export type Claim = z.output<typeof Claim>;

/** A claim that we signed, and the name under which the program remembers its use. */
export type Signed = Claim & { link: string };

export function linkTo(env: Bindings, programId: string, claim: Claim): string {
  const { userId, deed, about, expiresAt } = claim;
  const words = Buffer.from(JSON.stringify([userId, deed, about, expiresAt])).toString("base64url");
  return `${env.ORIGIN}/reminders/${programId}/${words}.${seal(env, programId, words)}`;
}

/** Undefined for what we did not sign; whether it is still good is for the program to say. */
export function readLink(env: Bindings, programId: string, token: string): Signed | undefined {
  const [words = "", given = "", ...more] = token.split(".");
  if (more.length > 0 || !isSame(given, seal(env, programId, words))) return undefined;
  const [userId, deed, about, expiresAt] = z
    .tuple([z.string(), z.string(), z.string(), z.number()])
    .parse(JSON.parse(Buffer.from(words, "base64url").toString()));
  return { ...Claim.parse({ userId, deed, about, expiresAt }), link: given };
}

/** One secret for each purpose, so that what is signed for one says nothing for another. */
export function sealed(env: Bindings, purpose: string, text: string): string {
  const key = createHmac("sha256", env.AUTH_SECRET).update(purpose).digest();
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** In the same time, however much of the two is alike. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function seal(env: Bindings, programId: string, words: string): string {
  return sealed(env, "reminder links", `${programId}\n${words}`);
}
