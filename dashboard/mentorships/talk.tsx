import { useSignal } from "@preact/signals";
import type { CheckIn } from "#shared/check-ins";
import { dayAt } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import { useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { clockIn } from "../words/clock.ts";
import { DayWords } from "../words/day.tsx";
import { ActionItems } from "./action-items.tsx";
import { clockWords } from "./clock-words.ts";
import { Suggest } from "./suggest.tsx";
import { Fate } from "./talk-fate.tsx";
import { Words } from "./talk-words.tsx";

type Props = { talk: CheckIn; mentorship: Mentorship };

/** One talk: when on each clock, what about, what was said, and who does what. */
export function Talk({ talk, mentorship, shown }: Props & { shown: "whole" | "short" }) {
  const whole = useSignal(shown);
  return (
    <div class="card stack talk">
      <When talk={talk} mentorship={mentorship} />
      {whole.value === "short" ? (
        <div class="line-up">
          <Button
            size="small"
            onClick={() => {
              whole.value = "whole";
            }}
          >
            Open it
          </Button>
        </div>
      ) : (
        <>
          <Words talk={talk} field="agenda" label="What to talk about">
            <Suggest talk={talk} />
          </Words>
          <Words talk={talk} field="sharedNotes" label="Notes you share" />
          <ActionItems talk={talk} mentorship={mentorship} />
        </>
      )}
      {talk.status === "planned" && mentorship.status !== "ended" && <Fate talk={talk} />}
    </div>
  );
}

const statusWords = { planned: "", held: "Held", missed: "Missed", moved: "Moved" };

function When({ talk, mentorship }: Props) {
  const { me, people, today } = useProgram();
  const { plannedAt, minutes, status, between } = talk;
  const others = Object.entries(mentorship.zones).filter(
    ([userId, zone]) => userId !== me.id && zone !== me.timeZone,
  );
  return (
    <div class="stack tight">
      <div class="spread">
        <h3>
          <DayWords day={dayAt(plannedAt, me.timeZone)} today={today.value} />,{" "}
          {clockIn(plannedAt, me.timeZone)}
        </h3>
        {status !== "planned" && (
          <Chip tone={status === "held" ? "accent" : "plain"}>{statusWords[status]}</Chip>
        )}
      </div>
      <p class="soft small">
        {minutes} minutes.
        {between !== null && (
          <>
            {" "}
            Between the two: <bdi>{people.nameOf(between.mentorId)}</bdi> and{" "}
            <bdi>{people.nameOf(between.menteeId)}</bdi>.
          </>
        )}
        {others.map(([userId, zone]) => (
          <span key={userId}>
            {" "}
            <bdi>{people.nameOf(userId)}</bdi>: {clockWords(plannedAt, zone)}.
          </span>
        ))}
      </p>
    </div>
  );
}
