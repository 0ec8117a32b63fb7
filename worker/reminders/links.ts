import * as z from "zod";
import type { Bindings } from "../bindings.ts";
import { readToken, signToken } from "../sealed.ts";

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
  const token = signToken(env, { purpose, programId }, [userId, deed, about, expiresAt]);
  return `${env.ORIGIN}/reminders/${programId}/${token}`;
}

/** Undefined for what we did not sign; whether it is still good is for the program to say. */
export function readLink(env: Bindings, programId: string, token: string): Signed | undefined {
  const read = readToken(env, { purpose, programId }, token);
  if (read === undefined) return undefined;
  const [userId, deed, about, expiresAt] = z
    .tuple([z.string(), z.string(), z.string(), z.number()])
    .parse(read.values);
  return { ...Claim.parse({ userId, deed, about, expiresAt }), link: read.seal };
}

const purpose = "reminder links";
