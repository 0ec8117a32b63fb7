import { useSignal } from "@preact/signals";
import { Agreement, latestOf } from "#shared/agreements";
import type { Mentorship } from "#shared/mentorships";
import type { Wish } from "#shared/replica/replica";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";

/** How many introductions a month the two agreed on; each change is a new version of the agreement. */
export function AgreedNumber({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const latest = latestOf(open.replica.rows("agreement").value.values(), mentorship.id);
  const agreed = latest?.introductionsPerMonth ?? null;
  const typed = useSignal<string | undefined>(undefined);
  const text = typed.value ?? (agreed === null ? "" : String(agreed));
  const save = async () => {
    const number = text.trim() === "" ? null : Number(text);
    const record = nextVersion(latest, mentorship.id, number, open);
    const wish: Wish = { op: "put", kind: "agreement", record };
    const undo: Wish = { op: "delete", kind: "agreement", id: record.id };
    const said = number === null ? "No number is agreed." : `Agreed: ${number} a month.`;
    if (await open.deeds.save(said, [wish], [undo])) typed.value = undefined;
  };
  return (
    <form
      class="line-up agreed-number"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="Introductions a month"
        type="number"
        min={1}
        max={100}
        step={1}
        placeholder="not agreed"
        value={text}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      {typed.value !== undefined && typed.value !== (agreed === null ? "" : String(agreed)) && (
        <Button size="small" type="submit">
          Agree
        </Button>
      )}
    </form>
  );
}

function nextVersion(
  latest: Agreement | undefined,
  mentorshipId: string,
  introductionsPerMonth: number | null,
  { me, now, newId }: Pick<OpenProgram, "me" | "now" | "newId">,
): Agreement {
  return Agreement.parse({
    ...latest,
    id: newId(),
    createdAt: now(),
    createdBy: me.id,
    mentorshipId,
    version: (latest?.version ?? 0) + 1,
    introductionsPerMonth,
    signatures: [{ userId: me.id, at: now() }],
  });
}
