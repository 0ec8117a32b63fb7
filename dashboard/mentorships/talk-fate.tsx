import { useSignal } from "@preact/signals";
import { joined, patching, putting, removing } from "#shared/changes";
import { CheckIn } from "#shared/check-ins";
import { instantOn } from "#shared/check-ins/series";
import { dayAt } from "#shared/days";
import { useClockUntil } from "../clock-until.ts";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { LengthField } from "./length-field.tsx";

/** Whether a planned talk was held, was missed, or is moved or cancelled. */
export function Fate({ talk }: { talk: CheckIn }) {
  const { me, deeds, now } = useProgram();
  const hasBegun = useClockUntil({ startsAt: talk.plannedAt }) >= talk.plannedAt;
  const moving = useSignal<"no" | "yes">("no");
  const change = (said: string, fields: Partial<CheckIn>) => {
    const { wishes, inverse } = patching("check_in", talk, fields);
    void deeds.save(said, wishes, inverse);
  };
  const remove = removing("check_in", talk);
  if (moving.value === "yes")
    return (
      <Moving
        talk={talk}
        onDone={() => {
          moving.value = "no";
        }}
      />
    );
  return (
    <div class="line-up">
      {hasBegun && (
        <>
          <Button
            size="small"
            onClick={() => change("Noted as held.", { status: "held", heldAt: now() })}
          >
            Held
          </Button>
          <Button size="small" onClick={() => change("Noted as missed.", { status: "missed" })}>
            It was missed
          </Button>
        </>
      )}
      <Button
        size="small"
        onClick={() => {
          moving.value = "yes";
        }}
      >
        Move
      </Button>
      {talk.createdBy === me.id && (
        <Button
          size="small"
          look="quiet"
          onClick={() => void deeds.save("The talk is cancelled.", remove.wishes, remove.inverse)}
        >
          Cancel it
        </Button>
      )}
    </div>
  );
}

/** Another talk takes its place, with its agenda; the moved one counts as moved, not as missed. */
function Moving({ talk, onDone }: { talk: CheckIn; onDone: () => void }) {
  const { me, deeds, newId, now, today } = useProgram();
  const { plannedAt } = talk;
  const to = useSignal({
    on: laterOf(dayAt(plannedAt, me.timeZone), today.peek()),
    ...{ clock: wallClock(plannedAt, me.timeZone), minutes: talk.minutes },
  });
  const set = (change: Partial<typeof to.value>) => {
    to.value = { ...to.peek(), ...change };
  };
  const save = async () => {
    const { on, clock, minutes } = to.peek();
    const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
    const hours = { plannedAt: instantOn(on, clock, me.timeZone), minutes };
    const { wishes, inverse } = joined(
      patching("check_in", talk, { status: "moved" }),
      putting("check_in", CheckIn.parse({ ...talk, ...stamp, ...hours })),
    );
    if (await deeds.save("The talk is moved.", wishes, inverse)) onDone();
  };
  return (
    <form
      class="line-up ends"
      aria-label="Move the talk"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="To"
        type="date"
        name="moveTo"
        required
        autoFocus
        min={today.value}
        value={to.value.on}
        onInput={({ currentTarget }) => set({ on: currentTarget.value })}
      />
      <TextField
        label="At"
        type="time"
        name="moveAt"
        required
        value={to.value.clock}
        onInput={({ currentTarget }) => set({ clock: currentTarget.value })}
      />
      <LengthField minutes={to.value.minutes} onChange={(minutes) => set({ minutes })} />
      <FormEnd verb="Move it" onCancel={onDone} />
    </form>
  );
}

/** As a field for a time of day wants it. */
function wallClock(at: number, timeZone: string): string {
  const style = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone } as const;
  return new Intl.DateTimeFormat("en-GB", style).format(at);
}

function laterOf(day: string, other: string): string {
  return day > other ? day : other;
}
