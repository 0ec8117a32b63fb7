import { useSignal } from "@preact/signals";
import { removing } from "#shared/changes";
import type { Mentorship } from "#shared/mentorships";
import type { Milestone } from "#shared/milestones";
import type { Suggestion } from "#shared/milestones/suggestions";
import { useProgram } from "../open-program.ts";
import { Adding } from "../ui/adding.tsx";
import { Button } from "../ui/button.tsx";
import { DayWords } from "../words/day.tsx";
import { CelebrateForm } from "./celebrate-form.tsx";
import { setAside } from "./milestone-changes.ts";
import { MilestoneForm } from "./milestone-form.tsx";
import { milestonesOf, suggestionsIn } from "./suggested.ts";
import { SuggestionWords } from "./suggestion-words.tsx";

/** What was reached, as a line through time; above it what may be worth celebrating. */
export function Milestones({ mentorship }: { mentorship: Mentorship }) {
  const open = useProgram();
  const reached = milestonesOf(mentorship.id, open);
  const suggestions = suggestionsIn(mentorship, open);
  const mayAdd = mentorship.status === "active" || mentorship.status === "paused";
  if (reached.length === 0 && !mayAdd) return null;
  return (
    <section class="stack" aria-label="Milestones">
      <h2>Milestones</h2>
      {suggestions.map((suggestion) => (
        <Suggested
          key={[suggestion.kind, suggestion.goalId, suggestion.menteeId].join()}
          suggestion={suggestion}
          mentorship={mentorship}
        />
      ))}
      {reached.length > 0 && (
        <ol class="milestones">
          {reached.map((milestone) => (
            <Reached key={milestone.id} milestone={milestone} mentorship={mentorship} />
          ))}
        </ol>
      )}
      {reached.length === 0 && suggestions.length === 0 && (
        <p class="soft">
          The first introduction, a first meeting, a goal that is reached: what happens is suggested
          here, and you add what only you know.
        </p>
      )}
      {mayAdd && (
        <Adding words="Note a milestone">
          {(onDone) => <MilestoneForm mentorship={mentorship} onDone={onDone} />}
        </Adding>
      )}
    </section>
  );
}

function Suggested({ suggestion, mentorship }: { suggestion: Suggestion; mentorship: Mentorship }) {
  const open = useProgram();
  const state = useSignal<"asking" | "celebrating">("asking");
  if (state.value === "celebrating")
    return (
      <CelebrateForm
        of={suggestion}
        mentorship={mentorship}
        onDone={() => {
          state.value = "asking";
        }}
      />
    );
  const drop = () => {
    const { wishes, inverse } = setAside(suggestion, mentorship.id, open);
    void open.deeds.save("Set aside.", wishes, inverse);
  };
  return (
    <div class="card spread suggested">
      <SuggestionWords suggestion={suggestion} mentorship={mentorship} />
      <div class="line-up">
        <Button
          size="small"
          onClick={() => {
            state.value = "celebrating";
          }}
        >
          Celebrate it
        </Button>
        <Button size="small" look="quiet" onClick={drop}>
          Set aside
        </Button>
      </div>
    </div>
  );
}

function Reached({ milestone, mentorship }: { milestone: Milestone; mentorship: Mentorship }) {
  const { me, people, today, deeds } = useProgram();
  const state = useSignal<"resting" | "celebrating">("resting");
  const { words, reachedOn, celebratedOn, createdBy, menteeId } = milestone;
  const remove = removing("milestone", milestone);
  const isOver = mentorship.status === "ended";
  const showsWhose = mentorship.kind === "group" || mentorship.kind === "peer";
  return (
    <li class={celebratedOn === null ? "" : "celebrated"}>
      <span class="soft small">
        <DayWords day={reachedOn} today={today.value} />
        {showsWhose && (
          <>
            , <bdi>{people.isMe(menteeId) ? "you" : people.nameOf(menteeId)}</bdi>
          </>
        )}
      </span>
      <span>
        <bdi>{words}</bdi>
      </span>
      {state.value === "celebrating" ? (
        <CelebrateForm
          of={milestone}
          mentorship={mentorship}
          onDone={() => {
            state.value = "resting";
          }}
        />
      ) : (
        <div class="line-up">
          {celebratedOn === null && !isOver && (
            <Button
              size="small"
              aria-label={`Celebrate it: ${words}`}
              onClick={() => {
                state.value = "celebrating";
              }}
            >
              Celebrate it
            </Button>
          )}
          {celebratedOn !== null && <span class="soft small">Celebrated</span>}
          {createdBy === me.id && (
            <Button
              size="small"
              look="quiet"
              aria-label={`Take it back: ${words}`}
              onClick={() =>
                void deeds.save("The milestone is taken back.", remove.wishes, remove.inverse)
              }
            >
              Take it back
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
