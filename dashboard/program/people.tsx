import { useComputed, useSignal } from "@preact/signals";
import { LeadFirstSteps } from "../first-steps/lead.tsx";
import { useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { ButtonLink } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { Icon } from "../ui/icon.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { columnsFor } from "./people-columns.tsx";
import { PersonPanel } from "./person-panel.tsx";
import {
  filteredRoster,
  labelsIn,
  type PersonRow,
  type RosterFilter,
  rosterIn,
  type SortBy,
  sortedRoster,
} from "./roster.ts";
import { cohortChoices, people, roleChoices, standingWords } from "./words.ts";

/** Who is in the program and who was asked; nobody's words. */
export function People() {
  const { replica, now } = useProgram();
  const { query, id } = usePlace();
  const all = useComputed(() => rosterIn(replica, now()));
  const filter = useSignal<RosterFilter>({
    ...{ query: query.q ?? "", role: query.role ?? "" },
    ...{ cohort: query.cohort ?? "", standing: query.standing ?? "" },
  });
  const { query: q, role, cohort, standing } = filter.value;
  const inAddress = { q, role, cohort, standing };
  useQueryInAddress(inAddress);
  const back = withQuery("/people", inAddress);
  const chosen = all.value.find((row) => row.id === id);
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>People</h1>
          <span class="line-up">
            <ButtonLink href="/people/pair">Pair up</ButtonLink>
            <ButtonLink look="primary" href="/people/invite">
              <Icon name="plus" size={18} /> Invite people
            </ButtonLink>
          </span>
        </div>
        {replica.empty.value && (
          <p class="soft" role="status">
            Fetching the people of the program for the first time…
          </p>
        )}
        <LeadFirstSteps />
        {!replica.empty.value && all.value.length < 2 && (
          <p class="soft">
            So far it is only you. Whoever is invited stands here, and who has joined.
          </p>
        )}
        {all.value.length > 1 && (
          <>
            <Filters filter={filter} />
            <List rows={all.value} filter={filter.value} query={inAddress} />
          </>
        )}
      </div>
      {chosen && <PersonPanel key={chosen.id} row={chosen} back={back} />}
    </div>
  );
}

function Filters({ filter }: { filter: { value: RosterFilter } }) {
  const { replica } = useProgram();
  const narrow = (change: Partial<RosterFilter>) => {
    filter.value = { ...filter.value, ...change };
  };
  const cohorts = cohortChoices(labelsIn(replica), "Every cohort");
  const standings = Object.entries(standingWords).map(([value, words]) => ({ value, words }));
  return (
    <div class="filters">
      <TextField
        label="Search people"
        type="search"
        value={filter.value.query}
        onInput={({ currentTarget }) => narrow({ query: currentTarget.value })}
      />
      <SelectField
        label="Role"
        value={filter.value.role}
        choices={[{ value: "", words: "Every role" }, ...roleChoices]}
        onChange={({ currentTarget }) => narrow({ role: currentTarget.value })}
      />
      {cohorts.length > 1 && (
        <SelectField
          label="Cohort"
          value={filter.value.cohort}
          choices={[...cohorts, { value: "none", words: "In no cohort" }]}
          onChange={({ currentTarget }) => narrow({ cohort: currentTarget.value })}
        />
      )}
      <SelectField
        label="Standing"
        value={filter.value.standing}
        choices={[{ value: "", words: "Here or invited" }, ...standings]}
        onChange={({ currentTarget }) => narrow({ standing: currentTarget.value })}
      />
    </div>
  );
}

function List({
  rows,
  filter,
  query,
}: {
  rows: readonly PersonRow[];
  filter: RosterFilter;
  query: Record<string, string>;
}) {
  const { today } = useProgram();
  const { id, go } = usePlace();
  const by = useSignal<SortBy>("name");
  const order = useSignal<"up" | "down">("up");
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const cursor = useSignal(-1);
  const shown = sortedRoster(filteredRoster(rows, filter), by.value, order.value);
  const hrefOf = (row: PersonRow) => withQuery(`/people/${row.id}`, query);
  const move = (step: number) => {
    cursor.value = Math.min(Math.max(cursor.value + step, 0), shown.length - 1);
  };
  useKeys([
    { key: "j", words: "Next person", press: () => move(1) },
    { key: "k", words: "Person before", press: () => move(-1) },
  ]);
  if (shown.length === 0)
    return <p class="soft">Nobody fits. Take a filter off, or search for less.</p>;
  return (
    <>
      <BulkBar rows={rows} shown={shown} ticked={ticked} />
      <DataTable
        label="People"
        rows={shown}
        columns={columnsFor(today.value)}
        keyOf={(row) => row.id}
        hrefOf={hrefOf}
        rowHeight={44}
        cursor={cursor.value}
        chosen={id}
        onOpen={(row) => go(hrefOf(row))}
        ticks={{
          words: (row) => `Choose ${row.name}`,
          chosen: ticked.value,
          toggle: (row) => {
            ticked.value = ticked.value.symmetricDifference(new Set([row.id]));
          },
        }}
        sorting={{
          ...{ by: by.value, order: order.value },
          onSort(column) {
            order.value = by.value === column && order.value === "up" ? "down" : "up";
            by.value = columnSorts.find((each) => each === column) ?? "name";
          },
        }}
      />
      <p class="soft small" role="status">
        {people(shown.length)}
      </p>
    </>
  );
}

const columnSorts: readonly SortBy[] = ["name", "roles", "cohort", "with", "on"];
