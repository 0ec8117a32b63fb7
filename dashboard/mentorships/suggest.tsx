import { patching } from "#shared/changes";
import type { CheckIn } from "#shared/check-ins";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { Button } from "../ui/button.tsx";
import { suggestedAgenda } from "./agenda.ts";

/** Fills the agenda with what is open between the two. */
export function Suggest({ talk }: { talk: CheckIn }) {
  const { replica, introductions, deeds } = useProgram();
  const goals = [...replica.rows("goal").value.values()].filter(
    ({ mentorshipId, menteeId, sharedWith }) =>
      mentorshipId === talk.mentorshipId &&
      (talk.between === null
        ? sharedWith === "group" || isOfTwo(talk, replica)
        : talk.between.menteeId === menteeId),
  );
  const talkIds = new Set(
    [...replica.rows("check_in").value.values()]
      .filter(
        ({ mentorshipId, between }) =>
          mentorshipId === talk.mentorshipId &&
          JSON.stringify(between) === JSON.stringify(talk.between),
      )
      .map(({ id }) => id),
  );
  const actionItems = [...replica.rows("action_item").value.values()].filter(({ checkInId }) =>
    talkIds.has(checkInId),
  );
  const pair = pairOf(talk, replica);
  const lines = introductions.lines.value.filter(
    ({ introduction: { introducer, menteeId } }) =>
      pair !== undefined &&
      menteeId === pair.menteeId &&
      introducer.kind === "member" &&
      introducer.userId === pair.mentorId,
  );
  const agenda = suggestedAgenda({ goals, actionItems, lines });
  if (agenda === "") return null;
  const { wishes, inverse } = patching("check_in", talk, { agenda });
  return (
    <Button
      size="small"
      onClick={() => void deeds.save("An agenda from what is open.", wishes, inverse)}
    >
      Suggest from what is open
    </Button>
  );
}

type Rows = Pick<OpenProgram["replica"], "rows">;

/** Whom a talk is between; in a group's talk nothing of a single pair is read out. */
function pairOf(talk: CheckIn, replica: Rows) {
  if (talk.between !== null) return talk.between;
  const mentorship = replica.rows("mentorship").value.get(talk.mentorshipId);
  const [mentorId, menteeId] = [mentorship?.mentorIds[0], mentorship?.menteeIds[0]];
  return mentorship && mentorship.kind !== "group" && mentorId && menteeId
    ? { mentorId, menteeId }
    : undefined;
}

function isOfTwo(talk: CheckIn, replica: Rows): boolean {
  return pairOf(talk, replica) !== undefined;
}
