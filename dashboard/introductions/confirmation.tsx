import type { Introduction } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { Button, isSecondClick } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import type { IntroductionLine } from "./lines.ts";

/** A mentor says with one press whether an introduction logged by the mentee was theirs. */
export function Confirmation({ line }: { line: IntroductionLine }) {
  const { introduction, side } = line;
  if (introduction.introducer.kind !== "member") return null;
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

export function ConfirmButtons({ line }: { line: IntroductionLine }) {
  const { deeds } = useProgram();
  const { introduction } = line;
  const answer = (confirmation: Introduction["confirmation"], said: string) =>
    void deeds.save(
      said,
      [{ op: "patch", kind: "introduction", id: introduction.id, fields: { confirmation } }],
      [
        {
          op: "patch",
          kind: "introduction",
          id: introduction.id,
          fields: { confirmation: introduction.confirmation },
        },
      ],
    );
  return (
    <div class="line-up">
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
    </div>
  );
}

function words(confirmation: Introduction["confirmation"], mentor: string): string {
  return {
    confirmed: `Confirmed by ${mentor}`,
    unconfirmed: `Not yet confirmed by ${mentor}`,
    disputed: mentor === "you" ? "You said: not me" : `${mentor} remembers it otherwise`,
  }[confirmation];
}
