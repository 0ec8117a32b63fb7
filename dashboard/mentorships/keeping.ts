import type { Card } from "#shared/cards";
import { dayAt } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { outcomeWords } from "#shared/outcome-words";
import type { Outcome } from "#shared/outcomes";
import type { OpenProgram } from "../open-program.ts";
import { longDate } from "../words/days.ts";
import type { Keepsake, KeepsakeEntry } from "./keepsake.ts";
import { pairsWith } from "./sides.ts";
import { milestonesOf } from "./suggested.ts";

type Doors = Pick<OpenProgram, "replica" | "people" | "me">;

/** Thanks, milestones and results of a mentorship, as far as the reader may read them. */
export function keepsakeOf(mentorship: Mentorship, doors: Doors): Keepsake {
  const { replica, people } = doors;
  const cards = [...replica.rows("card").value.values()]
    .filter(({ mentorshipId }) => mentorshipId === mentorship.id)
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const milestones = milestonesOf(mentorship.id, doors).map(({ reachedOn, words }) => ({
    ...{ head: longDate(reachedOn), words },
  }));
  return {
    title: `From the mentorship with ${people.othersIn(mentorship)}`,
    parts: [
      { title: "Words", entries: cards.map((card) => entryOf(card, doors)) },
      { title: "Milestones", entries: milestones },
      { title: "What came of it", entries: resultsOf(mentorship, doors) },
    ],
  };
}

function entryOf({ createdBy, createdAt, text }: Card, { people, me }: Doors): KeepsakeEntry {
  const by = people.isMe(createdBy) ? me.name : people.nameOf(createdBy);
  return { head: `${by}, ${longDate(dayAt(createdAt, me.timeZone))}`, words: text };
}

/** Outcomes that the mentee shared with the mentor. */
function resultsOf(mentorship: Mentorship, { replica, people, me }: Doors): KeepsakeEntry[] {
  const pairs = pairsWith(mentorship, me.id);
  return [...replica.rows("outcome").value.values()]
    .filter(({ createdBy, sharedWithMentor }) =>
      pairs.some((pair) => pair.menteeId === createdBy && pair.mentorId === sharedWithMentor),
    )
    .toSorted((a, b) => a.occurredOn.localeCompare(b.occurredOn))
    .map((outcome) => ({
      head: `${people.nameOf(outcome.createdBy)}, ${longDate(outcome.occurredOn)}`,
      words: resultWords(outcome),
    }));
}

function resultWords({ kind, title, organization }: Outcome): string {
  return [outcomeWords[kind], title, organization].filter((each) => each !== null).join(", ");
}
