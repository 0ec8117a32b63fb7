import { ownerBucket } from "#shared/buckets";
import type { ContactWord } from "#shared/contact-words";
import type { Introduction } from "#shared/introductions";
import { newId } from "../new-id.ts";
import type { Desk } from "../program/push.ts";
import { writeNew } from "./writing.ts";

type Word = Pick<ContactWord, "deed" | "fields" | "linkBy">;

/** Each of the two finds in Today what was done. */
export function tellKeepers(desk: Desk, introduction: Introduction, word: Word): void {
  for (const userId of keepersOf(introduction)) {
    const id = newId(desk.now);
    const common = { id, createdAt: desk.now, createdBy: userId, readAt: null };
    writeNew(desk, {
      kind: "contact_word",
      id,
      bucket: ownerBucket(userId),
      fields: { ...common, introductionId: introduction.id, ...word },
    });
  }
}

/** The mentee, and the mentor who has an account. */
export function keepersOf({ menteeId, introducer }: Introduction): string[] {
  return introducer.kind === "member" ? [menteeId, introducer.userId] : [menteeId];
}
