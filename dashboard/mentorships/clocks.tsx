import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { agreedBetween } from "#shared/agreements/versions";
import type { Mentorship } from "#shared/mentorships";
import { hoursApart } from "#shared/wall-clock";
import { type OpenProgram, useProgram } from "../open-program.ts";
import { channelChoices } from "./agreement-words.ts";
import { clockWords, hoursWords } from "./clock-words.ts";
import { listed } from "./sides.ts";

/** What the clocks of everyone say now; nothing where all say the same. */
export function Clocks({ mentorship }: { mentorship: Mentorship }) {
  const { me, people, now, replica } = useProgram();
  const at = useSignal(now());
  useEffect(() => {
    const timer = setInterval(() => {
      at.value = now();
    }, 20_000);
    return () => clearInterval(timer);
  }, []);
  const others = Object.entries(mentorship.zones).filter(([userId]) => !people.isMe(userId));
  const channels = channelsOf(mentorship, replica);
  const isOnline = mentorship.kind === "e_mentoring";
  const apart = others.filter(([, zone]) => hoursApart(zone, me.timeZone, at.value) !== 0);
  if (!isOnline && apart.length === 0) return null;
  return (
    <section class="stack tight" aria-label="Clocks">
      <h2>{isOnline ? "Ways and clocks" : "Clocks"}</h2>
      <ul class="clocks">
        <li>
          <span class="soft small">You</span>
          <span class="clock">{clockWords(at.value, me.timeZone)}</span>
          <span class="soft small">{placeOf(me.timeZone)}</span>
        </li>
        {(isOnline ? others : apart).map(([userId, zone]) => (
          <li key={userId}>
            <bdi class="soft small">{people.nameOf(userId)}</bdi>
            <span class="clock">{clockWords(at.value, zone)}</span>
            <span class="soft small">
              {placeOf(zone)}, {hoursWords(hoursApart(zone, me.timeZone, at.value))}
            </span>
          </li>
        ))}
      </ul>
      {isOnline && channels.length > 0 && (
        <p>You talk by {listed(channels.map((channel) => channelChoices[channel]))}.</p>
      )}
      {isOnline && others.length === 0 && (
        <p class="soft small">The other side’s clock shows once their zone is known.</p>
      )}
    </section>
  );
}

/** By which ways they agreed to talk. */
function channelsOf(mentorship: Mentorship, { rows }: OpenProgram["replica"]) {
  const [mentorId = "", menteeId = ""] = [mentorship.mentorIds[0], mentorship.menteeIds[0]];
  const agreed = {
    agreements: rows("agreement").value.values(),
    signatures: rows("signature").value.values(),
  };
  return agreedBetween(agreed, mentorship.id, { mentorId, menteeId })?.preferredChannels ?? [];
}

/** "Asia/Kolkata" is Kolkata to a reader. */
function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
