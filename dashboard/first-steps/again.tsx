import { useSignal } from "@preact/signals";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { closedSteps } from "./closed.ts";

/** For who closed the first steps and wants them back. */
export function FirstStepsAgain() {
  const open = useProgram();
  const closed = closedSteps(localStorage, open);
  const shown = useSignal<"closed" | "open">(
    closed.has("own") || closed.has("lead") ? "closed" : "open",
  );
  if (shown.value === "open") return null;
  return (
    <section class="stack">
      <h2>First steps</h2>
      <div class="line-up">
        <Button
          onClick={() => {
            closed.clear();
            shown.value = "open";
            open.deeds.say("The first steps are back where they were, as far as any is undone.");
          }}
        >
          Show the first steps
        </Button>
      </div>
    </section>
  );
}
