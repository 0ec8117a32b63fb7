import type { Interaction } from "#shared/contacts";
import type { Note } from "#shared/notes";
import type { IntroductionLine } from "../introductions/lines.ts";
import { factWords } from "../words/introductions.ts";

export type Entry = {
  id: string;
  /** None for a note, which is about no day. */
  day: string | undefined;
  words: string;
  text: string;
  removable: { kind: "interaction" | "note" } | undefined;
  at: number;
};

export const interactionWords: Record<Interaction["kind"], string> = {
  message: "Message",
  call: "Call",
  video: "Video call",
  meeting: "Meeting",
  event: "Met at an event",
  other: "Contact",
};

/** All that happened with one contact, newest first. */
export function entriesOf(
  interactions: readonly Interaction[],
  notes: readonly Note[],
  introductions: readonly IntroductionLine[],
): Entry[] {
  return [
    ...interactions.map(
      (each): Entry => ({
        id: each.id,
        day: each.occurredOn,
        words: interactionWords[each.kind],
        text: each.summary,
        removable: { kind: "interaction" },
        at: each.createdAt,
      }),
    ),
    ...notes.map(
      (note): Entry => ({
        id: note.id,
        day: undefined,
        words: "Private note",
        text: note.text,
        removable: { kind: "note" },
        at: note.createdAt,
      }),
    ),
    ...introductions.flatMap((line) =>
      line.events.map(
        (event): Entry => ({
          id: event.id,
          day: event.occurredOn,
          words: factWords(event.stage, {
            person: line.introduction.person.fullName,
            mentor: line.mentor,
            mentee: line.mentee,
          }),
          text: "",
          removable: undefined,
          at: event.recordedAt,
        }),
      ),
    ),
  ].toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.at - a.at);
}

function dayOf({ day, at }: Entry): string {
  return day ?? new Date(at).toISOString().slice(0, 10);
}
