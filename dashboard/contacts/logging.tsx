import { useSignal } from "@preact/signals";
import { type Contact, interactionKinds } from "#shared/contacts";
import { useProgram } from "../open-program.ts";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { interactionWords } from "./timeline.ts";
import { logTalk } from "./wishes.ts";

type Props = { contact: Contact; onDone: () => void };

export function InteractionForm({ contact, onDone }: Props) {
  const open = useProgram();
  const { today } = open;
  const kind = useSignal<(typeof interactionKinds)[number]>("message");
  const day = useSignal(today.peek());
  const summary = useSignal("");
  const save = async () => {
    const talk = { kind: kind.value, occurredOn: day.value, summary: summary.value.trim() };
    const { wishes, inverse } = logTalk(contact, talk, open);
    const saved = await open.deeds.save("Logged.", wishes, inverse);
    if (saved) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="Log a talk or message"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label="What"
        autoFocus
        value={kind.value}
        choices={interactionKinds.map((each) => ({ value: each, words: interactionWords[each] }))}
        onChange={(event) => {
          kind.value =
            interactionKinds.find((each) => each === event.currentTarget.value) ?? "other";
        }}
      />
      <TextField
        label="When"
        type="date"
        required
        max={today.value}
        value={day}
        onInput={(event) => {
          day.value = event.currentTarget.value;
        }}
      />
      <TextArea
        label="In a few words"
        hint="Only you see this."
        rows={3}
        maxLength={4000}
        value={summary}
        onInput={(event) => {
          summary.value = event.currentTarget.value;
        }}
      />
      <FormEnd verb="Log it" onCancel={onDone} />
    </form>
  );
}

export function NoteForm({ contact, onDone }: Props) {
  const { deeds, me, newId, now } = useProgram();
  const text = useSignal("");
  const save = async () => {
    const id = newId();
    const saved = await deeds.save(
      "Note saved.",
      [
        {
          op: "put",
          kind: "note",
          record: {
            id,
            createdAt: now(),
            createdBy: me.id,
            about: { kind: "contact", id: contact.id },
            text: text.value.trim(),
          },
        },
      ],
      [{ op: "delete", kind: "note", id }],
    );
    if (saved) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="Add a note"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.value.trim() !== "") void save();
      }}
    >
      <TextArea
        label="Note"
        hint="Only you see this."
        autoFocus
        required
        rows={4}
        maxLength={20_000}
        value={text}
        onInput={(event) => {
          text.value = event.currentTarget.value;
        }}
      />
      <FormEnd verb="Save note" onCancel={onDone} />
    </form>
  );
}
