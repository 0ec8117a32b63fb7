import { useSignal } from "@preact/signals";
import type { IntroductionEvent } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { shortDate } from "../words/days.ts";
import { type Change, correctDay, storedFact } from "./facts.ts";

/** Puts the day of a fact right; the wrong one stays to be read. */
export function DayForm({
  event,
  also,
  onDone,
}: {
  event: IntroductionEvent;
  /** What else the answer means, such as confirming. */
  also?: Change;
  onDone: () => void;
}) {
  const open = useProgram();
  const day = useSignal(event.occurredOn);
  const save = async () => {
    const fact = storedFact(event, open);
    if (fact === undefined) return;
    const author = { userId: open.me.id, now: open.now(), newId: open.newId };
    const { wishes, inverse } = correctDay(fact, day.value, author);
    const saved = await open.deeds.save(
      `The day is now ${shortDate(day.value, open.today.peek())}.`,
      [...wishes, ...(also?.wishes ?? [])],
      [...(also?.inverse ?? []), ...inverse],
    );
    if (saved) onDone();
  };
  return (
    <form
      class="line-up day-form"
      aria-label="Correct the day"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        void save();
      }}
    >
      <TextField
        label="It was on"
        type="date"
        required
        autoFocus
        max={open.today.value}
        value={day}
        onInput={(input) => {
          day.value = input.currentTarget.value;
        }}
      />
      <Button look="primary" size="small" type="submit">
        Save the day
      </Button>
      <Button look="quiet" size="small" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}
