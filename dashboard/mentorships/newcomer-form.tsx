import { useSignal } from "@preact/signals";
import { putting } from "#shared/changes";
import { Newcomer } from "#shared/newcomers";
import { hasRole, useProgram } from "../open-program.ts";
import { SelectField, TextArea, TextField } from "../ui/field.tsx";
import { FormEnd } from "../ui/form-end.tsx";

/** How the newcomer would stand to whoever asks, and what that is in the program. */
const ways = {
  mentor: { words: "As my mentor", role: "mentor", kind: "one_on_one" },
  mentor_online: { words: "As my mentor, online", role: "mentor", kind: "e_mentoring" },
  mentee: { words: "As my mentee", role: "mentee", kind: "one_on_one" },
  mentee_online: { words: "As my mentee, online", role: "mentee", kind: "e_mentoring" },
  peer: { words: "As a peer", role: "mentee", kind: "peer" },
} as const;
type Way = keyof typeof ways;

const names: readonly Way[] = ["mentor", "mentor_online", "mentee", "mentee_online", "peer"];

export function NewcomerForm({ onDone }: { onDone: () => void }) {
  const open = useProgram();
  const { me, deeds, newId, now } = open;
  const fits = names.filter((way) => way === "peer" || hasRole(open, otherRole[ways[way].role]));
  const said = useSignal({ email: "", name: "", way: fits[0] ?? "peer", words: "" });
  const set = (change: Partial<typeof said.value>) => {
    said.value = { ...said.peek(), ...change };
  };
  const save = async () => {
    const { email, name, way, words } = said.peek();
    const { role, kind } = ways[way];
    const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
    const fields = { email: email.trim().toLowerCase(), name: name.trim(), role, kind, words };
    const record = Newcomer.safeParse({ ...stamp, ...fields, words: words.trim() });
    if (!record.success) return;
    const { wishes, inverse } = putting("newcomer", record.data);
    if (await deeds.save("Your program lead is asked.", wishes, inverse)) onDone();
  };
  return (
    <form
      class="card stack"
      aria-label="Propose to somebody new"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Their name"
        name="name"
        autoFocus
        required
        maxLength={200}
        value={said.value.name}
        onInput={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <TextField
        label="Their e-mail address"
        hint="Only your program lead reads it, and it goes once they have joined."
        name="email"
        type="email"
        required
        maxLength={254}
        value={said.value.email}
        onInput={({ currentTarget }) => set({ email: currentTarget.value })}
      />
      <SelectField
        label="How"
        name="way"
        value={said.value.way}
        choices={fits.map((value) => ({ value, words: ways[value].words }))}
        onChange={({ currentTarget }) =>
          set({ way: fits.find((each) => each === currentTarget.value) ?? "peer" })
        }
      />
      <TextArea
        label="Words for them"
        hint="Your program lead reads them, too. Nothing is sent before they invite."
        name="words"
        maxLength={1000}
        value={said.value.words}
        onInput={({ currentTarget }) => set({ words: currentTarget.value })}
      />
      <FormEnd verb="Ask your lead to invite them" onCancel={onDone} />
    </form>
  );
}

/** What somebody is who looks for the other. */
const otherRole = { mentor: "mentee", mentee: "mentor" } as const;
