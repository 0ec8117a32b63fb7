import { useSignal } from "@preact/signals";
import { outcomeWords } from "#shared/outcome-words";
import { type Outcome, outcomeKinds } from "#shared/outcomes";
import type { IntroductionLine } from "../introductions/lines.ts";
import { useProgram } from "../open-program.ts";
import { Check, SelectField, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { contributionWords } from "../words/outcomes.ts";
import { contributions, outcomeOf, saveOutcome } from "./wishes.ts";

type Fields = {
  kind: Outcome["kind"];
  title: string;
  organization: string;
  occurredOn: string;
  contribution: (typeof contributions)[number];
  shared: "shared" | "private";
};

/** What came of an introduction, how much it had to do with it, and whether the mentor may know. */
export function OutcomeForm({ line, onDone }: { line: IntroductionLine; onDone: () => void }) {
  const open = useProgram();
  const { introducer, person } = line.introduction;
  const mentorId = introducer.kind === "member" ? introducer.userId : undefined;
  const fields = useSignal<Fields>({
    kind: "informational_meeting",
    title: "",
    organization: person.organization ?? "",
    occurredOn: open.today.peek(),
    contribution: "helped",
    shared: mentorId === undefined ? "private" : "shared",
  });
  const set = (change: Partial<Fields>) => {
    fields.value = { ...fields.peek(), ...change };
  };
  const save = async () => {
    const { shared, contribution, ...about } = fields.peek();
    const outcome = outcomeOf(
      {
        ...about,
        introductions: [{ introductionId: line.id, contribution }],
        sharedWithMentor: shared === "shared" ? (mentorId ?? null) : null,
      },
      open,
    );
    if (await saveOutcome(outcome, open)) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="What came of it"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label="What came of it"
        value={fields.value.kind}
        choices={outcomeKinds.map((value) => ({ value, words: outcomeWords[value] }))}
        onChange={({ currentTarget }) =>
          set({ kind: outcomeKinds.find((kind) => kind === currentTarget.value) ?? "other" })
        }
      />
      <TextField
        label="In a few words"
        maxLength={300}
        value={fields.value.title}
        onInput={({ currentTarget }) => set({ title: currentTarget.value })}
      />
      <TextField
        label="Organization"
        maxLength={300}
        value={fields.value.organization}
        onInput={({ currentTarget }) => set({ organization: currentTarget.value })}
      />
      <TextField
        label="On which day"
        type="date"
        required
        max={open.today.value}
        value={fields.value.occurredOn}
        onInput={({ currentTarget }) => set({ occurredOn: currentTarget.value })}
      />
      <SelectField
        label="What the introduction had to do with it"
        value={fields.value.contribution}
        choices={contributions.map((value) => ({ value, words: contributionWords[value] }))}
        onChange={({ currentTarget }) =>
          set({
            contribution: contributions.find((each) => each === currentTarget.value) ?? "helped",
          })
        }
      />
      {mentorId !== undefined && (
        <Check
          label={`Share it with ${line.mentor}`}
          checked={fields.value.shared === "shared"}
          onChange={(checked) => set({ shared: checked ? "shared" : "private" })}
        />
      )}
      <p class="soft small">
        {fields.value.shared === "shared"
          ? `${line.mentor} and you see it. Your program counts it without your words.`
          : "Only you see it. Your program counts it without your words."}
      </p>
      <FormEnd verb="Save outcome" onCancel={onDone} />
    </form>
  );
}
