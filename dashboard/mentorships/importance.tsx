import { patching } from "#shared/changes";
import type { Goal } from "#shared/goals";
import { alignmentOf } from "#shared/goals/alignment";
import { useProgram } from "../open-program.ts";
import { importances, importanceWords, questionsFor } from "./goal-words.ts";
import { Rating } from "./rating.tsx";

/** How much a goal matters to either side; the other's answer comes once both have given theirs. */
export function Importance({ goal }: { goal: Goal }) {
  const { me, people } = useProgram();
  const isMentee = goal.menteeId === me.id;
  const other = people.nameOf(isMentee ? goal.mentorId : goal.menteeId);
  const theirs = isMentee ? goal.importanceToMentor : goal.importanceToMentee;
  const alignment = alignmentOf(goal, me.id);
  return (
    <div class="stack tight">
      <OwnImportance goal={goal} />
      {theirs !== null && (
        <p class="line-up">
          <span>
            To <bdi>{other}</bdi>
          </span>
          <Dots value={theirs} />
        </p>
      )}
      {alignment.state === "not_said" && (
        <p class="soft small">
          Neither of you reads the other’s answer before both have given one.
        </p>
      )}
      {alignment.state === "said" && (
        <p class="soft small">
          You read what it means to <bdi>{other}</bdi> once they have said it, too.
        </p>
      )}
      {alignment.state === "aligned" && <p class="soft small">You see it alike.</p>}
      {alignment.state === "apart" && <Apart goal={goal} more={alignment.more} />}
    </div>
  );
}

function OwnImportance({ goal }: { goal: Goal }) {
  const { me, deeds } = useProgram();
  const field = goal.menteeId === me.id ? "importanceToMentee" : "importanceToMentor";
  const own = goal[field];
  const say = (value: number) => {
    const { wishes, inverse } = patching("goal", goal, { [field]: value });
    // The first answer may have shown the other side's, and what was read is not unread.
    void deeds.save("Your answer is kept.", wishes, own === null ? [] : inverse);
  };
  return (
    <Rating
      legend="How much it matters to you"
      words={importances.map((value) => importanceWords[value])}
      value={own}
      onChange={say}
    />
  );
}

function wordsFor(value: number): string {
  const known = importances.find((each) => each === value);
  return known === undefined ? "" : importanceWords[known];
}

function Dots({ value }: { value: number }) {
  return (
    <span class="line-up">
      <svg width="76" height="12" viewBox="0 0 76 12" aria-hidden="true" class="weight">
        {importances.map((each) => (
          <circle
            key={each}
            cx={each * 15 - 8}
            cy="6"
            r="5"
            class={each <= value ? "filled" : "hollow"}
          />
        ))}
      </svg>
      <span class="small">
        {value} of 5, {wordsFor(value)}
      </span>
    </span>
  );
}

/** Seen by the two alone. */
function Apart({ goal, more }: { goal: Goal; more: "mentee" | "mentor" }) {
  const { people } = useProgram();
  const mentee = people.nameOf(goal.menteeId);
  const mentor = people.nameOf(goal.mentorId);
  return (
    <div class="alert calm stack tight">
      <p>
        It matters more to <bdi>{more === "mentee" ? mentee : mentor}</bdi>. That is worth a talk;
        only the two of you see this.
      </p>
      <ul>
        {questionsFor(more, { mentor, mentee }).map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </div>
  );
}
