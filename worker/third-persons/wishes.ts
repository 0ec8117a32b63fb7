import * as z from "zod";
import { actingRoles } from "#shared/programs";
import { deskOf } from "../program/own-deeds.ts";
import type { Rows } from "../program/rows.ts";
import { correct } from "./correcting.ts";
import { erase } from "./erasing.ts";
import { takesPart } from "./kept.ts";
import type { Claim } from "./links.ts";
import { isErased } from "./objections.ts";

const text = z.string().max(1000).default("");

/** What the buttons of the page send. */
export const Wish = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("correct"), fullName: text, jobTitle: text, organization: text }),
  z.object({ deed: z.literal("erase") }),
  z.object({ deed: z.literal("object") }),
]);
export type Wish = z.output<typeof Wish>;

export type Followed =
  | { state: "corrected" | "unchanged" | "unreadable" | "gone" }
  | { state: "erased"; barred: number };

/** Somebody who is in the program and one of the two of an introduction that still has words. */
export function mayWriteLink(rows: Rows, { introductionId, userId }: Claim): boolean {
  const member = rows.memberOf(userId)?.fields;
  const row = rows.get("introduction", introductionId);
  if (!member || actingRoles(member).length === 0 || !row) return false;
  return takesPart(row.fields, userId) && !isErased(rows, "introduction", row.id);
}

/** Does it in the name of whoever wrote the link, as one transaction. */
export function followWish(rows: Rows, claim: Claim, wish: Wish, now: number): Followed {
  return rows.transact(() => {
    const desk = deskOf(rows, claim.userId, now, "third_person");
    if (!desk) return { state: "gone" };
    if (wish.deed === "correct") return { state: correct(desk, claim, wish) };
    return erase(desk, claim, wish.deed === "erase" ? "erased" : "objected");
  });
}
