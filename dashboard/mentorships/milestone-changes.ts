import { type Change, joined, patching, putting } from "#shared/changes";
import type { Pair } from "#shared/mentorships";
import { Milestone } from "#shared/milestones";
import type { Suggestion } from "#shared/milestones/suggestions";
import type { OpenProgram } from "../open-program.ts";
import { cardOf } from "./cards.tsx";
import { milestoneWords } from "./milestone-words.ts";

type Doors = Pick<OpenProgram, "me" | "now" | "newId" | "today">;
type Said = { words: string; text: string };

/** It is kept by both, and a card tells the other side. */
export function celebrated(
  of: Suggestion | Milestone,
  mentorshipId: string,
  { words, text }: Said,
  doors: Doors,
): Change {
  const celebratedOn = doors.today.peek();
  const said = { words: words.trim(), celebratedOn };
  const kept =
    "id" in of
      ? patching("milestone", of, { celebratedOn })
      : putting("milestone", milestoneOf(of, mentorshipId, said, doors));
  const pair = { mentorId: of.mentorId, menteeId: of.menteeId };
  const card = cardOf(pair, mentorshipId, { occasion: "milestone", text }, doors);
  return joined(kept, putting("card", card));
}

/** It is not suggested to this person again, and nobody else hears of it. */
export function setAside(of: Suggestion, mentorshipId: string, doors: Doors): Change {
  const said = { words: milestoneWords(of), standing: "set_aside" } as const;
  return putting("milestone", milestoneOf(of, mentorshipId, said, doors));
}

export function noted(
  pair: Pair,
  mentorshipId: string,
  { words, reachedOn }: Pick<Milestone, "words" | "reachedOn">,
  doors: Doors,
): Change {
  const own = { ...pair, kind: "own", goalId: null, reachedOn } as const;
  return putting("milestone", milestoneOf(own, mentorshipId, { words: words.trim() }, doors));
}

function milestoneOf(
  { mentorId, menteeId, kind, goalId, reachedOn }: Omit<Suggestion, "about">,
  mentorshipId: string,
  said: Pick<Milestone, "words"> & Partial<Pick<Milestone, "celebratedOn" | "standing">>,
  { me, now, newId }: Doors,
): Milestone {
  const stamp = { id: newId(), createdAt: now(), createdBy: me.id, mentorshipId };
  return Milestone.parse({ ...stamp, mentorId, menteeId, kind, goalId, reachedOn, ...said });
}
