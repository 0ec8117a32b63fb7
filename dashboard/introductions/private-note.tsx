import { useSignal } from "@preact/signals";
import type { Note } from "#shared/notes";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";
import type { IntroductionLine } from "./lines.ts";

/** Words about the introduction that never leave their owner. */
export function PrivateNote({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const known = [...open.replica.rows("note").value.values()].find(
    ({ about }) => about.kind === "introduction" && about.id === line.id,
  );
  const typed = useSignal<string | undefined>(undefined);
  const text = typed.value ?? known?.text ?? "";
  const save = async () => {
    const { wishes, inverse } = noteWishes(known, text.trim(), line.id, open);
    if (await open.deeds.save("Note saved.", wishes, inverse)) typed.value = undefined;
  };
  return (
    <form
      class="stack tight"
      aria-label="Private note"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label="Private note"
        hint="Only you see it."
        rows={3}
        maxLength={20_000}
        value={text}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      {typed.value !== undefined && typed.value !== (known?.text ?? "") && (
        <div class="line-up">
          <Button size="small" type="submit">
            Save note
          </Button>
        </div>
      )}
    </form>
  );
}

type Doors = Pick<ReturnType<typeof useProgram>, "me" | "now" | "newId">;

function noteWishes(
  known: Note | undefined,
  text: string,
  id: string,
  { me, now, newId }: Doors,
): { wishes: Wish[]; inverse: Wish[] } {
  if (known === undefined) {
    const about = { kind: "introduction", id } as const;
    const record = { id: newId(), createdAt: now(), createdBy: me.id, about, text };
    return {
      wishes: [{ op: "put", kind: "note", record }],
      inverse: [{ op: "delete", kind: "note", id: record.id }],
    };
  }
  if (text === "")
    return {
      wishes: [{ op: "delete", kind: "note", id: known.id }],
      inverse: [{ op: "put", kind: "note", record: known }],
    };
  const patch = (words: string): Wish => ({
    op: "patch",
    kind: "note",
    id: known.id,
    fields: { text: words },
  });
  return { wishes: [patch(text)], inverse: [patch(known.text)] };
}
