import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { hasReached, type Introduction } from "#shared/introductions";
import { answerWith } from "#shared/introductions/changes";
import { useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { DayForm } from "./day-form.tsx";
import type { IntroductionLine } from "./lines.ts";

/** A mentor says with one press whether an introduction logged by the mentee was theirs. */
export function Confirmation({ line }: { line: IntroductionLine }) {
  const { introduction, side } = line;
  const isMade = hasReached(line.events, "introduced");
  if (introduction.introducer.kind !== "member" || !isMade) return null;
  if (side === "mentor" && introduction.confirmation === "unconfirmed")
    return <ConfirmButtons line={line} />;
  return (
    <p>
      <Chip tone={introduction.confirmation === "confirmed" ? "accent" : "plain"}>
        {words(introduction.confirmation, side === "mentor" ? "you" : line.mentor)}
      </Chip>
    </p>
  );
}

function ConfirmButtons({ line }: { line: IntroductionLine }) {
  const { deeds, now } = useProgram();
  const isCorrecting = useSignal(false);
  const buttons = useRef<HTMLDivElement>(null);
  const introduced = line.events.find(({ stage }) => stage === "introduced");
  const answer = (confirmation: Introduction["confirmation"], said: string) => {
    focusNext(buttons.current);
    const { wishes, inverse } = answerWith(line.introduction, confirmation, now());
    void deeds.save(said, wishes, inverse);
  };
  if (isCorrecting.value && introduced !== undefined)
    return (
      <DayForm
        event={introduced}
        also={answerWith(line.introduction, "confirmed", now())}
        onDone={() => {
          isCorrecting.value = false;
        }}
      />
    );
  return (
    <div class="line-up" ref={buttons}>
      <Button
        size="small"
        onClick={(event) =>
          isSecondClick(event) || answer("confirmed", "Confirmed: you made this introduction.")
        }
      >
        Confirm
      </Button>
      <Button
        size="small"
        onClick={(event) =>
          isSecondClick(event) || answer("disputed", "Noted: this introduction was not yours.")
        }
      >
        Not me
      </Button>
      {introduced !== undefined && (
        <Button
          look="quiet"
          size="small"
          onClick={() => {
            isCorrecting.value = true;
          }}
        >
          Another day
        </Button>
      )}
    </div>
  );
}

/** The answered row goes from its list; the focus stays there. */
function focusNext(buttons: HTMLElement | null): void {
  const row = buttons?.closest("li");
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  next?.querySelector("button")?.focus();
}

function words(confirmation: Introduction["confirmation"], mentor: string): string {
  return {
    confirmed: `Confirmed by ${mentor}`,
    unconfirmed: `Not yet confirmed by ${mentor}`,
    disputed: mentor === "you" ? "You said: not me" : `${mentor} remembers it otherwise`,
  }[confirmation];
}
