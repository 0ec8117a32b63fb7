import { addDays } from "#shared/days";
import type { IntroductionEvent } from "#shared/introductions";
import { workdayFrom } from "./calendar.ts";
import type { Chance } from "./chance.ts";

export type Step = {
  stage: IntroductionEvent["stage"];
  on: string;
  reason: IntroductionEvent["reason"];
  /** The day of the meeting that was set. */
  plannedOn?: string;
};

/**
 * What became of one introduction by the last day: most are followed up, many of them late, some
 * never. Steps that would lie after the last day have not happened yet.
 */
export function courseOf(chance: Chance, introducedOn: string, lastDay: string): Step[] {
  const steps: Step[] = [];
  const note = (stage: Step["stage"], on: string, reason: Step["reason"] = null) => {
    if (on <= lastDay) steps.push({ stage, on, reason });
  };
  const after = (day: string, low: number, high: number) =>
    workdayFrom(addDays(day, chance.between(low, high)));
  note("introduced", introducedOn);

  if (!chance.happens(0.8)) {
    if (chance.happens(0.6)) note("closed", after(introducedOn, 14, 40), "not_followed_up");
    return steps;
  }
  const contactedOn = after(introducedOn, ...firstMessageDelay(chance));
  note("contacted", contactedOn);

  if (!chance.happens(0.72)) {
    if (chance.happens(0.7)) note("closed", after(contactedOn, 29, 34), "no_answer");
    return steps;
  }
  const repliedOn = after(contactedOn, 0, 9);
  note("replied", repliedOn);
  if (!chance.happens(0.86)) return steps;
  const scheduledOn = after(repliedOn, 0, 5);
  note("scheduled", scheduledOn);
  const meeting = steps.at(-1);
  if (!chance.happens(0.9)) {
    note("closed", after(scheduledOn, 20, 40), "not_possible_now");
    return steps;
  }
  const metOn = after(scheduledOn, 2, 18);
  if (meeting?.stage === "scheduled") meeting.plannedOn = metOn;
  note("met", metOn);
  if (chance.happens(0.78)) note("thanked", after(metOn, 0, 4));
  if (chance.happens(0.6)) note("result_told", after(metOn, 1, 16));
  const end = chance.next();
  if (end < 0.3) note("ongoing", after(metOn, 21, 80));
  else if (end < 0.55) note("closed", after(metOn, 20, 60), "completed");
  return steps;
}

/** Half write at once, a third within the week, the rest weeks later. */
function firstMessageDelay(chance: Chance): [number, number] {
  const luck = chance.next();
  if (luck < 0.5) return [0, 1];
  return luck < 0.83 ? [2, 7] : [8, 28];
}
