import { useSignal } from "@preact/signals";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { SelectField, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { noted } from "./milestone-changes.ts";
import { partnerIn, partnersOf } from "./sides.ts";

/** Something only the two of them know of. */
export function MilestoneForm({
  mentorship,
  onDone,
}: {
  mentorship: Mentorship;
  onDone: () => void;
}) {
  const open = useProgram();
  const { me, people, today, deeds } = open;
  const pairs = partnersOf(mentorship, me.id);
  const partners = pairs.map((pair) => partnerIn(pair, me.id));
  const said = useSignal({ words: "", reachedOn: today.peek(), with: partners[0] ?? "" });
  const set = (change: Partial<typeof said.value>) => {
    said.value = { ...said.peek(), ...change };
  };
  const save = async () => {
    const pair = pairs.find((each) => partnerIn(each, me.id) === said.peek().with);
    if (pair === undefined || said.peek().words.trim() === "") return;
    const { wishes, inverse } = noted(pair, mentorship.id, said.peek(), open);
    if (await deeds.save("Both of you keep it.", wishes, inverse)) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="A milestone"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {partners.length > 1 && (
        <SelectField
          label="With"
          value={said.value.with}
          choices={partners.map((value) => ({ value, words: people.nameOf(value) }))}
          onChange={({ currentTarget }) => set({ with: currentTarget.value })}
        />
      )}
      <TextField
        label="What was reached"
        name="words"
        autoFocus
        required
        maxLength={300}
        value={said.value.words}
        onInput={({ currentTarget }) => set({ words: currentTarget.value })}
      />
      <TextField
        label="On which day"
        type="date"
        name="reachedOn"
        required
        max={today.value}
        value={said.value.reachedOn}
        onInput={({ currentTarget }) => set({ reachedOn: currentTarget.value })}
      />
      <FormEnd verb="Note it" onCancel={onDone} />
    </form>
  );
}
