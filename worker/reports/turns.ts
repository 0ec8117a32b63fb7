import type { Steps } from "#shared/reports/steps";

/** Letting others in takes a millisecond, which is more than most steps. */
const stepsAtOnce = 2;

/** Takes the steps one after another; whoever waits for the program comes in between. */
export async function done<Result>(steps: Steps<Result>): Promise<Result> {
  for (let taken = 1; ; taken += 1) {
    const step = steps.next();
    if (step.done) return step.value;
    if (taken % stepsAtOnce === 0) await breath();
  }
}

/** For work that is short. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
