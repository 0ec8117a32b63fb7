import type { MentorshipKind } from "#shared/mentorships";
import type { outcomeKinds } from "#shared/outcomes";
import type { FollowUpPolicy } from "#shared/programs";
import type { Counted } from "#shared/reports/admission";
import type { Life } from "#shared/reports/lives";

/** One side's entry of an introduction, without its words. */
export type Entry = {
  id: string;
  menteeId: string;
  /** The mentor's account, or none. */
  mentorId: string | null;
  /** The card of a contact who introduced. */
  introducerId: string | null;
  contactId: string | null;
  parentId: string | null;
  sameAs: string | null;
  confirmation: "unconfirmed" | "confirmed" | "disputed";
  whom: number;
  employer: number;
};

export type Card = {
  id: string;
  ownerId: string;
  savedAt: number;
  introducerId: string | null;
  source: "grown" | "import";
};

export type Ending = {
  ownerId: string;
  kind: (typeof outcomeKinds)[number];
  occurredOn: string;
  introductionIds: readonly string[];
};

export type Decision = {
  ownerId: string;
  kind: string;
  subjectId: string;
  dueOn: string;
  graceDays: number;
  status: "open" | "done" | "skipped" | "satisfied" | "cancelled";
  closedOn: string | null;
  origin: "rule" | "person";
  snoozes: readonly { from: string; at: number }[];
};

export type Signed = {
  mentorshipId: string;
  version: number;
  nextReviewOn: string | null;
  madeAt: number;
};

/** A talk of a mentorship; in a group it may be with one mentee alone. */
export type Talk = {
  mentorshipId: string;
  menteeId: string | null;
  plannedAt: number;
  status: "planned" | "held" | "missed" | "moved";
};

/** How much more a goal matters to its mentee than to the mentor, once both have said it. */
export type Goal = { menteeId: string; setAt: number; apart: number | null };

export type Enrolled = {
  userId: string;
  cohortId: string | null;
  joinedOn: string;
  leftOn: string | null;
  kinds: readonly MentorshipKind[];
};

/** What a program recorded up to the end of a week, without a word in it. */
export type Ledger = {
  weekOn: string;
  asOf: string;
  minimumCell: number;
  rules: { followUpPolicy: FollowUpPolicy; holidays: readonly string[] };
  firstWeekOn: string;
  cohorts: readonly { cohortId: string; label: string }[];
  /** Everyone who agreed to be counted, and which of them are. */
  enrolled: readonly Enrolled[];
  counted: readonly Counted[];
  /** Mentors who agreed to be compared with others. */
  mentors: readonly string[];
  /** Of imports only those that somebody introduced: they are no growth, but lead to others. */
  cards: readonly Card[];
  entries: readonly Entry[];
  /** By the id of the entry that is kept of both sides'. */
  lives: ReadonlyMap<string, Life>;
  endings: readonly Ending[];
  decisions: readonly Decision[];
  agreements: readonly Signed[];
  talks: readonly Talk[];
  goals: readonly Goal[];
  menteesOf: ReadonlyMap<string, readonly string[]>;
};

/** Where each entry is read: at the end of its chain, unless that leads in a circle or elsewhere. */
export function keptIdsIn(entries: readonly Entry[]): Map<string, string> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = new Map<string, string>();
  for (const entry of entries) {
    if (entry.sameAs === null) continue;
    const last = lastOf(entry, byId);
    if (last !== entry) kept.set(entry.id, last.id);
  }
  return kept;
}

function lastOf(from: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const seen = new Set<string>();
  let last = from;
  for (;;) {
    seen.add(last.id);
    const next = byId.get(last.sameAs ?? "");
    const isSame =
      next !== undefined &&
      next.mentorId !== null &&
      next.menteeId === last.menteeId &&
      next.mentorId === last.mentorId;
    if (!isSame) return last;
    if (seen.has(next.id)) return from;
    last = next;
  }
}

/** The entries that stand for themselves, each with what its other side adds. */
export function joinedEntries(
  entries: readonly Entry[],
  kept: ReadonlyMap<string, string>,
): Entry[] {
  const twins = Map.groupBy(
    entries.filter(({ id }) => kept.has(id)),
    ({ id }) => kept.get(id) ?? "",
  );
  return entries
    .filter(({ id }) => !kept.has(id))
    .map((entry) => (twins.get(entry.id) ?? []).reduce(joined, entry));
}

function joined(entry: Entry, twin: Entry): Entry {
  const isConfirmed = [entry, twin].some(({ confirmation }) => confirmation === "confirmed");
  return {
    ...entry,
    contactId: entry.contactId ?? twin.contactId,
    parentId: entry.parentId ?? twin.parentId,
    confirmation: isConfirmed ? "confirmed" : entry.confirmation,
    employer: entry.employer || twin.employer,
  };
}
