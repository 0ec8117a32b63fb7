import type { Mentorship } from "#shared/mentorships";
import type { Suggestion } from "#shared/milestones/suggestions";
import { useProgram } from "../open-program.ts";
import { DayWords } from "../words/day.tsx";
import { milestoneWords } from "./milestone-words.ts";

type Props = { suggestion: Suggestion; mentorship: Mentorship };

/** What happened and when; in a group and among peers also to whom. */
export function SuggestionWords({ suggestion, mentorship }: Props) {
  const { people, today } = useProgram();
  const { kind, about, reachedOn, menteeId } = suggestion;
  const showsWhose = mentorship.kind === "group" || mentorship.kind === "peer";
  return (
    <p>
      <bdi>{milestoneWords(suggestion)}</bdi>
      {about !== null && kind !== "goal_reached" && (
        <>
          : <bdi>{about}</bdi>
        </>
      )}
      <span class="soft">
        , <DayWords day={reachedOn} today={today.value} />
        {showsWhose && (
          <>
            , <bdi>{people.isMe(menteeId) ? "yours" : people.nameOf(menteeId)}</bdi>
          </>
        )}
      </span>
    </p>
  );
}
