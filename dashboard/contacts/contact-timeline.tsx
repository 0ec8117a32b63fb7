import type { Contact } from "#shared/contacts";
import { dayAt } from "#shared/days";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import { type Entry, entriesOf } from "./timeline.ts";

/** Talks, notes and introductions of one person, newest first. */
export function Timeline({ contact }: { contact: Contact }) {
  const { replica, introductions } = useProgram();
  const entries = entriesOf(
    [...replica.rows("interaction").value.values()].filter(
      ({ contactId }) => contactId === contact.id,
    ),
    [...replica.rows("note").value.values()].filter(({ about }) => about.id === contact.id),
    introductions.lines.value.filter(({ introduction }) => introduction.contactId === contact.id),
  );
  return (
    <section class="stack tight">
      <h2 class="section-title">What happened</h2>
      {entries.length === 0 && (
        <p class="soft">Nothing yet. Log a talk or a message and it stands here.</p>
      )}
      <ol class="timeline">
        {entries.map((entry) => (
          <TimelineEntry key={entry.id} entry={entry} />
        ))}
      </ol>
    </section>
  );
}

function TimelineEntry({ entry }: { entry: Entry }) {
  const { me, today } = useProgram();
  const remove = useRemoving();
  const { removable } = entry;
  return (
    <li>
      <p class="spread">
        <span>
          <strong>{entry.words}</strong>{" "}
          <span class="soft small">
            <DayWords day={entry.day ?? dayAt(entry.at, me.timeZone)} today={today.value} />
          </span>
        </span>
        {removable !== undefined && (
          <Button
            look="quiet"
            size="small"
            aria-label={`Delete: ${entry.words}`}
            onClick={() => remove(removable.kind, entry.id)}
          >
            Delete
          </Button>
        )}
      </p>
      {entry.text !== "" && <p class="prose">{entry.text}</p>}
    </li>
  );
}

function useRemoving() {
  const { replica, deeds } = useProgram();
  const remove = (words: string, { id }: { id: string }, inverse: Wish & { op: "put" }) =>
    void deeds.save(words, [{ op: "delete", kind: inverse.kind, id }], [inverse]);
  return (kind: "interaction" | "note", id: string) => {
    const talk = replica.rows("interaction").peek().get(id);
    const note = replica.rows("note").peek().get(id);
    if (kind === "interaction" && talk)
      remove("Entry deleted.", talk, { op: "put", kind, record: talk });
    if (kind === "note" && note) remove("Note deleted.", note, { op: "put", kind, record: note });
  };
}
