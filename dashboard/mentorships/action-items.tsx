import { useSignal } from "@preact/signals";
import { patching, putting } from "#shared/changes";
import { ActionItem, type CheckIn } from "#shared/check-ins";
import { addDays } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { DayWords } from "../words/day.tsx";

type Props = { talk: CheckIn; mentorship: Mentorship };

/** Who does what by when; it stands in the Today of the one who does it. */
export function ActionItems({ talk, mentorship }: Props) {
  const { replica, people, today, deeds } = useProgram();
  const items = [...replica.rows("action_item").value.values()]
    .filter(({ checkInId }) => checkInId === talk.id)
    .toSorted((a, b) => a.createdAt - b.createdAt);
  const turn = (item: ActionItem) => {
    const doneOn = item.doneOn === null ? today.value : null;
    const { wishes, inverse } = patching("action_item", item, { doneOn });
    void deeds.save(doneOn === null ? "Open again." : "Done.", wishes, inverse);
  };
  return (
    <div class="stack tight">
      {items.length > 0 && (
        <ul class="stack tight" aria-label="Who does what">
          {items.map((item) => (
            <li key={item.id} class="spread">
              <span class={item.doneOn === null ? "" : "soft"}>
                <bdi>{people.isMe(item.owedBy) ? "You" : people.nameOf(item.owedBy)}</bdi>:{" "}
                <bdi>{item.text}</bdi>,{" "}
                {item.doneOn === null ? (
                  <>
                    by <DayWords day={item.dueOn} today={today.value} />
                  </>
                ) : (
                  "done"
                )}
              </span>
              <Button
                size="small"
                look="quiet"
                aria-label={`${item.doneOn === null ? "Done" : "Open again"}: ${item.text}`}
                onClick={() => turn(item)}
              >
                {item.doneOn === null ? "Done" : "Open again"}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {mentorship.status !== "ended" && <NewItem talk={talk} mentorship={mentorship} />}
    </div>
  );
}

function NewItem({ talk, mentorship }: Props) {
  const { me, people, today, deeds, newId, now } = useProgram();
  const text = useSignal("");
  const owedBy = useSignal(me.id);
  const dueOn = useSignal(addDays(today.peek(), 7));
  const { between } = talk;
  const everyone = between
    ? [between.mentorId, between.menteeId]
    : [...new Set([...mentorship.mentorIds, ...mentorship.menteeIds])];
  const save = async () => {
    if (text.value.trim() === "" || dueOn.value === "") return;
    const stamp = { id: newId(), createdAt: now(), createdBy: me.id, checkInId: talk.id };
    const said = { text: text.value.trim(), owedBy: owedBy.value, dueOn: dueOn.value };
    const { wishes, inverse } = putting("action_item", ActionItem.parse({ ...stamp, ...said }));
    if (await deeds.save("It stands in their Today.", wishes, inverse)) text.value = "";
  };
  return (
    <form
      class="side-by-side"
      aria-label="Who does what"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <SelectField
        label="Who"
        value={owedBy.value}
        choices={everyone.map((value) => ({
          ...{ value, words: people.isMe(value) ? "You" : people.nameOf(value) },
        }))}
        onChange={({ currentTarget }) => {
          owedBy.value = currentTarget.value;
        }}
      />
      <TextField
        label="Does what"
        name="text"
        maxLength={300}
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <TextField
        label="By"
        type="date"
        name="dueOn"
        value={dueOn.value}
        onInput={({ currentTarget }) => {
          dueOn.value = currentTarget.value;
        }}
      />
      <div class="line-up">
        <Button type="submit" disabled={text.value.trim() === ""}>
          Add
        </Button>
      </div>
    </form>
  );
}
