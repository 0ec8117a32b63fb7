import { useSignal } from "@preact/signals";
import { hasReached } from "#shared/introductions";
import { outcomeWords } from "#shared/outcome-words";
import type { Outcome } from "#shared/outcomes";
import { useProgram } from "../open-program.ts";
import { OutcomeForm } from "../outcomes/form.tsx";
import { Button, isSecondClick } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import type { IntroductionLine } from "./lines.ts";

/** The outcomes of an introduction, as far as the reader may see them, and a form for the next. */
export function CameOfIt({ line }: { line: IntroductionLine }) {
  const { replica, introductions } = useProgram();
  const isOpen = useSignal(false);
  const isHere = (id: string) => introductions.byId.value.get(id)?.id === line.id;
  const outcomes = [...replica.rows("outcome").value.values()]
    .filter((outcome) => outcome.introductions.some((link) => isHere(link.introductionId)))
    .toSorted((a, b) => b.occurredOn.localeCompare(a.occurredOn));
  const mayAdd = line.side === "mentee" && hasReached(line.events, "introduced");
  if (outcomes.length === 0 && !mayAdd) return null;
  const close = () => {
    isOpen.value = false;
  };
  return (
    <section class="stack tight">
      <h2 class="section-title">What came of it</h2>
      <ul class="stack tight">
        {outcomes.map((outcome) => (
          <Came key={outcome.id} outcome={outcome} line={line} />
        ))}
      </ul>
      {isOpen.value && <OutcomeForm line={line} onDone={close} />}
      {mayAdd && !isOpen.value && (
        <div class="line-up">
          <Button
            size="small"
            onClick={() => {
              isOpen.value = true;
            }}
          >
            Add what came of it
          </Button>
        </div>
      )}
    </section>
  );
}

function Came({ outcome, line }: { outcome: Outcome; line: IntroductionLine }) {
  const { me, today, deeds } = useProgram();
  const { id, kind, title, organization, occurredOn, createdBy, sharedWithMentor } = outcome;
  const words = [outcomeWords[kind], title, organization].filter((text) => text !== null);
  const remove = () =>
    deeds.save(
      `Deleted: ${title ?? outcomeWords[kind]}.`,
      [{ op: "delete", kind: "outcome", id }],
      [{ op: "put", kind: "outcome", record: outcome }],
    );
  return (
    <li class="spread">
      <span>
        <bdi>{words.join(", ")}</bdi>{" "}
        <span class="soft small">
          <DayWords day={occurredOn} today={today.value} />
          {createdBy === me.id && sharedWithMentor !== null && `, shared with ${line.mentor}`}
        </span>
      </span>
      {createdBy === me.id && (
        <Button
          look="quiet"
          size="small"
          aria-label={`Delete: ${words.join(", ")}`}
          onClick={(event) => isSecondClick(event) || void remove()}
        >
          Delete
        </Button>
      )}
    </li>
  );
}
