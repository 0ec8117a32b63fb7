import { useMemo } from "preact/hooks";
import { useProgram } from "../open-program.ts";
import { ButtonLink } from "../ui/button.tsx";
import { FileChoice } from "./file-choice.tsx";
import { ImportModel } from "./model.ts";
import { PlanView } from "./plan.tsx";
import { Result, Saving } from "./progress.tsx";
import "./imports.css";

/** A file of contacts: read on this device, shown before anything is saved, taken back at will. */
export function Imports() {
  const { replica, me, now, newId } = useProgram();
  const importing = useMemo(
    () =>
      new ImportModel({
        contacts: replica.rows("contact"),
        save: replica.save,
        scene: () => ({ userId: me.id, now: now(), newId }),
      }),
    [replica, me, now, newId],
  );
  const step = importing.step.value;
  return (
    <div class="stack">
      <div class="spread">
        <h1>Import contacts</h1>
        <ButtonLink look="quiet" href="/contacts">
          Back to contacts
        </ButtonLink>
      </div>
      {step.step === "choosing" && <FileChoice importing={importing} because={step.because} />}
      {step.step === "planned" && <PlanView importing={importing} step={step} />}
      {step.step === "saving" && <Saving importing={importing} step={step} />}
      {step.step === "saved" && <Result importing={importing} step={step} />}
      {step.step === "taken_back" && (
        <div class="stack" role="status">
          <p>The import of {step.file} is taken back. Your contacts are as they were before.</p>
          <div class="line-up">
            <ButtonLink look="primary" href="/contacts">
              See contacts
            </ButtonLink>
          </div>
        </div>
      )}
    </div>
  );
}
