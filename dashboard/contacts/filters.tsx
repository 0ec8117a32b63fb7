import type { Signal } from "@preact/signals";
import { useProgram } from "../open-program.ts";
import { Check, SelectField, TextField } from "../ui/field.tsx";
import { type Order, orderAsText, orderIn } from "./sorting.ts";

export function Filters({ order }: { order: Signal<Order> }) {
  const { contacts } = useProgram();
  const filter = contacts.filter.value;
  const organizations = withChosen(contacts.organizations.value, filter.organization);
  return (
    <div class="filters">
      <TextField
        label="Search contacts"
        type="search"
        value={filter.query}
        onInput={(event) => contacts.narrow({ query: event.currentTarget.value })}
      />
      {contacts.throughs.value.length > 0 && (
        <SelectField
          label="Through"
          value={filter.through}
          choices={choicesOf("Anyone", contacts.throughs.value)}
          onChange={(event) => contacts.narrow({ through: event.currentTarget.value })}
        />
      )}
      {organizations.length > 0 && (
        <SelectField
          label="Organization"
          value={filter.organization}
          choices={choicesOf("Any", organizations)}
          onChange={(event) => contacts.narrow({ organization: event.currentTarget.value })}
        />
      )}
      {contacts.tags.value.length > 0 && (
        <SelectField
          label="Tag"
          value={filter.tag}
          choices={choicesOf("Any", contacts.tags.value)}
          onChange={(event) => contacts.narrow({ tag: event.currentTarget.value })}
        />
      )}
      <SelectField
        label="Sorted by"
        value={orderAsText(order.value)}
        choices={orders}
        onChange={(event) => {
          order.value = orderIn(event.currentTarget.value);
        }}
      />
      <Check
        label="Losing touch"
        checked={filter.losingTouch}
        onChange={(losingTouch) => contacts.narrow({ losingTouch })}
      />
      <Check
        label="Archived"
        checked={filter.shelf === "archive"}
        onChange={(archived) => contacts.narrow({ shelf: archived ? "archive" : "book" })}
      />
    </div>
  );
}

/** The heads of the table turn the order too; on a small screen this is the only way. */
const orders = [
  { value: "", words: "Name, from A" },
  { value: "-name", words: "Name, from Z" },
  { value: "role", words: "Organization" },
  { value: "-role", words: "Organization, from Z" },
  { value: "through", words: "Through whom" },
  { value: "-through", words: "Through whom, from Z" },
  { value: "-last", words: "Last contact, newest first" },
  { value: "last", words: "Last contact, oldest first" },
  { value: "-saved", words: "Saved, newest first" },
  { value: "saved", words: "Saved, oldest first" },
];

function withChosen(words: readonly string[], chosen: string): readonly string[] {
  return chosen === "" || words.includes(chosen) ? words : [chosen, ...words];
}

function choicesOf(none: string, words: readonly string[]) {
  return [{ value: "", words: none }, ...words.map((word) => ({ value: word, words: word }))];
}
