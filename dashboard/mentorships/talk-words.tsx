import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { patching } from "#shared/changes";
import type { CheckIn } from "#shared/check-ins";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextArea } from "../ui/field.tsx";

type WordsProps = {
  talk: CheckIn;
  field: "agenda" | "sharedNotes";
  label: string;
  children?: ComponentChildren;
};

/** Words both write; what the other wrote meanwhile is kept for whoever wrote it. */
export function Words({ talk, field, label, children }: WordsProps) {
  const { deeds } = useProgram();
  const typed = useSignal<string | undefined>(undefined);
  const save = async () => {
    const { wishes, inverse } = patching("check_in", talk, { [field]: typed.value ?? "" });
    if (await deeds.save("Kept for both of you.", wishes, inverse)) typed.value = undefined;
  };
  const isChanged = typed.value !== undefined && typed.value !== talk[field];
  return (
    <form
      class="stack tight"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={label}
        name={field}
        rows={4}
        maxLength={field === "agenda" ? 4000 : 20_000}
        value={typed.value ?? talk[field]}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value;
        }}
      />
      <div class="line-up">
        {isChanged && (
          <Button size="small" type="submit">
            Save
          </Button>
        )}
        {talk[field] === "" && !isChanged && children}
      </div>
    </form>
  );
}
