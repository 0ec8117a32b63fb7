import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { mayReopen } from "#shared/follow-ups/life";
import { closeReasons, courtesies, stages } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { closeWords, factVerbs } from "../words/introductions.ts";
import { addFact, type Fact } from "./add-fact.ts";
import { likelyNext } from "./likely-next.ts";
import type { IntroductionLine } from "./lines.ts";

const facts: readonly Fact[] = [...stages, ...courtesies];

/** What usually comes next, as buttons for today; anything else with its own day. */
export function NextFact({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const other = useSignal(false);
  const likely = likelyNext(line);
  const group = useRef<HTMLElement>(null);
  const add = async (stage: Fact) => {
    await addFact(open, line, { stage, occurredOn: open.today.peek(), reason: null });
    group.current?.focus();
  };
  return (
    <section class="stack tight" ref={group} aria-label="What comes next" tabIndex={-1}>
      <div class="line-up">
        {mayReopen(line.life, open.today.value) && (
          <Button size="small" onClick={(event) => isSecondClick(event) || void add("kept_open")}>
            Open it again
          </Button>
        )}
        {likely.map((stage) => (
          <Button
            key={stage}
            size="small"
            onClick={(event) => isSecondClick(event) || void add(stage)}
          >
            {factVerbs[stage]}
          </Button>
        ))}
        <Button
          look="quiet"
          size="small"
          aria-expanded={other.value}
          onClick={() => {
            other.value = !other.value;
          }}
        >
          Something else, or another day
        </Button>
      </div>
      {other.value && (
        <OtherFact
          line={line}
          first={likely[0] ?? "contacted"}
          onDone={() => {
            other.value = false;
            group.current?.focus();
          }}
        />
      )}
    </section>
  );
}

function OtherFact({
  line,
  first,
  onDone,
}: {
  line: IntroductionLine;
  first: Fact;
  onDone: () => void;
}) {
  const open = useProgram();
  const stage = useSignal<Fact>(first);
  const day = useSignal(open.today.peek());
  const reason = useSignal<(typeof closeReasons)[number]>("completed");
  const save = async () => {
    const fact = {
      stage: stage.value,
      occurredOn: day.value,
      reason: stage.value === "closed" ? reason.value : null,
    };
    if (await addFact(open, line, fact)) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="Add what happened"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label="What happened"
        value={stage.value}
        choices={facts.map((value) => ({ value, words: factVerbs[value] }))}
        onChange={(event) => {
          stage.value = facts.find((fact) => fact === event.currentTarget.value) ?? first;
        }}
      />
      {stage.value === "closed" && (
        <SelectField
          label="Why"
          value={reason.value}
          choices={closeReasons.map((value) => ({ value, words: closeWords[value] }))}
          onChange={(event) => {
            reason.value =
              closeReasons.find((each) => each === event.currentTarget.value) ?? "other";
          }}
        />
      )}
      <TextField
        label="On which day"
        type="date"
        required
        max={stage.value === "scheduled" ? undefined : open.today.value}
        value={day}
        onInput={(event) => {
          day.value = event.currentTarget.value;
        }}
      />
      <FormEnd verb="Add it" onCancel={onDone} />
    </form>
  );
}
