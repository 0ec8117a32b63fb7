import { useSignal } from "@preact/signals";
import { type Introduction, Reach } from "#shared/introductions";
import type { Wish } from "#shared/replica/replica";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/field.tsx";
import type { IntroductionLine } from "./lines.ts";

type Way = Introduction["reach"];

/** The mentor gives the mentee an address or a link of the person, where they may. */
export function HandOver({ line }: { line: IntroductionLine }) {
  const open = useProgram();
  const isOpen = useSignal(false);
  const typed = useSignal("");
  const problem = useSignal<string | undefined>(undefined);
  const { id, reach } = line.introduction;
  const save = async () => {
    const more = withAddress(reach, typed.value.trim());
    problem.value =
      more === undefined ? "Write an e-mail address, or a link with https://." : undefined;
    if (more === undefined) return;
    const patch = (next: Way): Wish => ({
      op: "patch",
      kind: "introduction",
      id,
      fields: { reach: next },
    });
    if (!(await open.deeds.save("Handed over.", [patch(more)], [patch(reach)]))) return;
    typed.value = "";
    isOpen.value = false;
  };
  if (!isOpen.value)
    return (
      <div class="line-up">
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            isOpen.value = true;
          }}
        >
          Hand over an address
        </Button>
      </div>
    );
  return (
    <form
      class="stack tight"
      aria-label="Hand over an address"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label="E-mail address or link"
        autoFocus
        hint={`${line.mentee} will see it. Ask the person first.`}
        problem={problem.value}
        value={typed}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
      />
      <div class="line-up">
        <Button size="small" type="submit">
          Hand it over
        </Button>
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            isOpen.value = false;
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Undefined for what is neither an address nor a link, and for more than fit. */
export function withAddress({ emails, links }: Way, text: string): Way | undefined {
  const isLink = /^https?:\/\//i.test(text);
  return Reach.safeParse({
    emails: isLink ? emails : [...new Set([...emails, text])],
    links: isLink ? [...new Set([...links, text])] : links,
  }).data;
}
