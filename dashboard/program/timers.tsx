import { useSignal } from "@preact/signals";
import { FollowUpPolicy } from "#shared/programs";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { useOwnProgram } from "./own-program.ts";
import { moveWords, type TimerName, timers, usualTimers } from "./timer-words.ts";

/** Days after which something falls due or closes, with the usual number beside each. */
export function Timers() {
  const { today } = useProgram();
  const { record, change } = useOwnProgram();
  const typed = useSignal<Partial<Record<TimerName, number>>>({});
  if (!record) return <p class="soft">Fetching the timers for the first time…</p>;
  const { followUpPolicy: now, holidays } = record;
  const daysOf = (name: TimerName) => typed.value[name] ?? Number(now[name]);
  const set = (name: TimerName, days: number) => {
    typed.value = { ...typed.value, [name]: days };
  };
  const changed = timers.filter(({ name }) => daysOf(name) !== Number(now[name]));
  const isUsual = timers.every(({ name }) => daysOf(name) === Number(usualTimers[name]));
  const save = async () => {
    const next = FollowUpPolicy.safeParse({ ...now, ...typed.value });
    if (next.success && (await change("Timers saved.", { followUpPolicy: next.data })))
      typed.value = {};
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="soft">
        In business days: weekends and the program’s holidays are stepped over. What is due is
        worked out from the facts each time, so a change also moves what is under way.
      </p>
      <div class="timers">
        {timers.map((timer) => (
          <TextField
            key={timer.name}
            label={timer.words}
            type="number"
            min={0}
            max={366}
            required
            value={daysOf(timer.name)}
            onInput={({ currentTarget: { valueAsNumber } }) => {
              if (Number.isInteger(valueAsNumber)) set(timer.name, valueAsNumber);
            }}
            hint={hintOf(timer, Number(now[timer.name]), daysOf(timer.name), {
              ...{ today: today.value, holidays },
            })}
          />
        ))}
      </div>
      <div class="line-up">
        <Button look="primary" type="submit" disabled={changed.length === 0}>
          Save the timers
        </Button>
        <Button
          disabled={isUsual}
          onClick={() => {
            for (const { name } of timers) set(name, Number(usualTimers[name]));
          }}
        >
          Back to the usual ones
        </Button>
      </div>
    </form>
  );
}

/** The usual number, and what a changed one moves. */
function hintOf(
  timer: (typeof timers)[number],
  from: number,
  to: number,
  calendar: { today: string; holidays: readonly string[] },
): string {
  const usual = Number(usualTimers[timer.name]);
  const words = to === usual ? "As usual." : `Usually ${usual}.`;
  return to === from ? words : `${words} ${moveWords(timer, { from, to }, calendar)}`;
}
