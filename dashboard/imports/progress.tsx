import { useEffect, useRef } from "preact/hooks";
import { Button, ButtonLink } from "../ui/button.tsx";
import type { Importing, ImportStep } from "./model.ts";

type Of<Step extends ImportStep["step"]> = {
  importing: Importing;
  step: Extract<ImportStep, { step: Step }>;
};

export function Saving({ importing, step }: Of<"saving">) {
  return (
    <div class="stack">
      <label class="stack tight">
        Saving on this device: {step.done.toLocaleString()} of {step.of.toLocaleString()}
        <progress value={step.done} max={step.of} />
      </label>
      <div class="line-up">
        <Button onClick={() => importing.stop()}>Stop</Button>
      </div>
    </div>
  );
}

export function Result({ importing, step }: Of<"saved">) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { done, of, because } = step;
  return (
    <div class="stack">
      <div role="status" class="stack tight">
        <h2 ref={heading} tabIndex={-1}>
          {done.toLocaleString()} of {of.toLocaleString()} saved on this device
        </h2>
        <p>{sentences[because]}</p>
      </div>
      <div class="line-up">
        <ButtonLink look="primary" href="/contacts">
          See contacts
        </ButtonLink>
        {done > 0 && (
          <Button onClick={() => void importing.takeBack()}>Take this import back</Button>
        )}
        <Button look="quiet" onClick={() => importing.startAgain()}>
          Import another file
        </Button>
      </div>
    </div>
  );
}

const sentences = {
  all: "They are sent to your server as soon as there is a network. Choosing the same file again adds nobody twice.",
  stopped: "You stopped here. Choosing the same file again goes on with the rest.",
  failed:
    "The rest could not be saved on this device; its storage may be full. What was saved is safe, and choosing the same file again goes on with the rest.",
} as const satisfies Record<Of<"saved">["step"]["because"], string>;
