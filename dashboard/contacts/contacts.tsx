import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { usePlace, useQueryInAddress, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { ButtonLink } from "../ui/button.tsx";
import { type Column, DataTable } from "../ui/data-table.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { DayWords } from "../words/day.tsx";
import { ContactPanel } from "./detail.tsx";
import { Duplicates, DuplicatesLink } from "./duplicates.tsx";
import { Filters } from "./filters.tsx";
import { EditContact, NewContact } from "./form.tsx";
import type { ContactRow } from "./model.ts";

export function Contacts() {
  const { id, part } = usePlace();
  return id === "duplicates" ? <Duplicates chosen={part} /> : <Book />;
}

function Book() {
  const { contacts, replica } = useProgram();
  const { id, part } = usePlace();
  const filter = contacts.filter.value;
  useFilterFromAddress();
  const query = {
    q: filter.query,
    tag: filter.tag,
    through: filter.through,
    touch: filter.losingTouch ? "losing" : "",
  };
  useQueryInAddress(query);
  const back = withQuery("/contacts", query);
  const none = contacts.all.value.length === 0;
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>Contacts</h1>
          <span class="line-up">
            <DuplicatesLink />
            <ButtonLink look="quiet" href="/contacts/import">
              Import
            </ButtonLink>
            <ButtonLink look="primary" href="/contacts/new">
              <Icon name="plus" size={18} /> New contact
            </ButtonLink>
          </span>
        </div>
        {none ? <NoContacts loading={replica.empty.value} /> : <Filters contacts={contacts} />}
        {!none && <List query={query} />}
      </div>
      {id === "new" && <NewContact back={back} />}
      {id !== undefined && id !== "new" && part === "edit" && (
        <EditContact key={id} id={id} back={withQuery(`/contacts/${id}`, query)} />
      )}
      {id !== undefined && id !== "new" && part === undefined && (
        <ContactPanel
          key={id}
          id={id}
          back={back}
          edit={withQuery(`/contacts/${id}/edit`, query)}
        />
      )}
    </div>
  );
}

function List({ query }: { query: Record<string, string> }) {
  const { contacts, today } = useProgram();
  const { id, go } = usePlace();
  const rows = contacts.shown.value;
  const cursor = useSignal(-1);
  const hrefOf = ({ contact }: ContactRow) => withQuery(`/contacts/${contact.id}`, query);
  const move = (by: number) => {
    cursor.value = Math.min(Math.max(cursor.value + by, 0), rows.length - 1);
  };
  useKeys([
    { key: "j", words: "Next contact", press: () => move(1) },
    { key: "k", words: "Contact before", press: () => move(-1) },
  ]);
  if (rows.length === 0)
    return <p class="soft">No contact fits. Take a filter off, or search for less.</p>;
  return (
    <>
      <p class="soft small" role="status">
        {rows.length.toLocaleString()} {rows.length === 1 ? "contact" : "contacts"}
      </p>
      <DataTable
        label="Contacts"
        rows={rows}
        columns={columnsFor(today.value)}
        keyOf={({ contact }) => contact.id}
        hrefOf={hrefOf}
        rowHeight={44}
        cursor={cursor.value}
        chosen={id}
        onOpen={(row) => go(hrefOf(row))}
      />
    </>
  );
}

function columnsFor(today: string): Column<ContactRow>[] {
  return [
    { id: "name", words: "Name", cell: ({ contact }) => <bdi>{contact.fullName}</bdi> },
    {
      id: "role",
      words: "Role",
      width: "34%",
      cell: ({ contact }) => (
        <span class="soft">
          {[contact.jobTitle, contact.organization].filter((text) => text !== null).join(", ")}
        </span>
      ),
    },
    {
      id: "through",
      words: "Through",
      width: "18%",
      wideOnly: true,
      cell: ({ through }) => <span class="soft">{through ?? ""}</span>,
    },
    {
      id: "last",
      words: "Last contact",
      width: "130px",
      wideOnly: true,
      cell: ({ lastOn, losingTouch }) => (
        <span class={losingTouch ? "late" : "soft"}>
          {lastOn === undefined ? (
            losingTouch ? (
              "not yet"
            ) : (
              ""
            )
          ) : (
            <DayWords day={lastOn} today={today} />
          )}
        </span>
      ),
    },
  ];
}

function NoContacts({ loading }: { loading: boolean }) {
  if (loading)
    return (
      <p class="soft" role="status">
        Fetching your contacts for the first time…
      </p>
    );
  return (
    <EmptyState title="Keep the first person">
      <p>
        On any page about a person, press the Tertius button of your browser: the card fills itself
        and you decide what is kept. Or write the first card by hand.
      </p>
      <div class="line-up">
        <ButtonLink look="primary" href="/contacts/new">
          New contact
        </ButtonLink>
        <ButtonLink href="/contacts/import">Import a file</ButtonLink>
        <ButtonLink href="/devices">Connect the extension</ButtonLink>
      </div>
    </EmptyState>
  );
}

/** Back and a reload bring the filter that the address names. */
function useFilterFromAddress(): void {
  const { contacts } = useProgram();
  const { url, query } = usePlace();
  useEffect(() => {
    contacts.narrow({
      query: query.q ?? "",
      tag: query.tag ?? "",
      through: query.through ?? "",
      losingTouch: query.touch === "losing",
    });
  }, [contacts, url]);
}
