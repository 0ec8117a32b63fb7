import { useSignal } from "@preact/signals";
import { type Change, joined, patching, putting } from "#shared/changes";
import { endReasons, type Mentorship } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { SelectField, TextArea } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";
import { cardOf } from "./cards.tsx";
import { partnersOf } from "./sides.ts";
import { reasonWords } from "./words.ts";

type How = "end" | "leave";
type Words = { because: (typeof endReasons)[number]; farewell: string };
type Props = { mentorship: Mentorship; how: How; onDone: () => void };

/** Why it ends, and words for the other side to keep. */
export function Ending({ mentorship, how, onDone }: Props) {
  const open = useProgram();
  const words = useSignal<Words>({ because: "reached", farewell: "" });
  const set = (change: Partial<Words>) => {
    words.value = { ...words.peek(), ...change };
  };
  const save = async () => {
    const { wishes, inverse } = ended(mentorship, how, words.peek(), open);
    const said = how === "end" ? "The mentorship has ended." : "You have left the group.";
    if (await open.deeds.save(said, wishes, how === "end" ? inverse : [])) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label={how === "end" ? "End the mentorship" : "Leave the group"}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {how === "end" && (
        <SelectField
          label="Why"
          hint="Only those in it read the reason."
          name="because"
          autoFocus
          value={words.value.because}
          choices={endReasons.map((value) => ({ value, words: reasonWords[value] }))}
          onChange={({ currentTarget }) =>
            set({ because: endReasons.find((each) => each === currentTarget.value) ?? "other" })
          }
        />
      )}
      <TextArea
        label="A farewell"
        hint="If you like: a few words the other side keeps."
        name="farewell"
        autoFocus={how === "leave"}
        maxLength={4000}
        value={words.value.farewell}
        onInput={({ currentTarget }) => set({ farewell: currentTarget.value })}
      />
      <p class="soft small">
        {how === "end"
          ? "Everyone keeps what is theirs: contacts, notes, introductions, and what you shared here, to read."
          : "You keep your contacts, notes, introductions and farewells. Your mentor or the program lead can take you in again."}
      </p>
      <FormEnd verb={how === "end" ? "End it" : "Leave"} onCancel={onDone} />
    </form>
  );
}

/** The farewell first: who has left a group writes nothing in it any more. */
function ended(
  mentorship: Mentorship,
  how: How,
  { because, farewell }: Words,
  open: OpenProgram,
): Change {
  const { me, today } = open;
  const words = { occasion: "farewell", text: farewell } as const;
  const cards =
    farewell.trim() === ""
      ? []
      : partnersOf(mentorship, me.id).map((pair) =>
          putting("card", cardOf(pair, mentorship.id, words, open)),
        );
  const fields: Partial<Mentorship> =
    how === "end"
      ? { status: "ended", endedOn: today.value, endedBecause: because, pausedUntil: null }
      : { menteeIds: mentorship.menteeIds.filter((userId) => userId !== me.id) };
  return joined(...cards, patching("mentorship", mentorship, fields));
}
