import { agreedBetween } from "#shared/agreements/versions";
import { type Room, roomOf } from "#shared/introductions/room";
import { pairsOf } from "#shared/mentorships";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { shortDate } from "../words/days.ts";

type Pair = { mentorId: string; menteeId: string };

/** What the agreement of the pair leaves this month, said before anyone asks. */
export function RoomWords({ pair }: { pair: Pair }) {
  const open = useProgram();
  const room = roomFor(pair, open);
  const mentor = open.people.isMe(pair.mentorId) ? "You" : open.people.nameOf(pair.mentorId);
  if (room.state === "nothing_agreed") return null;
  if (room.state === "free")
    return (
      <p class="soft">
        {room.left} of {room.of} introductions a month are free.
      </p>
    );
  return (
    <p class="alert calm">
      <bdi>{mentor}</bdi> agreed to {room.of} a month, and this month’s are taken: next free on{" "}
      {shortDate(room.freeOn, open.today.value)}.{" "}
      {mentor === "You" ? "You may still offer one." : "You may still ask; a yes stays possible."}
    </p>
  );
}

export function roomFor({ mentorId, menteeId }: Pair, open: OpenProgram): Room {
  const { replica, introductions, today } = open;
  const between = [...replica.rows("mentorship").value.values()].filter(
    (each) =>
      each.status !== "ended" &&
      pairsOf(each).some((pair) => pair.mentorId === mentorId && pair.menteeId === menteeId),
  );
  const rows = {
    agreements: [...replica.rows("agreement").value.values()],
    signatures: [...replica.rows("signature").value.values()],
  };
  const agreed = between.flatMap(({ id }) => agreedBetween(rows, id, { mentorId, menteeId }) ?? []);
  const numbers = agreed.flatMap(({ introductionsPerMonth }) => introductionsPerMonth ?? []);
  const ofPair = introductions.lines.value.filter(
    ({ introduction: { introducer, menteeId: mentee } }) =>
      mentee === menteeId && introducer.kind === "member" && introducer.userId === mentorId,
  );
  return roomOf(ofPair, numbers.length === 0 ? null : Math.max(...numbers), today.value);
}
