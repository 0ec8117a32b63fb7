import { useSignal } from "@preact/signals";
import { type Span, spansOf, withoutSpan, withSpan } from "#shared/agreements/days-away";
import { daysBetween } from "#shared/days";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { awayWords } from "./agreement-words.ts";

const mostDays = 400;

/** Days on which nothing falls due between the two. */
export function AwayField({
  days,
  onChange,
}: {
  days: readonly string[];
  onChange: (days: string[]) => void;
}) {
  const { today } = useProgram();
  const span = useSignal<Span>({ from: "", to: "" });
  const { from, to } = span.value;
  const last = to === "" ? from : to;
  const fits = from !== "" && daysBetween(from, last) >= 0;
  const added =
    fits && daysBetween(from, last) < mostDays ? withSpan(days, { from, to: last }) : [];
  const isTooMuch = fits && (added.length === 0 || added.length > mostDays);
  const add = () => {
    onChange(added);
    span.value = { from: "", to: "" };
  };
  return (
    <fieldset class="field">
      <legend>Days away, of either of you</legend>
      {days.length > 0 && (
        <ul class="away">
          {spansOf(days).map((each) => {
            const words = awayWords(
              each.from === each.to
                ? [each.from]
                : days.filter((d) => d >= each.from && d <= each.to),
              today.value,
            );
            return (
              <li key={each.from} class="line-up">
                <span>{words}</span>
                <Button
                  size="small"
                  look="quiet"
                  aria-label={`Remove ${words}`}
                  onClick={() => onChange(withoutSpan(days, each))}
                >
                  Remove
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      <div class="line-up ends">
        <TextField
          label="From"
          type="date"
          name="away-from"
          value={from}
          onInput={({ currentTarget }) => {
            span.value = { ...span.peek(), from: currentTarget.value };
          }}
        />
        <TextField
          label="To"
          type="date"
          name="away-to"
          min={from}
          value={to}
          onInput={({ currentTarget }) => {
            span.value = { ...span.peek(), to: currentTarget.value };
          }}
        />
        <Button disabled={!fits || isTooMuch} onClick={add}>
          Add
        </Button>
      </div>
      {isTooMuch && (
        <p class="problem" role="alert">
          There is room for {mostDays} days.
        </p>
      )}
      <p class="hint">Reminders between you wait until you are back.</p>
    </fieldset>
  );
}
