import { useSignal } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { useLocation } from "preact-iso";
import { found } from "#shared/roster-client";
import { type OpenProgram, useProgram } from "../open-program.ts";
import type { Session } from "../session.ts";
import { Button } from "../ui/button.tsx";
import { SelectField, TextField } from "../ui/field.tsx";
import { OwnNameField } from "../ui/own-name-field.tsx";
import { kindChoices } from "./about.tsx";
import { rosterFailure } from "./words.ts";

type Founder = Pick<OpenProgram, "client" | "newId" | "me"> & {
  session: Session;
  today: string;
  onFounded: (programId: string) => Promise<void>;
};

/** A program of one's own, with its founder as its lead. */
export function Founding({ session }: { session: Session }) {
  const { client, newId, me, today } = useProgram();
  const { route } = useLocation();
  const onFounded = async (programId: string) => {
    await session.start();
    await session.choose(programId);
    route("/people");
  };
  return (
    <div class="stack narrow">
      <h1>Found a program</h1>
      <FoundingForm {...{ session, client, newId, me, onFounded }} today={today.value} />
    </div>
  );
}

/** The same for somebody who is in no program yet. */
export function FoundingForm({ session, client, newId, me, today, onFounded }: Founder) {
  const key = useMemo(newId, [newId]);
  const myName = useSignal(me.name);
  const form = useSignal({ name: "", kind: "university", startsOn: today, endsOn: "" });
  const busy = useSignal(false);
  const problem = useSignal<string | undefined>(undefined);
  const set = (change: Partial<typeof form.value>) => {
    form.value = { ...form.value, ...change };
  };
  const save = async () => {
    busy.value = true;
    const reply = await foundAs(myName.value.trim());
    busy.value = false;
    problem.value = reply.ok ? undefined : foundingFailure(reply.error);
    if (reply.ok) await onFounded(reply.body.id);
  };
  /** The program's first member is called as the account is. */
  const foundAs = async (called: string) => {
    const error = called === me.name ? undefined : await session.change({ name: called });
    if (error !== undefined) return { ok: false, error } as const;
    const { name, kind, startsOn, endsOn } = form.value;
    return found(client, {
      ...{ key, name, startsOn: startsOn || null, endsOn: endsOn || null },
      kind: kind === "company" || kind === "nonprofit" ? kind : "university",
    });
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p class="soft">
        You become its lead: you invite mentors and mentees, pair them, and read numbers in which
        nobody can be singled out. You see nobody’s contacts and nobody’s words.
      </p>
      <OwnNameField name={myName} />
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
          label="Ends on, if it does"
          type="date"
          min={form.value.startsOn}
          value={form.value.endsOn}
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
