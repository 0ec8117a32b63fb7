import { useSignal } from "@preact/signals";
import { joined, patching, putting, removing } from "#shared/changes";
import { CheckIn } from "#shared/check-ins";
import { instantsOf } from "#shared/check-ins/series";
import { dayAt } from "#shared/days";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";

/** Whether a planned talk was held, was missed, or is moved or cancelled. */
export function Fate({ talk }: { talk: CheckIn }) {
  const { me, deeds, now } = useProgram();
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
      <Button
        size="small"
        onClick={() => change("Noted as held.", { status: "held", heldAt: now() })}
      >
        Held
      </Button>
      <Button size="small" onClick={() => change("Noted as missed.", { status: "missed" })}>
        Missed
      </Button>
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
  const to = useSignal({ on: dayAt(talk.plannedAt, me.timeZone), clock: "10:00" });
  const save = async () => {
    const [plannedAt] = instantsOf({
      ...{ firstOn: to.value.on, clock: to.value.clock, timeZone: me.timeZone },
      ...{ everyDays: 1, count: 1 },
    });
    if (plannedAt === undefined) return;
    const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
    const { wishes, inverse } = joined(
      patching("check_in", talk, { status: "moved" }),
      putting("check_in", CheckIn.parse({ ...talk, ...stamp, plannedAt })),
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
        onInput={({ currentTarget }) => {
          to.value = { ...to.peek(), on: currentTarget.value };
        }}
      />
      <TextField
        label="At"
        type="time"
        name="moveAt"
        required
        value={to.value.clock}
        onInput={({ currentTarget }) => {
          to.value = { ...to.peek(), clock: currentTarget.value };
        }}
      />
      <Button type="submit" look="primary">
        Move it
      </Button>
      <Button look="quiet" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}
