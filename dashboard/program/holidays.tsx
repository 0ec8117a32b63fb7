import { useSignal } from "@preact/signals";
import { textOfFile } from "#shared/interchange/file-text";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import { longDate, shortDate } from "../words/days.ts";
import { FileDrop } from "./file-drop.tsx";
import { daysInCalendar, daysInText, usualDays, withoutTwice } from "./holiday-days.ts";
import { useOwnProgram } from "./own-program.ts";

/** Days on which nothing falls due. */
export function Holidays() {
  const { today } = useProgram();
  const { record, change } = useOwnProgram();
  const text = useSignal("");
  const problem = useSignal<string | undefined>(undefined);
  if (!record) return <p class="soft">Fetching the holidays for the first time…</p>;
  const { holidays } = record;
  const add = async (days: readonly string[]) => {
    const next = withoutTwice([...holidays, ...days]);
    const count = next.length - holidays.length;
    problem.value =
      count <= 0
        ? "No new day was found in there. Days look like 2026-12-24 or 24 Dec 2026."
        : undefined;
    if (
      count > 0 &&
      (await change(`${count === 1 ? "1 day" : `${count} days`} added.`, { holidays: next }))
    )
      text.value = "";
  };
  const read = async (bytes: Uint8Array) => {
    const words = textOfFile(bytes);
    const isCalendar = /BEGIN:VCALENDAR/i.test(words.slice(0, 2000));
    await add(
      isCalendar ? await daysInCalendar(words, today.value).catch(() => []) : daysInText(words),
    );
  };
  const ahead = holidays.filter((day) => day >= today.value);
  const year = Number(today.value.slice(0, 4));
  return (
    <>
      <p class="soft">
        On these days, as on weekends, nothing falls due and no digest is sent; what would be due
        moves to the next business day.
      </p>
      {ahead.length === 0 && <p>No holiday lies ahead.</p>}
      <ul class="holidays plain-list" aria-label="Holidays ahead">
        {ahead.map((day) => (
          <li key={day} class="chip">
            <time dateTime={day} title={longDate(day)}>
              {shortDate(day, today.value)}
            </time>
            <Button
              size="small"
              look="quiet"
              aria-label={`Take ${longDate(day)} off`}
              onClick={() =>
                void change("The day is a working day.", {
                  holidays: holidays.filter((each) => each !== day),
                })
              }
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add(daysInText(text.value));
        }}
      >
        <TextArea
          label="Add days"
          rows={3}
          value={text}
          placeholder={"2026-12-24 .. 2027-01-01\n1 May 2027"}
          hint="One a line, or a span with two dots."
          problem={problem.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
        <div class="line-up">
          <Button type="submit" disabled={text.value.trim() === ""}>
            Add them
          </Button>
          {[year, year + 1].map((each) => (
            <Button key={each} onClick={() => void add(usualDays(each).map(({ day }) => day))}>
              Usual days of {each}
            </Button>
          ))}
        </div>
        <p class="soft small">
          Usual days:{" "}
          {usualDays(year)
            .map(({ words }) => words)
            .join(", ")}
          . Take off what your program does not keep.
        </p>
        <FileDrop
          label="Or a calendar file"
          accept=".ics,.txt,.csv,text/calendar,text/plain"
          hint="An .ics file of your university or country. It is read on this device."
          onFile={(bytes) => void read(bytes)}
        />
      </form>
    </>
  );
}
