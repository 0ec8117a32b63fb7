import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Consents } from "#shared/consents";
import { rosterCalls } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { longDate } from "../words/days.ts";
import { failureWords } from "../words/failures.ts";
import { useOwnProgram } from "./own-program.ts";

type Answer = { shown: Consents | null } | { error: string } | "asking";

/** Fewest people behind a number, and how many agreed to be counted. */
export function Counted() {
  return (
    <>
      <MinimumCell />
      <LoopsTarget />
      <Agreed />
    </>
  );
}

function MinimumCell() {
  const { record, change } = useOwnProgram();
  const typed = useSignal<number | undefined>(undefined);
  if (!record) return <p class="soft">Fetching the program for the first time…</p>;
  const now = record.minimumCell;
  const next = typed.value ?? now;
  const save = async () => {
    if (await change(`A number stands on ${next} people or more.`, { minimumCell: next }))
      typed.value = undefined;
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Fewest people behind a number"
        type="number"
        min={5}
        max={100}
        required
        value={next}
        onInput={({ currentTarget: { valueAsNumber } }) => {
          if (Number.isInteger(valueAsNumber)) typed.value = valueAsNumber;
        }}
        hint="Usually 10, never fewer than 5. Numbers over fewer people are hidden, and said to be."
      />
      {next !== now && (
        <p class="alert calm">
          {next > now
            ? "Raising it hides more from the next report on. It is written under “What leads did”."
            : "Lowering it shows more from the next weekly report on; reports made before stay as they are. It is written under “What leads did”."}
        </p>
      )}
      <div class="line-up">
        <Button type="submit" disabled={next === now || next < 5 || next > 100}>
          Save the number
        </Button>
      </div>
    </form>
  );
}

/** What the report on outcomes is held against. */
function LoopsTarget() {
  const { record, change } = useOwnProgram();
  const typed = useSignal<string | undefined>(undefined);
  if (!record) return null;
  const now = record.loopsTarget === null ? "" : String(record.loopsTarget);
  const next = typed.value ?? now;
  const save = async () => {
    const words = next === "" ? "No target any more." : `The target is ${next}%.`;
    if (await change(words, { loopsTarget: next === "" ? null : Number(next) }))
      typed.value = undefined;
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Results that mentors should hear in time, in per cent"
        type="number"
        min={1}
        max={100}
        value={next}
        onInput={({ currentTarget: { value } }) => {
          typed.value = value;
        }}
        hint="Drawn as a line in the report on outcomes. Empty: no target."
      />
      <div class="line-up">
        <Button type="submit" disabled={next === now}>
          Save the target
        </Button>
      </div>
    </form>
  );
}

function Agreed() {
  const { client, program } = useProgram();
  const answer = useSignal<Answer>("asking");
  const ask = async () => {
    const reply = await rosterCalls(client, program.id).consents();
    answer.value = reply.ok ? reply.body : { error: reply.error };
  };
  useEffect(() => void ask(), [client, program.id]);
  return (
    <section class="stack tight" aria-live="polite">
      <h2>Who agreed to be counted</h2>
      <p>{answerWords(answer.value)}</p>
      <p class="soft small">
        Everybody decides alone when they join and under Account at any time, and refusing changes
        nothing else. Nobody sees who refused: the count is shown only if at least as many people as
        above agreed and as many did not, and it is renewed only in steps of as many people.
      </p>
    </section>
  );
}

function answerWords(answer: Answer): string {
  if (answer === "asking") return "Asking …";
  if ("error" in answer) return failureWords(answer.error);
  if (answer.shown === null)
    return "Hidden for now: too few people agreed, or too few did not, to say how many without saying who.";
  const { agreed, mentees, asOf } = answer.shown;
  return `${agreed} of ${mentees} mentees, as of ${longDate(asOf)}.`;
}
