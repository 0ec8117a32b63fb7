import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Mentorship } from "#shared/mentorships";
import { hoursApart } from "#shared/wall-clock";
import { useProgram } from "../open-program.ts";
import { clockWords, hoursWords } from "./clock-words.ts";

/** What the clocks of everyone say now; nothing where all say the same. */
export function Clocks({ mentorship }: { mentorship: Mentorship }) {
  const { me, people, now } = useProgram();
  const at = useSignal(now());
  useEffect(() => {
    const timer = setInterval(() => {
      at.value = now();
    }, 20_000);
    return () => clearInterval(timer);
  }, []);
  const others = Object.entries(mentorship.zones).filter(([userId]) => !people.isMe(userId));
  const isOnline = mentorship.kind === "e_mentoring";
  const apart = others.filter(([, zone]) => hoursApart(zone, me.timeZone, at.value) !== 0);
  if (!isOnline && apart.length === 0) return null;
  return (
    <section class="stack tight" aria-label="Clocks">
      <h2>Clocks</h2>
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
      {isOnline && others.length === 0 && (
        <p class="soft small">The other side’s clock shows once their zone is known.</p>
      )}
    </section>
  );
}

/** "Asia/Kolkata" is Kolkata to a reader. */
function placeOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
