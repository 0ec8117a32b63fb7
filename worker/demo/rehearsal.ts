import { addBusinessDays, addDays } from "#shared/days";
import { makeCard } from "./book.ts";
import { laterOf } from "./calendar.ts";
import type { Step } from "./course.ts";
import { put } from "./deeds.ts";
import { type Owner, planned } from "./follow-ups.ts";
import { type Lived, liveIntroduction } from "./introductions.ts";
import { guests } from "./people.ts";

type Days = { lastDay: string; asOf: string };

/**
 * What a visitor finds waiting whatever the day: the mentor has introductions to confirm from
 * each of their mentees, the mentee has something overdue, due today and due this week.
 */
export function rehearse(owner: Owner, userId: string, mentorId: string, days: Days): Lived {
  const recent: Lived[] = [recentIntroduction(owner, mentorId, 9, [])];
  if (userId !== guests.mentee.userId) return joined(recent);
  const ago = (count: number) => addDays(days.asOf, -count);
  recent.push(
    recentIntroduction(owner, mentorId, 6, []),
    recentIntroduction(owner, mentorId, 16, [
      ["contacted", ago(14)],
      ["replied", ago(11)],
      ["scheduled", ago(9)],
      ["met", ago(3)],
      ["thanked", ago(2)],
    ]),
    recentIntroduction(owner, mentorId, 12, [
      ["contacted", ago(11)],
      ["replied", ago(1)],
    ]),
  );
  return joined([...recent, remindersOf(owner, days)]);
}

function recentIntroduction(
  owner: Owner,
  mentorId: string,
  daysAgo: number,
  later: readonly (readonly [Step["stage"], string])[],
): Lived {
  const introducedOn = addDays(owner.lastDay, -daysAgo);
  const introduced: Step = { stage: "introduced", on: introducedOn, reason: null };
  return liveIntroduction(owner, {
    introducer: { kind: "member", userId: mentorId },
    introducedOn,
    isConnector: false,
    confirmation: "unconfirmed",
    steps: [introduced, ...later.map(([stage, on]) => ({ stage, on, reason: null }))],
  });
}

/** Reminders the mentee set for themselves: one for today, two for the days after. */
function remindersOf(owner: Owner, { lastDay, asOf }: Days): Lived {
  const card = makeCard(owner, addDays(lastDay, -90), { source: "manual", strength: "moderate" });
  const other = makeCard(owner, addDays(lastDay, -80), { source: "page", strength: "weak" });
  const remind = (contactId: string, kind: "keep_in_touch" | "schedule", dueOn: string) =>
    planned(owner, addDays(lastDay, -2), {
      kind,
      subject: { kind: "contact", id: contactId },
      dueOn,
    });
  const nextDay = addBusinessDays(asOf, 1, []);
  const mentee = [
    put("contact", card),
    put("contact", other),
    remind(card.id, "keep_in_touch", asOf),
    remind(card.id, "schedule", nextDay),
    remind(other.id, "keep_in_touch", laterOf(nextDay, addDays(asOf, 3))),
  ];
  return { mentee, mentorBefore: [], mentorAfter: [] };
}

function joined(parts: readonly Lived[]): Lived {
  return {
    mentee: parts.flatMap(({ mentee }) => mentee),
    mentorBefore: parts.flatMap(({ mentorBefore }) => mentorBefore),
    mentorAfter: parts.flatMap(({ mentorAfter }) => mentorAfter),
  };
}
