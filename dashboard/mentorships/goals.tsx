import { useSignal } from "@preact/signals";
import { patching, removing } from "#shared/changes";
import type { Goal } from "#shared/goals";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { Adding } from "../ui/adding.tsx";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { SelectField } from "../ui/field.tsx";
import { DayWords } from "../words/day.tsx";
import { GoalForm } from "./goal-form.tsx";
import { GoalLinks } from "./goal-links.tsx";
import { goalStatusWords, progressSteps } from "./goal-words.ts";
import { Importance } from "./importance.tsx";

const order = ["open", "reached", "let_go"];

/** What the mentee wants to reach, and how much it matters to either side. */
export function Goals({ mentorship }: { mentorship: Mentorship }) {
  const { replica } = useProgram();
  const goals = [...replica.rows("goal").value.values()]
    .filter(({ mentorshipId }) => mentorshipId === mentorship.id)
    .toSorted(
      (a, b) => order.indexOf(a.status) - order.indexOf(b.status) || a.createdAt - b.createdAt,
    );
  const mayAdd = mentorship.status !== "ended" && mentorship.status !== "proposed";
  return (
    <section class="stack" aria-label="Goals">
      <h2>Goals</h2>
      {goals.length === 0 && (
        <p class="soft">
          No goal yet. One is enough to begin with; each of you then says how much it matters, and
          reads the other’s answer only once both have said it.
        </p>
      )}
      {goals.length > 0 && (
        <ul class="cards">
          {goals.map((goal) => (
            <GoalCard key={goal.id} goal={goal} mentorship={mentorship} />
          ))}
        </ul>
      )}
      {mayAdd && (
        <Adding words="Add a goal">
          {(onDone) => <GoalForm mentorship={mentorship} goal={undefined} onDone={onDone} />}
        </Adding>
      )}
    </section>
  );
}

type Props = { goal: Goal; mentorship: Mentorship };

function GoalCard({ goal, mentorship }: Props) {
  const { me, people, today } = useProgram();
  const editing = useSignal<"no" | "yes">("no");
  const { statement, targetOn, status, reachedOn, menteeId, mentorId, sharedWith } = goal;
  const isOfTwo = menteeId === me.id || mentorId === me.id;
  const showsWhose = mentorship.kind === "group" || mentorship.kind === "peer";
  if (editing.value === "yes")
    return (
      <li>
        <GoalForm
          mentorship={mentorship}
          goal={goal}
          onDone={() => {
            editing.value = "no";
          }}
        />
      </li>
    );
  return (
    <li class="card stack goal">
      <div class="stack tight">
        <div class="spread">
          <h3>
            <bdi>{statement}</bdi>
          </h3>
          {status !== "open" && (
            <Chip tone={status === "reached" ? "accent" : "plain"}>{goalStatusWords[status]}</Chip>
          )}
        </div>
        <p class="soft small">
          {showsWhose && (
            <>
              <bdi>{people.isMe(menteeId) ? "Yours" : people.nameOf(menteeId)}</bdi>
              {sharedWith === "group" ? ", read by the group. " : ". "}
            </>
          )}
          {status === "reached" && reachedOn !== null ? (
            <>
              Reached <DayWords day={reachedOn} today={today.value} />.
            </>
          ) : (
            targetOn !== null && (
              <>
                By <DayWords day={targetOn} today={today.value} />.
              </>
            )
          )}
        </p>
      </div>
      {isOfTwo && <Importance goal={goal} />}
      <GoalLinks goal={goal} />
      {isOfTwo && mentorship.status !== "ended" && (
        <Steps
          goal={goal}
          onEdit={() => {
            editing.value = "yes";
          }}
        />
      )}
    </li>
  );
}

function Steps({ goal, onEdit }: { goal: Goal; onEdit: () => void }) {
  const { me, deeds, today } = useProgram();
  const change = (said: string, fields: Partial<Goal>) => {
    const { wishes, inverse } = patching("goal", goal, fields);
    void deeds.save(said, wishes, inverse);
  };
  const remove = removing("goal", goal);
  const isOpen = goal.status === "open";
  return (
    <div class="line-up ends">
      {isOpen && (
        <SelectField
          label="So far"
          value={String(goal.progress)}
          choices={progressChoices(goal.progress)}
          onChange={({ currentTarget }) =>
            change("Noted.", { progress: Number(currentTarget.value) })
          }
        />
      )}
      {isOpen && (
        <Button
          size="small"
          onClick={() =>
            change("A goal is reached.", {
              status: "reached",
              reachedOn: today.value,
              progress: 100,
            })
          }
        >
          Reached
        </Button>
      )}
      {isOpen ? (
        <Button size="small" look="quiet" onClick={() => change("Let go.", { status: "let_go" })}>
          Let it go
        </Button>
      ) : (
        <Button
          size="small"
          look="quiet"
          onClick={() => change("It is open again.", { status: "open", reachedOn: null })}
        >
          Open it again
        </Button>
      )}
      <Button size="small" look="quiet" onClick={onEdit}>
        Change
      </Button>
      {goal.createdBy === me.id && (
        <Button
          size="small"
          look="quiet"
          onClick={() => void deeds.save("The goal is deleted.", remove.wishes, remove.inverse)}
        >
          Delete
        </Button>
      )}
    </div>
  );
}

function progressChoices(now: number) {
  return [...new Set([...progressSteps, now])]
    .toSorted((a, b) => a - b)
    .map((value) => ({ value: String(value), words: `${value} %` }));
}
