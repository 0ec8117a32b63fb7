import * as z from "zod";
import { line, optionalDay, RecordId, record, UserId } from "#shared/record";

export const mentorshipKinds = ["one_on_one", "group", "peer", "e_mentoring"] as const;
export type MentorshipKind = (typeof mentorshipKinds)[number];
export const mentorshipStatuses = ["proposed", "active", "paused", "ended"] as const;

/** Why it ended; read by the sides alone. */
export const endReasons = [
  "reached",
  "time_over",
  "little_time",
  "moved_on",
  "other_needs",
  "not_possible_now",
  "other",
] as const;

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
  /** IANA time zones by user id, as far as they are known; written by the program, too. */
  zones: z.record(UserId, line(64)).default({}),
  endedBecause: z.enum(endReasons).nullable().default(null),
  pausedUntil: optionalDay,
  /** The mentorship that this one takes up again. */
  continues: RecordId.nullable().default(null),
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

/** Who says whether a proposed one begins: never who proposed it, and a mentee where a mentor did. */
export function mayBegin(
  { kind, mentorIds, menteeIds, createdBy }: Mentorship,
  userId: string,
): boolean {
  if (userId === createdBy) return false;
  if (mentorIds.includes(userId)) return true;
  return menteeIds.includes(userId) && (kind === "peer" || mentorIds.includes(createdBy));
}

/** In a group the mentor speaks for all; elsewhere each side does. */
export function maySteer({ kind, mentorIds, menteeIds }: Mentorship, userId: string): boolean {
  return mentorIds.includes(userId) || (kind !== "group" && menteeIds.includes(userId));
}
