import { Check, SelectField, TextField } from "../ui/field.tsx";
import type { Contacts } from "./model.ts";

export function Filters({ contacts }: { contacts: Contacts }) {
  const filter = contacts.filter.value;
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
      {contacts.tags.value.length > 0 && (
        <SelectField
          label="Tag"
          value={filter.tag}
          choices={choicesOf("Any", contacts.tags.value)}
          onChange={(event) => contacts.narrow({ tag: event.currentTarget.value })}
        />
      )}
      <Check
        label="Losing touch"
        checked={filter.losingTouch}
        onChange={(losingTouch) => contacts.narrow({ losingTouch })}
      />
    </div>
  );
}

function choicesOf(none: string, words: readonly string[]) {
  return [{ value: "", words: none }, ...words.map((word) => ({ value: word, words: word }))];
}
