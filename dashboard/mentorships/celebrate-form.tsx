import { useSignal } from "@preact/signals";
import type { Mentorship } from "#shared/mentorships";
import type { Milestone } from "#shared/milestones";
import type { Suggestion } from "#shared/milestones/suggestions";
import { useProgram } from "../open-program.ts";
import { TextArea, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { celebrated } from "./milestone-changes.ts";
import { cardWords, milestoneWords, toldByMentee } from "./milestone-words.ts";
import { partnerIn } from "./sides.ts";

type Props = { of: Suggestion | Milestone; mentorship: Mentorship; onDone: () => void };

/** The words both keep, and a card for the other side. */
export function CelebrateForm({ of, mentorship, onDone }: Props) {
  const open = useProgram();
  const { me, people } = open;
  const known = "id" in of ? of.words : milestoneWords(of);
  const side = of.mentorId === me.id ? "mentor" : "mentee";
  const said = useSignal({ words: known, text: cardWords(known, side) });
  const save = async () => {
    if (said.value.words.trim() === "" || said.value.text.trim() === "") return;
    const { wishes, inverse } = celebrated(of, mentorship.id, said.peek(), open);
    if (await open.deeds.save("Celebrated; both of you keep the card.", wishes, inverse)) onDone();
  };
  const other = people.nameOf(partnerIn(of, me.id));
  return (
    <form
      class="card stack"
      aria-label="Celebrate it"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!("id" in of) && (
        <TextField
          label="What was reached"
          hint={
            toldByMentee.includes(of.kind) ? `${other} learns of it with this card.` : undefined
          }
          name="words"
          required
          maxLength={300}
          value={said.value.words}
          onInput={({ currentTarget }) => {
            said.value = { ...said.peek(), words: currentTarget.value };
          }}
        />
      )}
      <TextArea
        label={`A card for ${other}`}
        hint="The two of you read it, and both keep it."
        name="card"
        autoFocus
        required
        maxLength={4000}
        value={said.value.text}
        onInput={({ currentTarget }) => {
          said.value = { ...said.peek(), text: currentTarget.value };
        }}
      />
      <FormEnd verb="Celebrate it" onCancel={onDone} />
    </form>
  );
}
