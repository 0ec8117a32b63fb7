import { type Digest, defaultReminders, newestSettings, type Reminders } from "#shared/reminders";
import { useProgram } from "../open-program.ts";
import { Check, type Choice, SelectField } from "../ui/field.tsx";
import { CalendarAddress } from "./calendar-address.tsx";
import { kindChoices, remindersChanged, withRhythm } from "./reminder-wishes.ts";
import "./reminders.css";

/** When mails about what is due come, and what they speak of; kept on this device at once. */
export function ReminderSettings() {
  const { standing, change } = useReminders();
  return (
    <section class="stack" id="reminders" aria-label="Reminders">
      <h2>Reminders</h2>
      <p class="soft">
        A mail comes only on days when something is due. Today, the calendar and the extension show
        the same list.
      </p>
      <DigestTimes standing={standing} change={change} />
      {standing.digest.rhythm !== "off" && <QuietTimes standing={standing} change={change} />}
      <Kinds standing={standing} change={change} />
      <CalendarAddress
        calendar={standing.calendar}
        onChange={(calendar) =>
          change(calendar === "on" ? "Calendar switched on." : "Calendar switched off.", {
            calendar,
          })
        }
      />
    </section>
  );
}

type Part = { standing: Reminders; change: (words: string, change: Partial<Reminders>) => void };

function useReminders(): Part {
  const { replica, program, deeds, me, now, newId } = useProgram();
  const settings = newestSettings(replica.rows("reminder_settings").value.values());
  const standing = settings ?? defaultReminders(program.roles);
  return {
    standing,
    change(words, wanted) {
      const author = { userId: me.id, now: now(), newId };
      const { wishes, inverse } = remindersChanged(settings, standing, wanted, author);
      void deeds.save(words, wishes, inverse);
    },
  };
}

function DigestTimes({ standing: { digest }, change }: Part) {
  const { me } = useProgram();
  const save = (next: Digest) => change("Reminders changed.", { digest: next });
  return (
    <div class="reminder-fields">
      <SelectField
        label="Mail me"
        value={digest.rhythm}
        choices={rhythms}
        onChange={({ currentTarget }) => {
          const rhythm = rhythms.find(({ value }) => value === currentTarget.value)?.value;
          if (rhythm !== undefined) save(withRhythm(digest, rhythm));
        }}
      />
      {digest.rhythm === "weekly" && (
        <SelectField
          label="On"
          value={String(digest.weekday)}
          choices={weekdays}
          onChange={({ currentTarget }) =>
            save({ ...digest, weekday: Number(currentTarget.value) })
          }
        />
      )}
      {digest.rhythm !== "off" && (
        <SelectField
          label="At"
          value={String(digest.hour)}
          choices={hours}
          hint={`In the time zone above, ${me.timeZone}.`}
          onChange={({ currentTarget }) => save({ ...digest, hour: Number(currentTarget.value) })}
        />
      )}
    </div>
  );
}

function QuietTimes({ standing: { quietDays, quietHours }, change }: Part) {
  const toggle = (day: number, isQuiet: boolean) => {
    const others = quietDays.filter((each) => each !== day);
    change("Quiet days changed.", { quietDays: isQuiet ? [...others, day].toSorted() : others });
  };
  const setHours = (from: string, to: string) =>
    change("Quiet hours changed.", {
      quietHours: from === "" ? null : { from: Number(from), to: Number(to) },
    });
  return (
    <>
      <fieldset class="stack tight">
        <legend>Days without mail</legend>
        <div class="reminder-days">
          {weekdays.map(({ value, words }) => (
            <Check
              key={value}
              label={words}
              checked={quietDays.includes(Number(value))}
              onChange={(isQuiet) => {
                // A week of quiet days is what "Never" is for.
                if (!isQuiet || quietDays.length < 6) toggle(Number(value), isQuiet);
              }}
            />
          ))}
        </div>
      </fieldset>
      <div class="reminder-fields">
        <SelectField
          label="Quiet from"
          value={quietHours === null ? "" : String(quietHours.from)}
          choices={[{ value: "", words: "No quiet hours" }, ...hours]}
          onChange={({ currentTarget }) =>
            setHours(currentTarget.value, String(quietHours?.to ?? 7))
          }
        />
        {quietHours !== null && (
          <SelectField
            label="Until"
            value={String(quietHours.to)}
            choices={hours}
            hint="A mail that falls into it comes at its end."
            onChange={({ currentTarget }) => setHours(String(quietHours.from), currentTarget.value)}
          />
        )}
      </div>
    </>
  );
}

function Kinds({ standing: { kindsOff }, change }: Part) {
  const { program } = useProgram();
  const choices = kindChoices(program.roles);
  if (choices.length === 0) return null;
  return (
    <details class="reminder-kinds">
      <summary>
        Remind me of{" "}
        {kindsOff.length === 0
          ? "everything"
          : `${choices.filter(({ kind }) => !kindsOff.includes(kind)).length} of ${choices.length} kinds`}
      </summary>
      <div class="stack tight">
        {choices.map(({ kind, words }) => (
          <Check
            key={kind}
            label={words}
            checked={!kindsOff.includes(kind)}
            onChange={(isOn) =>
              change("Reminders changed.", {
                kindsOff: isOn ? kindsOff.filter((each) => each !== kind) : [...kindsOff, kind],
              })
            }
          />
        ))}
        <p class="soft small">
          What is switched off stands in no mail, no calendar and not in Today. What you wrote down
          yourself always does.
        </p>
      </div>
    </details>
  );
}

const rhythms: readonly (Choice & { value: Digest["rhythm"] })[] = [
  { value: "daily", words: "Every day" },
  { value: "weekly", words: "Once a week" },
  { value: "off", words: "Never" },
];

/** Monday first, in the reader's language. */
const weekdays: readonly Choice[] = Array.from({ length: 7 }, (_, index) => ({
  value: String(index + 1),
  words: new Intl.DateTimeFormat(undefined, { weekday: "long", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, index + 1),
  ),
}));

const hours: readonly Choice[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  words: new Intl.DateTimeFormat(undefined, { timeStyle: "short", timeZone: "UTC" }).format(
    Date.UTC(2024, 0, 1, hour),
  ),
}));
