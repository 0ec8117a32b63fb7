import type { FollowUp } from "#shared/follow-ups";
import { dayNumber, workdaysAfter } from "./calendar.ts";
import { least } from "./stories.ts";
import type { World } from "./world.ts";

export type Owed = { due: number; grace: number; done: number | undefined; isMoved: boolean };

/** M6: what mentees owed after introductions, and what they set themselves, past its grace. */
export function owed(world: World): Owed[] {
  return [...afterIntroductions(world), ...byHand(world)].filter(
    ({ due, grace }) => due + grace < world.today && world.isInPeriod(due),
  );
}

const rules = ["first_message", "schedule", "thank", "tell_result"] as const;

function afterIntroductions(world: World): Owed[] {
  const { firstMessage, schedule, thank, tellResult } = world.plain.program.followUpPolicy;
  return world.introductions.flatMap((each) => {
    const asked = [
      ["first_message", each.began.introduced, firstMessage, each.contacted],
      ["schedule", each.began.replied, schedule, each.scheduled],
      ["thank", each.began.met, thank, each.thanked],
      ["tell_result", each.began.met, tellResult, each.told],
    ] as const;
    return asked.flatMap(([kind, from, days, done]) => {
      if (from === undefined) return [];
      const due = workdaysAfter(world.work, from, days);
      const isMoot =
        done === undefined && each.closed?.by === "person" && each.closed.on <= due + 1;
      const row = world.plain.follow_up.findLast(
        (row) =>
          row.kind === kind &&
          each.entryIds.includes(row.subject.id) &&
          row.createdBy === each.menteeId,
      );
      return isMoot ? [] : decided({ due, grace: 1, done, isMoved: false }, row);
    });
  });
}

function byHand({ plain, mentees }: World): Owed[] {
  return plain.follow_up
    .filter(
      ({ origin, createdBy, kind }) =>
        origin === "person" &&
        mentees.some(({ userId }) => userId === createdBy) &&
        !rules.some((rule) => rule === kind),
    )
    .flatMap((row) => decided({ due: 0, grace: 1, done: undefined, isMoved: false }, row));
}

function decided(rule: Owed, row: FollowUp | undefined): Owed[] {
  if (row === undefined) return [rule];
  if (row.status === "skipped" || row.status === "cancelled") return [];
  const isOwn = row.snoozes.length > 0 || rule.due === 0;
  const due = isOwn ? dayNumber(row.dueOn) : rule.due;
  const closed = row.status === "open" || row.closedOn === null ? [] : [dayNumber(row.closedOn)];
  const done = least([...(rule.done === undefined ? [] : [rule.done]), ...closed]);
  const after = row.snoozes.some(({ from, at }) => Math.floor(at / 86_400_000) > dayNumber(from));
  return [{ due, grace: row.graceDays, done, isMoved: row.snoozes.length > 1 || after }];
}

export function kindOf({
  due,
  grace,
  done,
  isMoved,
}: Owed): "onTime" | "moved" | "late" | "missed" {
  if (done === undefined) return "missed";
  if (done > due + grace) return "late";
  return isMoved ? "moved" : "onTime";
}
