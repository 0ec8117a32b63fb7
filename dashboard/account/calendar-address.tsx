import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Reminders } from "#shared/reminders";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { Check, TextField } from "../ui/field.tsx";
import { failureWords } from "../words/failures.ts";

type Calendar = Reminders["calendar"];

/** What is due as a calendar under a secret address: on, copied, changed, off. */
export function CalendarAddress({
  calendar,
  onChange,
}: {
  calendar: Calendar;
  onChange: (calendar: Calendar) => void;
}) {
  return (
    <div class="stack tight">
      <h3>In your calendar</h3>
      <Check
        label="Show what is due in my calendar"
        checked={calendar === "on"}
        onChange={(isOn) => onChange(isOn ? "on" : "off")}
      />
      {calendar === "on" && <Address />}
    </div>
  );
}

function Address() {
  const { client, program, deeds, replica } = useProgram();
  const address = useSignal("");
  const problem = useSignal<string | undefined>(undefined);
  const isUnsent = replica.waiting.value > 0;
  const take = (reply: Awaited<ReturnType<typeof client.calendarAddress>>) => {
    problem.value = reply.ok ? undefined : reply.error;
    if (reply.ok) address.value = reply.body.address;
    return reply.ok;
  };
  useEffect(
    () => void client.calendarAddress(program.id).then(take),
    [client, program.id, isUnsent],
  );
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(address.value).then(
      () => true,
      () => false,
    );
    deeds.say(
      copied
        ? "Address copied."
        : "The browser did not allow copying; mark the address and copy it.",
    );
  };
  const renew = async () => {
    if (take(await client.changeCalendarAddress(program.id)))
      deeds.say("Changed. The old address shows nothing any more.");
  };
  return (
    <div class="stack tight">
      <TextField
        label="Address of your calendar"
        readOnly
        value={address}
        hint="Subscribe to it in your calendar program. Anyone who has it can read what is due, with names."
        problem={problem.value === undefined ? undefined : addressWords(problem.value)}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div class="line-up">
        <Button disabled={address.value === ""} onClick={() => void copy()}>
          Copy the calendar's address
        </Button>
        <Button look="quiet" onClick={() => void renew()}>
          Change it
        </Button>
      </div>
    </div>
  );
}

function addressWords(code: string): string {
  return code === "offline"
    ? "The address is shown once you are online. Your choice is kept on this device."
    : failureWords(code);
}
