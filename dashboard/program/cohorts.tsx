import { useSignal } from "@preact/signals";
import { Cohort } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { shortDate } from "../words/days.ts";
import { changeMembers } from "./pairing.ts";
import { membersIn } from "./roster.ts";
import { people } from "./words.ts";

/** People who start together, to compare them later. */
export function Cohorts() {
  const { replica, today } = useProgram();
  const members = membersIn(replica);
  const cohorts = [...replica.rows("cohort").value.values()].toSorted((a, b) =>
    b.from.localeCompare(a.from),
  );
  return (
    <>
      <p class="soft">
        A cohort starts together. Reports compare cohorts, and invitations can name one.
      </p>
      {cohorts.length > 0 && (
        <ul class="cards">
          {cohorts.map((cohort) => (
            <CohortCard
              key={cohort.id}
              cohort={cohort}
              today={today.value}
              count={
                members.filter(({ cohortId, leftOn }) => cohortId === cohort.id && leftOn === null)
                  .length
              }
            />
          ))}
        </ul>
      )}
      <NewCohort />
    </>
  );
}

function CohortCard({ cohort, today, count }: { cohort: Cohort; today: string; count: number }) {
  const { replica, deeds } = useProgram();
  const { id, label, from, to } = cohort;
  const rename = async (next: string) => {
    if (next.trim() === "" || next === label) return;
    const patch = (fields: Partial<Cohort>): Wish => ({ op: "patch", kind: "cohort", id, fields });
    await deeds.save("Cohort renamed.", [patch({ label: next.trim() })], [patch({ label })]);
  };
  const remove = async () => {
    const own = membersIn(replica).filter(({ cohortId }) => cohortId === id);
    const { wishes, inverse } = changeMembers(own, { cohortId: null });
    await deeds.save(
      `${label} is gone; ${people(own.length)} are in no cohort.`,
      [...wishes, { op: "delete", kind: "cohort", id }],
      [{ op: "put", kind: "cohort", record: cohort }, ...inverse],
    );
  };
  return (
    <li class="card spread">
      <div class="stack tight">
        <TextField
          label="Label"
          maxLength={120}
          value={label}
          onChange={({ currentTarget }) => void rename(currentTarget.value)}
        />
        <p class="soft small">
          From {shortDate(from, today)}
          {to !== null && ` to ${shortDate(to, today)}`},{" "}
          <a href={`/people?cohort=${id}`}>{people(count)}</a>
        </p>
      </div>
      <Button size="small" aria-label={`Remove ${label}`} onClick={() => void remove()}>
        Remove
      </Button>
    </li>
  );
}

function NewCohort() {
  const { deeds, me, now, newId, today } = useProgram();
  const label = useSignal("");
  const from = useSignal(today.value);
  const to = useSignal("");
  const save = async () => {
    const common = { id: newId(), createdAt: now(), createdBy: me.id };
    const record = Cohort.parse({
      ...{ ...common, label: label.value.trim(), from: from.value, to: to.value || null },
    });
    const wish: Wish = { op: "put", kind: "cohort", record };
    const undo: Wish = { op: "delete", kind: "cohort", id: record.id };
    if (await deeds.save(`${record.label} is there.`, [wish], [undo])) label.value = "";
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>New cohort</h2>
      <div class="filters">
        <TextField
          label="New label"
          required
          pattern=".*\S.*"
          maxLength={120}
          placeholder="Spring 2027"
          value={label}
          onInput={({ currentTarget }) => {
            label.value = currentTarget.value;
          }}
        />
        <TextField
          label="From"
          type="date"
          required
          value={from}
          onInput={({ currentTarget }) => {
            from.value = currentTarget.value;
          }}
        />
        <TextField
          label="To"
          type="date"
          min={from.value}
          value={to}
          onInput={({ currentTarget }) => {
            to.value = currentTarget.value;
          }}
        />
      </div>
      <div class="line-up">
        <Button type="submit">Make the cohort</Button>
      </div>
    </form>
  );
}
