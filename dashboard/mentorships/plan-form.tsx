import { useSignal } from "@preact/signals";
import { joined, putting } from "#shared/changes";
import { CheckIn } from "#shared/check-ins";
import { instantsOf, type Rhythm, rhythms } from "#shared/check-ins/series";
import { addDays } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { SelectField, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { clockWords } from "./clock-words.ts";
import { LengthField, usualMinutes } from "./length-field.tsx";
import { rhythmWords } from "./rhythm-words.ts";
import { partnerIn, partnersOf } from "./sides.ts";

type Plan = {
  firstOn: string;
  clock: string;
  minutes: number;
  rhythm: Rhythm;
  count: number;
  with: string;
};

const most = 26;

/** A talk or a series of them, on the clock of whoever plans it. */
export function PlanForm({ mentorship, onDone }: { mentorship: Mentorship; onDone: () => void }) {
  const open = useProgram();
  const { me, people, deeds, today } = open;
  const plan = useSignal<Plan>({
    ...{ firstOn: addDays(today.peek(), 7), clock: "10:00", with: "" },
    ...{ minutes: usualMinutes(mentorship), rhythm: "monthly", count: 1 },
  });
  const set = (change: Partial<Plan>) => {
    plan.value = { ...plan.peek(), ...change };
  };
  const pairs = partnersOf(mentorship, me.id);
  const { firstOn, clock, minutes, rhythm, count } = plan.value;
  const instants =
    firstOn === "" || clock === "" ? [] : instantsOf({ ...plan.value, timeZone: me.timeZone });
  const save = async () => {
    const between = pairs.find((pair) => partnerIn(pair, me.id) === plan.peek().with) ?? null;
    const changes = instants.map((plannedAt) => {
      const stamp = { id: open.newId(), createdAt: open.now(), createdBy: me.id };
      const planned = { mentorshipId: mentorship.id, between, plannedAt, minutes };
      return putting("check_in", CheckIn.parse({ ...stamp, ...planned }));
    });
    const { wishes, inverse } = joined(...changes);
    const said =
      changes.length === 1 ? "A talk is planned." : `${changes.length} talks are planned.`;
    if (changes.length > 0 && (await deeds.save(said, wishes, inverse))) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="Plan talks"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {mentorship.kind === "group" && (
        <SelectField
          label="With whom"
          value={plan.value.with}
          choices={[
            { value: "", words: "Everyone in the group" },
            ...pairs.map((pair) => ({
              value: partnerIn(pair, me.id),
              words: people.nameOf(partnerIn(pair, me.id)),
            })),
          ]}
          onChange={({ currentTarget }) => set({ with: currentTarget.value })}
        />
      )}
      <div class="side-by-side">
        <TextField
          label="First on"
          type="date"
          name="firstOn"
          autoFocus
          required
          min={today.value}
          value={firstOn}
          onInput={({ currentTarget }) => set({ firstOn: currentTarget.value })}
        />
        <TextField
          label="At, on your clock"
          type="time"
          name="clock"
          required
          value={clock}
          onInput={({ currentTarget }) => set({ clock: currentTarget.value })}
        />
        <LengthField minutes={minutes} onChange={(minutes) => set({ minutes })} />
        <TextField
          label="How many talks"
          type="number"
          name="count"
          min={1}
          max={most}
          value={count}
          onInput={({ currentTarget }) =>
            set({
              count: Math.min(Math.max(Math.round(Number(currentTarget.value)) || 1, 1), most),
            })
          }
        />
        {count > 1 && (
          <SelectField
            label="How often"
            name="rhythm"
            value={rhythm}
            choices={rhythms.map((value) => ({ value, words: rhythmWords(value, firstOn) }))}
            onChange={({ currentTarget }) =>
              set({ rhythm: rhythms.find((each) => each === currentTarget.value) ?? "monthly" })
            }
          />
        )}
      </div>
      <OtherClocks mentorship={mentorship} instants={instants} />
      <FormEnd verb="Plan it" onCancel={onDone} />
    </form>
  );
}

/** What the others' clocks show, and that it may change over a series when clocks do. */
function OtherClocks({
  mentorship,
  instants,
}: {
  mentorship: Mentorship;
  instants: readonly number[];
}) {
  const { me, people } = useProgram();
  const far = Object.entries(mentorship.zones).filter(
    ([userId, zone]) => userId !== me.id && zone !== me.timeZone,
  );
  if (far.length === 0 || instants.length === 0) return null;
  return (
    <ul class="soft small stack tight">
      {far.map(([userId, zone]) => {
        const shown = [...new Set(instants.map((at) => clockWords(at, zone)))];
        return (
          <li key={userId}>
            For <bdi>{people.nameOf(userId)}</bdi> that is{" "}
            {shown.join(", after the clocks change ")}.
          </li>
        );
      })}
    </ul>
  );
}
