import { useProgram } from "../open-program.ts";
import { usePlace, withQuery } from "../place.ts";
import { ButtonLink } from "../ui/button.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { Icon } from "../ui/icon.tsx";
import { ContactPanel } from "./detail.tsx";
import { Duplicates, DuplicatesLink } from "./duplicates.tsx";
import { FetchingContacts } from "./fetching.tsx";
import { Filters } from "./filters.tsx";
import { EditContact, NewContact } from "./form.tsx";
import { List } from "./list.tsx";
import { Organizations } from "./organizations-screen.tsx";
import { useView } from "./view.ts";
import "./contacts.css";

export function Contacts() {
  const { id, part } = usePlace();
  if (id === "duplicates") return <Duplicates chosen={part} />;
  return id === "organizations" ? <Organizations chosen={part} /> : <Book />;
}

function Book() {
  const { contacts, replica } = useProgram();
  const { id, part } = usePlace();
  const view = useView();
  const { query } = view;
  const back = withQuery("/contacts", query);
  const none = contacts.all.value.length === 0;
  return (
    <div class="with-panel">
      <div class="stack">
        <div class="spread">
          <h1>Contacts</h1>
          <span class="line-up">
            <DuplicatesLink />
            <ButtonLink look="quiet" href="/contacts/organizations">
              Organizations
            </ButtonLink>
            <ButtonLink look="quiet" href="/contacts/import">
              Import
            </ButtonLink>
            <ButtonLink look="primary" href="/contacts/new">
              <Icon name="plus" size={18} /> New contact
            </ButtonLink>
          </span>
        </div>
        {none ? <NoContacts loading={replica.empty.value} /> : <Filters order={view.order} />}
        {!none && <List view={view} />}
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

function NoContacts({ loading }: { loading: boolean }) {
  if (loading) return <FetchingContacts />;
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
