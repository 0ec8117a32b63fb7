import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { Button } from "./button.tsx";

type Props = {
  /** What the button says. */
  words: string;
  /** The form; what it is given closes it again. */
  children: (onDone: () => void) => ComponentChildren;
};

/** A button below a list that gives way to the form for one more. */
export function Adding({ words, children }: Props) {
  const form = useSignal<"closed" | "open">("closed");
  if (form.value === "open")
    return children(() => {
      form.value = "closed";
    });
  return (
    <div class="line-up">
      <Button
        size="small"
        onClick={() => {
          form.value = "open";
        }}
      >
        {words}
      </Button>
    </div>
  );
}
