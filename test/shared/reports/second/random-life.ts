import { addDays } from "#shared/days";
import {
  closeReasons,
  type Introduction,
  type IntroductionEvent,
  stages,
} from "#shared/introductions";
import { instant, type Pen } from "./pen.ts";

const steps = stages.filter((stage) => stage !== "offered" && stage !== "closed");
const fromIntroduced = steps.indexOf("introduced");

/** What became of an introduction: steps left out, told late, put right, taken back, reopened. */
export function live(pen: Pen, { id }: Introduction, from: string, by: string): void {
  const { chance, yes, pick } = pen;
  const begin = yes(3) ? 0 : fromIntroduced;
  let on = from;
  for (const stage of steps.slice(begin, begin + chance(steps.length - begin + 1))) {
    on = addDays(on, chance(14));
    if (!yes(6)) on = step(pen, { id, by }, stage, on);
  }
  if (yes(3)) tell(pen, { id, by }, "thanked", on);
  on = addDays(on, chance(20));
  if (yes(2)) tell(pen, { id, by }, "result_told", on);
  if (yes(8))
    tell(pen, { id, by }, "kept_open", on, { plannedOn: yes(2) ? null : addDays(on, chance(20)) });
  if (yes(4)) tell(pen, { id, by }, "closed", on, { reason: pick(closeReasons) });
  if (yes(12))
    tell(pen, { id, by }, pick(["contacted", "met", "kept_open"]), addDays(on, chance(40)));
}

type Of = { id: string; by: string };

/** The day it came to stand at. */
function step(pen: Pen, of: Of, stage: string, on: string): string {
  const { chance, yes, remove } = pen;
  const planned = stage === "scheduled" ? { plannedOn: addDays(on, chance(9)) } : {};
  const fact = tell(pen, of, stage, on, planned);
  const isWrong = yes(9);
  const right = isWrong ? addDays(on, chance(5) - 2) : on;
  if (isWrong) tell(pen, of, stage, right, { corrects: fact.id });
  if (yes(12)) remove("introduction_event", fact.id);
  return right;
}

function tell(pen: Pen, { id, by }: Of, stage: string, on: string, more = {}): IntroductionEvent {
  const { chance, yes, put } = pen;
  const typedOn = addDays(on, yes(5) ? chance(70) : 0);
  const recordedAt = instant(typedOn, chance(1_440));
  const fact = { introductionId: id, stage, occurredOn: on, recordedAt, by };
  return put("introduction_event", typedOn, by, { ...fact, ...more });
}
