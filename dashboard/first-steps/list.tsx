import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { Icon } from "../ui/icon.tsx";
import { closedSteps, type Whose } from "./closed.ts";
import type { Step, StepName } from "./steps.ts";
import "./first-steps.css";

export type StepWords = { title: string; words: ComponentChildren };

type Props = {
  whose: Whose;
  steps: readonly Step[];
  wordsOf: (name: StepName) => StepWords;
  children?: ComponentChildren;
};

/** Ticks itself from the records, stands beside everything else, and goes when it is closed. */
export function StepList({ whose, steps, wordsOf, children }: Props) {
  const open = useProgram();
  const closing = useSignal<"shown" | "closed">("shown");
  const done = steps.filter(({ state }) => state === "done").length;
  const isWhole = done === steps.length;
  useEffect(() => {
    // It says so this once, and is gone on the next visit.
    if (isWhole) closedSteps(localStorage, open).add(whose);
  }, [isWhole, open, whose]);
  if (closing.value === "closed") return null;
  const close = () => {
    // Whoever closes it by keyboard goes on from the screen's own heading.
    const heading = document.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
    closing.value = "closed";
    closedSteps(localStorage, open).add(whose);
    if (!isWhole) open.deeds.say("First steps closed. Account shows them again.");
  };
  return (
    <section class="first-steps stack" aria-labelledby="first-steps">
      <div class="spread">
        <h2 id="first-steps">First steps</h2>
        <span class="line-up">
          <span class="soft small" role="status">
            {isWhole ? "All done" : `${done} of ${steps.length} done`}
          </span>
          <Button look="quiet" size="small" aria-label="Close the first steps" onClick={close}>
            <Icon name="close" size={16} />
          </Button>
        </span>
      </div>
      <ol class="step-list">
        {steps.map((step) => (
          <StepLine key={step.name} step={step} {...wordsOf(step.name)} />
        ))}
      </ol>
      {isWhole ? (
        <p class="soft">That is all it takes. Today says from now on what is next.</p>
      ) : (
        children
      )}
    </section>
  );
}

function StepLine({ step, title, words }: { step: Step } & StepWords) {
  if (step.state === "done")
    return (
      <li class="done">
        <h3>
          {title}
          <span class="unseen">, done</span>
        </h3>
      </li>
    );
  return (
    <li>
      <h3>{title}</h3>
      {words}
    </li>
  );
}
