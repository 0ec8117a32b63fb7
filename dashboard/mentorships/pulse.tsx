import { useSignal } from "@preact/signals";
import { putting } from "#shared/changes";
import { dayAt } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { Pulse } from "#shared/pulses";
import { asksPulse, pulsesOf } from "#shared/pulses/asking";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import { Rating } from "./rating.tsx";

/** How the reader finds it, asked now and then; nobody else ever reads it. */
export function PulsePart({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const said = pulsesOf(open.replica.rows("pulse").value.values(), mentorship.id, open.me.id);
  const answered = said.filter(({ progress, relation }) => progress !== null || relation !== null);
  if (isAsked(mentorship, open)) return <PulseForm mentorship={mentorship} />;
  if (answered.length === 0) return null;
  return (
    <section class="stack tight" aria-label="How it goes for you">
      <h2>How it goes for you</h2>
      <details>
        <summary>What you said, which only you read</summary>
        <ul class="stack tight">
          {answered.toReversed().map((pulse) => (
            <Answered key={pulse.id} pulse={pulse} />
          ))}
        </ul>
      </details>
      {isLow(answered.at(-1)) && <Ways mentorship={mentorship} />}
    </section>
  );
}

export function isAsked(
  mentorship: Mentorship,
  { replica, me, today }: Pick<OpenProgram, "replica" | "me" | "today">,
): boolean {
  const pulses = replica.rows("pulse").value.values();
  const agreements = replica.rows("agreement").value.values();
  const reader = { userId: me.id, timeZone: me.timeZone, today: today.value };
  return asksPulse(mentorship, { pulses, agreements }, reader);
}

const progressWords = ["not at all", "a little", "half way", "far", "as far as I hoped"];
const relationWords = ["hard", "so so", "all right", "well", "very well"];

/** Two questions, either of which may stay open. */
export function PulseForm({ mentorship }: { mentorship: Mentorship }) {
  const { me, people, deeds, newId, now } = useProgram();
  const said = useSignal<Pick<Pulse, "progress" | "relation">>({ progress: null, relation: null });
  const save = (answer: typeof said.value, words: string) => {
    const stamp = { id: newId(), createdAt: now(), createdBy: me.id };
    const record = Pulse.parse({ ...stamp, mentorshipId: mentorship.id, ...answer });
    const { wishes, inverse } = putting("pulse", record);
    void deeds.save(words, wishes, inverse);
  };
  const { progress, relation } = said.value;
  return (
    <form
      class="card stack pulse"
      aria-label="How it goes for you"
      onSubmit={(event) => {
        event.preventDefault();
        save(said.peek(), "Kept for you alone.");
      }}
    >
      <p>
        How does it go with <bdi>{people.othersIn(mentorship)}</bdi>?{" "}
        <span class="soft">Only you read your answers; nobody counts them.</span>
      </p>
      <Rating
        legend="How far have you come with what you wanted from it?"
        words={progressWords}
        value={progress}
        onChange={(value) => {
          said.value = { ...said.peek(), progress: value };
        }}
      />
      <Rating
        legend="How well do you work together?"
        words={relationWords}
        value={relation}
        onChange={(value) => {
          said.value = { ...said.peek(), relation: value };
        }}
      />
      <div class="line-up">
        <Button type="submit" disabled={progress === null && relation === null}>
          Keep it
        </Button>
        <Button
          look="quiet"
          onClick={() => save({ progress: null, relation: null }, "Asked again in some weeks.")}
        >
          Skip
        </Button>
      </div>
    </form>
  );
}

function Answered({ pulse: { createdAt, progress, relation } }: { pulse: Pulse }) {
  const { me, today } = useProgram();
  const words = (value: number | null, of: readonly string[]) =>
    value === null ? "not said" : `${value} of 5, ${of[value - 1]}`;
  return (
    <li class="small">
      <DayWords day={dayAt(createdAt, me.timeZone)} today={today.value} />: how far,{" "}
      {words(progress, progressWords)}; together, {words(relation, relationWords)}.
    </li>
  );
}

function isLow(pulse: Pulse | undefined): boolean {
  return (
    pulse !== undefined &&
    [pulse.progress, pulse.relation].some((each) => each !== null && each <= 2)
  );
}

/** Nobody is told; what helps is theirs to do. */
function Ways({ mentorship: { id, status } }: { mentorship: Mentorship }) {
  if (status === "ended") return null;
  return (
    <p class="soft small">
      Not as you hoped? It often helps to put it on the agenda of the next talk, or to{" "}
      <a href={`/mentorships/${id}/agreement`}>change the agreement</a>.
    </p>
  );
}
