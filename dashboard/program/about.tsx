import { useSignal } from "@preact/signals";
import { programKinds } from "#shared/programs";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { shortDate } from "../words/days.ts";
import { useOwnProgram } from "./own-program.ts";

export const kindWords = {
  university: "University",
  company: "Company",
  nonprofit: "Non-profit",
  personal: "Only myself",
} as const;

export const kindChoices = (["university", "company", "nonprofit"] as const).map((value) => ({
  value,
  words: kindWords[value],
}));

export function About() {
  const { today } = useProgram();
  const { record, change } = useOwnProgram();
  const typed = useSignal<{ name?: string; kind?: string; startsOn?: string; endsOn?: string }>({});
  if (!record) return <p class="soft">Fetching the program for the first time…</p>;
  const form = {
    ...{ name: record.name, kind: record.kind, startsOn: record.startsOn ?? "" },
    ...{ endsOn: record.endsOn ?? "", ...typed.value },
  };
  const set =
    (field: keyof typeof form) =>
    ({ currentTarget }: { currentTarget: { value: string } }) => {
      typed.value = { ...typed.value, [field]: currentTarget.value };
    };
  const save = async () => {
    const kind = programKinds.find((each) => each === form.kind) ?? record.kind;
    const days = { startsOn: form.startsOn || null, endsOn: form.endsOn || null };
    if (await change("Program saved.", { name: form.name.trim(), kind, ...days })) typed.value = {};
  };
  const isOver = record.endsOn !== null && record.endsOn < today.value;
  return (
    <>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label="Name"
          required
          maxLength={200}
          value={form.name}
          onInput={set("name")}
          hint="Invitations go out in this name."
        />
        <SelectField label="Kind" value={form.kind} choices={kindChoices} onChange={set("kind")} />
        <div class="filters">
          <TextField
            label="Starts on"
            type="date"
            value={form.startsOn}
            onInput={set("startsOn")}
          />
          <TextField
            label="Ends on"
            type="date"
            min={form.startsOn}
            value={form.endsOn}
            onInput={set("endsOn")}
          />
        </div>
        <div class="line-up">
          <Button look="primary" type="submit">
            Save the program
          </Button>
        </div>
      </form>
      <section class="stack tight">
        <h2>{isOver ? "The program has ended" : "End the program"}</h2>
        <p class="soft">
          {isOver
            ? `It ended ${shortDate(record.endsOn ?? today.value, today.value)}. Invitations open nothing and none can be sent; everybody still reads what is theirs.`
            : "After its last day nobody can be invited or join. Members keep their books, mentorships and reminders; end memberships one by one under People."}
        </p>
        <div class="line-up">
          {isOver ? (
            <Button onClick={() => void change("The program goes on.", { endsOn: null })}>
              Let it go on
            </Button>
          ) : (
            <Button
              look="danger"
              onClick={() =>
                void change("Today is the program’s last day.", { endsOn: today.value })
              }
            >
              Make today the last day
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
