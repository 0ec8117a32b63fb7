import { useSignal } from "@preact/signals";
import { dayAt } from "#shared/days";
import type { IntroductionEvent } from "#shared/introductions";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import { closeWords, factWords } from "../words/introductions.ts";
import { DayForm } from "./day-form.tsx";
import { storedFact } from "./facts.ts";
import type { IntroductionLine } from "./lines.ts";

/** What happened and when, with the day it was typed where that is another. */
export function Timeline({ line }: { line: IntroductionLine }) {
  return (
    <section class="stack tight">
      <h2 class="section-title">What happened</h2>
      <ol class="timeline">
        {line.events.toReversed().map((event) => (
          <Fact key={event.id} event={event} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Fact({ event, line }: { event: IntroductionEvent; line: IntroductionLine }) {
  const { me, today, deeds, replica } = useProgram();
  const isCorrecting = useSignal(false);
  const words = factWords(event.stage, {
    person: line.introduction.person.fullName,
    mentor: line.mentor,
    mentee: line.mentee,
  });
  const retract = () => {
    const record = storedFact(event, { replica });
    if (record === undefined) return;
    void deeds.save(
      "Taken back.",
      [{ op: "delete", kind: "introduction_event", id: record.id }],
      [{ op: "put", kind: "introduction_event", record }],
    );
  };
  return (
    <li>
      <p>
        <strong>{words}</strong>
        {event.reason !== null && `: ${closeWords[event.reason]}`}{" "}
        <span class="soft small">
          <DayWords day={event.occurredOn} today={today.value} />
        </span>
      </p>
      <Typed event={event} />
      {isCorrecting.value ? (
        <DayForm
          event={event}
          onDone={() => {
            isCorrecting.value = false;
          }}
        />
      ) : (
        <div class="line-up">
          <Button
            look="quiet"
            size="small"
            aria-label={`Correct the day: ${words}`}
            onClick={() => {
              isCorrecting.value = true;
            }}
          >
            Correct the day
          </Button>
          {event.by === me.id && (
            <Button look="quiet" size="small" aria-label={`Take back: ${words}`} onClick={retract}>
              Take back
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

/** Who typed it, and when, where that is not plain; and the day that stood there before. */
function Typed({ event }: { event: IntroductionEvent }) {
  const { me, people, replica, today } = useProgram();
  const typedOn = dayAt(event.recordedAt, me.timeZone);
  const before = replica.rows("introduction_event").value.get(event.corrects ?? "");
  const isPlain = typedOn === event.occurredOn && event.by === me.id && before === undefined;
  if (isPlain) return null;
  return (
    <p class="soft small">
      {event.by === me.id ? "You" : <bdi>{people.nameOf(event.by)}</bdi>}{" "}
      {before === undefined ? "typed it " : "put the day right "}
      <DayWords day={typedOn} today={today.value} />
      {before !== undefined && (
        <>
          , before it said <DayWords day={before.occurredOn} today={today.value} />
        </>
      )}
    </p>
  );
}
