import type { PlannedEntry } from "#shared/interchange/import-plan";
import { Button } from "../ui/button.tsx";
import type { Importing, ImportStep } from "./model.ts";

type Props = { importing: Importing; step: Extract<ImportStep, { step: "planned" }> };

/** The dry run: who would be added, who is known, what stays out and why. */
export function PlanView({ importing, step }: Props) {
  const { fresh, known, repeated, unusable, fillable } = importing.counts.value;
  const { plan, file } = step;
  const willSave = fresh + (importing.gaps.value === "fill" ? fillable : 0);
  return (
    <>
      <p role="status">
        {people(fresh)} in <bdi>{file}</bdi> would be added
        {known > 0 && `, ${known.toLocaleString()} you have already`}. Nothing is saved yet.
      </p>
      {fillable > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={importing.gaps.value === "fill"}
            onChange={({ currentTarget }) => {
              importing.gaps.value = currentTarget.checked ? "fill" : "leave";
            }}
          />
          Add what is missing to {people(fillable)} you have already; nothing there is replaced
        </label>
      )}
      <div class="line-up">
        <Button look="primary" disabled={willSave === 0} onClick={() => void importing.save()}>
          {fresh === 0 && willSave > 0 ? `Complete ${people(willSave)}` : `Add ${people(fresh)}`}
        </Button>
        <Button look="quiet" onClick={() => importing.startAgain()}>
          Choose another file
        </Button>
      </div>
      <Entries title="New" entries={plan.filter(({ fate }) => fate === "new")} isOpen />
      <Entries
        title="Already in your contacts"
        entries={plan.filter(({ fate }) => fate === "known")}
      />
      {repeated + unusable > 0 && (
        <Entries
          title="Left out"
          entries={plan.filter(({ fate }) => fate === "repeated" || fate === "unusable")}
          isOpen
        />
      )}
    </>
  );
}

/** More than this nobody reads before importing; the contacts themselves show all. */
const mostShown = 100;

function Entries({
  title,
  entries,
  isOpen,
}: {
  title: string;
  entries: readonly PlannedEntry[];
  isOpen?: true;
}) {
  if (entries.length === 0) return null;
  return (
    <details class="entries" open={isOpen}>
      <summary>
        {title} <span class="soft">{entries.length.toLocaleString()}</span>
      </summary>
      <ul class="plain-list">
        {entries.slice(0, mostShown).map((entry, index) => (
          <li key={index}>
            <span>
              <bdi>{entry.name || "No name"}</bdi> <span class="soft small">{entry.about}</span>
            </span>
            <span class="soft small">{remarkOn(entry)}</span>
          </li>
        ))}
      </ul>
      {entries.length > mostShown && (
        <p class="soft small">and {(entries.length - mostShown).toLocaleString()} more</p>
      )}
    </details>
  );
}

function remarkOn(entry: PlannedEntry): string {
  if (entry.fate === "repeated") return "Stands in the file before";
  if (entry.fate === "unusable")
    return entry.because === "nameless" ? "Has no name and no e-mail address" : "Has endless words";
  if (entry.fate === "known" && Object.keys(entry.fills).length > 0) return "The file knows more";
  return entry.left.length === 0 ? "" : `Without ${entry.left.join(", ")}`;
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${count.toLocaleString()} people`;
}
