import * as z from "zod";
import { Instant, RecordId, UserId } from "#shared/record";
import type { Bindings } from "../bindings.ts";
import { readToken, signToken } from "../sealed.ts";

/** What the page behind a link is about: one introduction, as whoever wrote the link may see it. */
const Claim = z.object({ introductionId: RecordId, userId: UserId, expiresAt: Instant });
export type Claim = z.output<typeof Claim>;

export function linkTo(env: Bindings, programId: string, claim: Claim): string {
  const { introductionId, userId, expiresAt } = claim;
  const token = signToken(env, { purpose, programId }, [introductionId, userId, expiresAt]);
  return `${env.ORIGIN}/kept/${programId}/${token}`;
}

/** Undefined for what we did not sign; whether it is still good is for the program to say. */
export function readLink(env: Bindings, programId: string, token: string): Claim | undefined {
  const read = readToken(env, { purpose, programId }, token);
  if (read === undefined) return undefined;
  const [introductionId, userId, expiresAt] = z
    .tuple([z.string(), z.string(), z.number()])
    .parse(read.values);
  return Claim.parse({ introductionId, userId, expiresAt });
}

const day = 86_400_000;
const linkDays = 180;

/** Through the last day of half a year; links of one day are alike. */
export function expiryFrom(now: number): number {
  return (Math.floor(now / day) + linkDays + 1) * day;
}

const purpose = "links to what is kept";
