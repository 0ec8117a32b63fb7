import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { addBusinessDays, addDays } from "#shared/days";
import type { Deed } from "#shared/follow-ups/settle";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import { laterDays } from "./answers.ts";
import type { Told } from "./told.ts";

type Props = {
  told: Told;
  onMove: (to: string) => void;
  onDeed: (deed: Deed, said: string) => void;
  onClose: () => void;
};

/** When to ask again, opened under its row; a meeting can be set for another day instead. */
export function LaterMenu({ told, onMove, onDeed, onClose }: Props) {
  const { today } = useProgram();
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => group.current?.querySelector("button")?.focus(), []);
  const { kind } = told.owed;
  const isMeeting = kind === "did_it_happen" || kind === "schedule";
  return (
    <fieldset
      class="later"
      ref={group}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <legend class="small soft">Ask again</legend>
      {laterDays(today.value).map(({ words, to }) => (
        <Button key={words} size="small" onClick={() => onMove(to)}>
          {words}
        </Button>
      ))}
      <AnotherDay label="On" verb="Move" onDay={onMove} />
      {isMeeting && (
        <AnotherDay
          label="We meet on"
          verb="Set the day"
          onDay={(on) => onDeed({ deed: "planned", on }, "Meeting set")}
        />
      )}
      <Button look="quiet" size="small" onClick={() => onDeed({ deed: "skipped" }, "Skipped")}>
        Skip it
      </Button>
    </fieldset>
  );
}

function AnotherDay({
  label,
  verb,
  onDay,
}: {
  label: string;
  verb: string;
  onDay: (day: string) => void;
}) {
  const { today, rules } = useProgram();
  const day = useSignal(addBusinessDays(today.peek(), 3, rules.peek().holidays));
  return (
    <form
      class="another-day"
      onSubmit={(event) => {
        event.preventDefault();
        onDay(day.value);
      }}
    >
      <TextField
        label={label}
        type="date"
        required
        min={addDays(today.value, 1)}
        value={day}
        onInput={(event) => {
          day.value = event.currentTarget.value;
        }}
      />
      <Button size="small" type="submit">
        {verb}
      </Button>
    </form>
  );
}
