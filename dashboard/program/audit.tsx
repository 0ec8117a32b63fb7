import { useProgram } from "../open-program.ts";
import { auditLines, changeWords, subjectWords } from "./audit-lines.ts";
import { labelsIn } from "./roster.ts";

const mostShown = 300;

/** Written with each deed by the program itself; nobody can change it. */
export function Audit() {
  const { replica, people, me } = useProgram();
  const lines = auditLines(replica.rows("audit_entry").value.values(), people.nameOf);
  const labels = labelsIn(replica);
  return (
    <>
      <p class="soft">
        Every change a lead made to the program, its people and invitations. Only leads read this,
        and nobody can change it.
      </p>
      {lines.length === 0 && <p>Nothing yet.</p>}
      <ul class="audit plain-list">
        {lines.slice(0, mostShown).map(({ id, at, by, words, entries }) => (
          <li key={id}>
            <p>
              <bdi>{by === me.id ? "You" : people.nameOf(by)}</bdi> {words}{" "}
              <time class="soft small" dateTime={new Date(at).toISOString()}>
                {new Date(at).toLocaleString(undefined, {
                  dateStyle: "medium",
                  timeStyle: "short",
                })}
              </time>
            </p>
            {entries.length === 1 ? (
              <Changes entry={entries[0]} labels={labels} />
            ) : (
              <details>
                <summary class="soft small">One by one</summary>
                <ul class="plain-list soft small">
                  {entries.map((entry) => (
                    <li key={entry.id}>
                      {subjectWords(entry, people.nameOf)} <Changes entry={entry} labels={labels} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
      {lines.length > mostShown && (
        <p class="soft small">Older ones are kept and not shown here.</p>
      )}
    </>
  );
}

function Changes({
  entry,
  labels,
}: {
  entry: Parameters<typeof subjectWords>[0] | undefined;
  labels: ReadonlyMap<string, string>;
}) {
  if (!entry || entry.changes.length === 0) return null;
  const named = (value: string) => labels.get(value) ?? value;
  return (
    <span class="soft small">
      {entry.changes
        .map((change) => changeWords({ ...change, from: named(change.from), to: named(change.to) }))
        .join("; ")}
    </span>
  );
}
