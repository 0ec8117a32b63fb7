import * as z from "zod";
import { line, optionalDay, record, UserId } from "#shared/record";

export const mentorshipKinds = ["one_on_one", "group", "peer", "e_mentoring"] as const;
export type MentorshipKind = (typeof mentorshipKinds)[number];
export const mentorshipStatuses = ["proposed", "active", "paused", "ended"] as const;

const mentorship = {
  kind: z.enum(mentorshipKinds),
  mentorIds: z.array(UserId).min(1).max(20),
  menteeIds: z.array(UserId).min(1).max(200),
  status: z.enum(mentorshipStatuses),
  startedOn: optionalDay,
  endedOn: optionalDay,
};

export const Mentorship = record({
  ...mentorship,
  /** Display names of everyone in it, by user id; written by the program, never by a client. */
  names: z.record(UserId, line(300)).default({}),
});
export type Mentorship = z.output<typeof Mentorship>;

/** What a lead sees of a mentorship: who with whom, never its words. Written by the program alone. */
export const Pairing = record(mentorship);
export type Pairing = z.output<typeof Pairing>;

export type Pair = { mentorId: string; menteeId: string };

/** Every mentor–mentee pair; in a peer mentorship each side is both. */
export function pairsOf(mentorship: Pick<Mentorship, "kind" | "mentorIds" | "menteeIds">): Pair[] {
  const pairs = mentorship.mentorIds.flatMap((mentorId) =>
    mentorship.menteeIds.map((menteeId) => ({ mentorId, menteeId })),
  );
  const mirrored = pairs.map(({ mentorId, menteeId }) => ({
    mentorId: menteeId,
    menteeId: mentorId,
  }));
  const all = mentorship.kind === "peer" ? [...pairs, ...mirrored] : pairs;
  return all.filter(({ mentorId, menteeId }) => mentorId !== menteeId);
}
