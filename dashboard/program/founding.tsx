import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { found } from "#shared/roster-client";
import { useProgram } from "../open-program.ts";
import { usePlace } from "../place.ts";
import type { Session } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { kindChoices } from "./about.tsx";
import { rosterFailure } from "./words.ts";

/** A program of one's own, with its founder as its lead. */
export function Founding({ session }: { session: Session }) {
  const { client, newId, today } = useProgram();
  const { go } = usePlace();
  const key = useMemo(newId, [newId]);
  const form = useSignal({ name: "", kind: "university", startsOn: today.value, endsOn: "" });
  const busy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const set = (change: Partial<typeof form.value>) => {
    form.value = { ...form.value, ...change };
  };
  const save = async () => {
    const { name, kind, startsOn, endsOn } = form.value;
    busy.value = true;
    const reply = await found(client, {
      ...{ key, name, startsOn: startsOn || null, endsOn: endsOn || null },
      kind: kind === "company" || kind === "nonprofit" ? kind : "university",
    });
    busy.value = false;
    problem.value = reply.ok ? undefined : foundingFailure(reply.error);
    if (!reply.ok) return;
    await session.start();
    await session.choose(reply.body.id);
    go("/people");
  };
  return (
    <form
      class="stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1>Found a program</h1>
      <p class="soft">
        You become its lead: you invite mentors and mentees, pair them, and read numbers in which
        nobody can be singled out. You see nobody’s contacts and nobody’s words.
      </p>
      <TextField
        label="Name of the program"
        required
        maxLength={200}
        placeholder="Harbour Bridge Mentoring"
        value={form.value.name}
        onInput={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <SelectField
        label="Kind"
        value={form.value.kind}
        choices={kindChoices}
        onChange={({ currentTarget }) => set({ kind: currentTarget.value })}
      />
      <div class="filters">
        <TextField
          label="Starts on"
          type="date"
          value={form.value.startsOn}
          onInput={({ currentTarget }) => set({ startsOn: currentTarget.value })}
        />
        <TextField
          label="Ends on"
          type="date"
          min={form.value.startsOn}
          value={form.value.endsOn}
          hint="Leave it open if it goes on."
          onInput={({ currentTarget }) => set({ endsOn: currentTarget.value })}
        />
      </div>
      {problem.value !== undefined && (
        <p class="alert" role="alert">
          {problem.value}
        </p>
      )}
      <div class="line-up">
        <Button look="primary" type="submit" disabled={busy.value}>
          Found the program
        </Button>
      </div>
    </form>
  );
}

function foundingFailure(code: string): string {
  return code === "offline"
    ? "Founding a program needs a connection. Nothing was founded; what you typed stays here."
    : code === "rate_limited"
      ? "Five programs a day are enough for one person. Try again tomorrow."
      : rosterFailure(code);
}
