import { useComputed, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { usePlace, withQuery } from "../place.ts";
import { useKeys } from "../shell/keys.ts";
import { Button } from "../ui/button.tsx";
import { DataTable } from "../ui/data-table.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { columnsFor } from "./columns.tsx";
import { type ContactRow, foldedOf, noFilter } from "./model.ts";
import { QuickLog } from "./quick-log.tsx";
import { sortedBy, sortKeys, turned } from "./sorting.ts";
import type { View } from "./view.ts";

/** The table of contacts with its keys, and one deed for many of them. */
export function List({ view: { query, order } }: { view: View }) {
  const { contacts, today } = useProgram();
  const { id, go } = usePlace();
  const rows = useComputed(() => sortedBy(contacts.shown.value, order.value)).value;
  const cursor = useSignal(-1);
  const ticked = useSignal<ReadonlySet<string>>(new Set());
  const logging = useSignal<string | undefined>(undefined);
  useWarmSearch();
  const hrefOf = ({ contact }: ContactRow) => withQuery(`/contacts/${contact.id}`, query);
  const toggle = ({ contact }: ContactRow) => {
    ticked.value = ticked.peek().symmetricDifference(new Set([contact.id]));
  };
  const move = (by: number) => {
    cursor.value = Math.min(Math.max(cursor.value + by, 0), rows.length - 1);
  };
  const here = rows[cursor.value];
  useKeys([
    { key: "j", words: "Next contact", press: () => move(1) },
    { key: "k", words: "Contact before", press: () => move(-1) },
    ...(here === undefined
      ? []
      : [
          { key: "x", words: "Choose this contact", press: () => toggle(here) },
          {
            key: "l",
            words: "Log a talk or message, then its letter",
            press: () => {
              logging.value = here.contact.id;
            },
          },
        ]),
  ]);
  if (rows.length === 0) return <NoFit />;
  const logged = here?.contact.id === logging.value ? here?.contact : undefined;
  return (
    <>
      <p class="soft small" role="status">
        {rows.length.toLocaleString()} {rows.length === 1 ? "contact" : "contacts"}
      </p>
      <BulkBar shown={rows} ticked={ticked} />
      {logged !== undefined && (
        <QuickLog
          contact={logged}
          onDone={() => {
            logging.value = undefined;
            focusRow(cursor.value);
          }}
        />
      )}
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
        ticks={{
          words: ({ contact }) => `Choose ${contact.fullName}`,
          chosen: ticked.value,
          toggle,
        }}
        sorting={{
          ...order.value,
          onSort: (column) => {
            const by = sortKeys.find((key) => key === column);
            if (by !== undefined) order.value = turned(order.value, by);
          },
        }}
      />
    </>
  );
}

function NoFit() {
  const { contacts } = useProgram();
  return (
    <div class="line-up">
      <p class="soft">No contact fits.</p>
      <Button size="small" onClick={() => contacts.narrow(noFilter)}>
        Take all filters off
      </Button>
    </div>
  );
}

/** Cards are folded for the search in short turns while nobody types, so that no letter waits. */
function useWarmSearch(): void {
  const { contacts } = useProgram();
  const all = contacts.all.value;
  useEffect(() => {
    let at = 0;
    let timer = setTimeout(function warm() {
      const end = performance.now() + 6;
      while (at < all.length && performance.now() < end) {
        const row = all[at];
        if (row !== undefined) foldedOf(row.contact);
        at += 1;
      }
      if (at < all.length) timer = setTimeout(warm, 10);
      else contacts.texts.peek();
    }, 200);
    return () => clearTimeout(timer);
  }, [all, contacts]);
}

function focusRow(index: number): void {
  const link = document.querySelector(`tr[data-index="${index}"] a`);
  if (link instanceof HTMLElement) link.focus();
}
