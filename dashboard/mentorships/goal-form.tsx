import { useSignal } from "@preact/signals";
import { type Change, patching, putting } from "#shared/changes";
import { Goal } from "#shared/goals";
import type { Mentorship, Pair } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Check, SelectField, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { pairsWith } from "./sides.ts";

type Fields = Pick<Goal, "statement" | "targetOn" | "sharedWith" | "menteeId">;
type Props = { mentorship: Mentorship; goal: Goal | undefined; onDone: () => void };

/** A new goal, or other words for one. */
export function GoalForm({ mentorship, goal, onDone }: Props) {
  const open = useProgram();
  const { me, people, deeds } = open;
  const pairs = pairsWith(mentorship, me.id);
  const mentees = [...new Set(pairs.map(({ menteeId }) => menteeId))];
  const mine = mentees.find((userId) => userId === me.id) ?? mentees[0] ?? me.id;
  const fields = useSignal<Fields>(
    goal ?? { statement: "", targetOn: null, sharedWith: "pair", menteeId: mine },
  );
  const set = (change: Partial<Fields>) => {
    fields.value = { ...fields.peek(), ...change };
  };
  const { statement, targetOn, sharedWith, menteeId } = fields.value;
  const save = async () => {
    const change = goalChange(mentorship, goal, pairs, fields.peek(), open);
    const said = goal === undefined ? "The goal is saved." : "The goal is changed.";
    if (change && (await deeds.save(said, change.wishes, change.inverse))) onDone();
  };
  const mayShare = mentorship.kind === "group" && (goal === undefined || menteeId === me.id);
  return (
    <form
      class="card stack"
      aria-label={goal === undefined ? "New goal" : "Change the goal"}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="What is to be reached"
        name="statement"
        autoFocus
        required
        maxLength={500}
        value={statement}
        onInput={({ currentTarget }) => set({ statement: currentTarget.value })}
      />
      {goal === undefined && mentees.length > 1 && (
        <SelectField
          label="Whose goal it is"
          value={menteeId}
          choices={mentees.map((value) => ({
            ...{ value, words: people.isMe(value) ? "Mine" : people.nameOf(value) },
          }))}
          onChange={({ currentTarget }) => set({ menteeId: currentTarget.value })}
        />
      )}
      <TextField
        label="By when"
        hint="Leave it empty when there is no day."
        type="date"
        name="targetOn"
        value={targetOn ?? ""}
        onInput={({ currentTarget }) => set({ targetOn: currentTarget.value || null })}
      />
      {mayShare && (
        <Check
          label="Everyone in the group may read it"
          checked={sharedWith === "group"}
          onChange={(checked) => set({ sharedWith: checked ? "group" : "pair" })}
        />
      )}
      <FormEnd verb="Save goal" onCancel={onDone} />
    </form>
  );
}

function goalChange(
  { id }: Mentorship,
  goal: Goal | undefined,
  pairs: readonly Pair[],
  fields: Fields,
  { me, now, newId }: OpenProgram,
): Change | undefined {
  const { statement, targetOn, sharedWith, menteeId } = fields;
  const said = { statement: statement.trim(), targetOn };
  if (said.statement === "") return undefined;
  if (goal !== undefined)
    return patching("goal", goal, goal.menteeId === me.id ? { ...said, sharedWith } : said);
  const pair = pairs.find((each) => each.menteeId === menteeId);
  if (pair === undefined) return undefined;
  const stamp = { id: newId(), createdAt: now(), createdBy: me.id, mentorshipId: id };
  return putting("goal", Goal.parse({ ...stamp, ...pair, ...said, sharedWith }));
}
