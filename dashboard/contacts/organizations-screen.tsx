import { useComputed, useSignal } from "@preact/signals";
import { foldedName } from "#shared/canonical-keys";
import { fold, matches, wordsOf } from "#shared/folding";
import { useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { ButtonLink } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { TextField } from "../ui/field.tsx";
import { DayWords } from "../words/day.tsx";
import { FetchingContacts } from "./fetching.tsx";
import { OrganizationPanel } from "./organization-panel.tsx";
import {
  type Organization,
  organizationHref,
  organizationsHref,
  organizationsIn,
} from "./organizations.ts";

/** The employers of everybody in the book: who is known there, and through whom. */
export function Organizations({ chosen }: { chosen: string | undefined }) {
  const { contacts, introductions, replica } = useProgram();
  const { query: asked } = usePlace();
  const all = useComputed(() => organizationsIn(contacts.all.value, introductions.lines.value));
  const search = useSignal(asked.q ?? "");
  const query = { q: search.value };
  useQueryInAddress(query);
  const words = wordsOf(search.value);
  const rows = all.value.filter(({ name }) => matches(fold(name), words));
  const key = chosen === undefined ? undefined : foldedName(chosen);
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>Organizations</h1>
          <ButtonLink look="quiet" href="/contacts">
            Back to contacts
          </ButtonLink>
        </div>
        {all.value.length === 0 ? (
          <NoOrganizations loading={replica.empty.value} />
        ) : (
          <>
            <div class="filters">
              <TextField
                label="Search organizations"
                type="search"
                value={search}
                onInput={({ currentTarget }) => {
                  search.value = currentTarget.value;
                }}
              />
            </div>
            <List rows={rows} chosen={key} query={query} />
          </>
        )}
      </div>
      {key !== undefined && (
        <OrganizationPanel
          key={key}
          organization={all.value.find((each) => each.key === key)}
          back={withQuery(organizationsHref, query)}
        />
      )}
    </div>
  );
}

type ListProps = {
  rows: readonly Organization[];
  chosen: string | undefined;
  query: Record<string, string>;
};

function List({ rows, chosen, query }: ListProps) {
  const { today } = useProgram();
  const { go } = usePlace();
  const cursor = useSignal(-1);
  const hrefOf = ({ key }: Organization) => withQuery(organizationHref(key), query);
  const move = (by: number) => {
    cursor.value = Math.min(Math.max(cursor.value + by, 0), rows.length - 1);
  };
  useKeys([
    { key: "j", words: "Next organization", press: () => move(1) },
    { key: "k", words: "Organization before", press: () => move(-1) },
  ]);
  return (
    <>
      <p class="soft small" role="status">
        {rows.length === 1 ? "1 organization" : `${rows.length.toLocaleString()} organizations`}
      </p>
      <DataTable
        label="Organizations"
        rows={rows}
        columns={columnsFor(today.value)}
        keyOf={({ key }) => key}
        hrefOf={hrefOf}
        rowHeight={44}
        cursor={cursor.value}
        chosen={chosen}
        onOpen={(row) => go(hrefOf(row))}
      />
    </>
  );
}

function columnsFor(today: string): Column<Organization>[] {
  return [
    { id: "name", words: "Organization", cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: "people",
      words: "People",
      width: "90px",
      cell: ({ people, withoutCard }) => (people.length + withoutCard.length).toLocaleString(),
    },
    {
      id: "through",
      words: "Through",
      width: "30%",
      wideOnly: true,
      cell: ({ throughs }) => (
        <span class="soft">{throughs.map(({ name }) => name).join(", ")}</span>
      ),
    },
    {
      id: "last",
      words: "Last contact",
      width: "140px",
      wideOnly: true,
      cell: ({ lastOn }) =>
        lastOn !== undefined && (
          <span class="soft">
            <DayWords day={lastOn} today={today} />
          </span>
        ),
    },
  ];
}

function NoOrganizations({ loading }: { loading: boolean }) {
  if (loading) return <FetchingContacts />;
  return (
    <EmptyState title="No organization is named yet">
      <p>
        Write on a card where somebody works, and the place stands here with all you know there.
      </p>
      <ButtonLink href="/contacts">Go to contacts</ButtonLink>
    </EmptyState>
  );
}
