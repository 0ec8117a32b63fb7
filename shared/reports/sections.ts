import type { Lens } from "#shared/reports/lens";
import { drawActivation, tallyActivation } from "#shared/reports/metrics/activation";
import { tallyContacting } from "#shared/reports/metrics/contacting";
import { drawFollowUps, tallyFollowUps, tileFollowUps } from "#shared/reports/metrics/dues";
import {
  drawKnownOutcomes,
  drawLoops,
  drawRipple,
  tallyKnownOutcomes,
  tallyLoops,
  tallyRipple,
  tileEnds,
  tileLoops,
} from "#shared/reports/metrics/ends";
import { drawEquity, tallyEquity } from "#shared/reports/metrics/equity";
import {
  drawFirstIntroduction,
  tallyFirstIntroduction,
  tileWaits,
} from "#shared/reports/metrics/first-introduction";
import { drawFirstMessage, tileMessages } from "#shared/reports/metrics/first-message";
import { drawFunnel, tallyFunnel } from "#shared/reports/metrics/funnel";
import { drawGrowth, tallyGrowth } from "#shared/reports/metrics/growth";
import {
  drawGoals,
  drawMeetings,
  tallyGoals,
  tallyMeetings,
} from "#shared/reports/metrics/meetings";
import { drawMentorMade, tallyMentorMade } from "#shared/reports/metrics/mentor-made";
import { drawOutcomes, tallyOutcomes } from "#shared/reports/metrics/outcomes";
import { drawReach, tallyReach } from "#shared/reports/metrics/reach";
import type { Space } from "#shared/reports/space";
import type { Ended } from "#shared/reports/steps";

export type Tallies = Ended<typeof tallyAll>;

/** Counts everything once; every view is a sum of what is counted here. */
export function* tallyAll(space: Space) {
  const growth = yield* tallyGrowth(space);
  yield* space.settle();
  const mentorMade = yield* tallyMentorMade(space);
  yield* space.settle();
  const activation = yield* tallyActivation(space);
  yield* space.settle();
  const firstIntroduction = yield* tallyFirstIntroduction(space, activation);
  yield* space.settle();
  const contacting = yield* tallyContacting(space);
  yield* space.settle();
  const followUps = yield* tallyFollowUps(space);
  yield* space.settle();
  const knownOutcomes = yield* tallyKnownOutcomes(space);
  yield* space.settle();
  const outcomes = yield* tallyOutcomes(space);
  yield* space.settle();
  const loops = yield* tallyLoops(space);
  yield* space.settle();
  const reach = yield* tallyReach(space);
  yield* space.settle();
  const equity = yield* tallyEquity(space);
  const meetings = tallyMeetings(space);
  const goals = tallyGoals(space);
  const ripple = yield* tallyRipple(space);
  yield* space.settle();
  // The last, since it looks at what all families of introductions know.
  const funnel = yield* tallyFunnel(space, { contacting, ends: knownOutcomes.ends });
  return {
    growth,
    mentorMade,
    activation,
    firstIntroduction,
    contacting,
    followUps,
    funnel,
    knownOutcomes,
    outcomes,
    loops,
    reach,
    equity,
    meetings,
    goals,
    ripple,
  };
}

/** Every section of one view. */
export function* drawAll(lens: Lens, tallies: Tallies) {
  const { contacting, firstIntroduction: waits } = tallies;
  const { late } = tallies.knownOutcomes;
  judgeTiles(lens, tallies);
  const growth = drawGrowth(lens, tallies.growth, waits);
  yield;
  const mentorMade = yield* drawMentorMade(lens, tallies.mentorMade);
  yield;
  const activation = drawActivation(lens, tallies.activation, waits);
  yield;
  const firstIntroduction = drawFirstIntroduction(lens, waits);
  yield;
  const firstMessage = drawFirstMessage(lens, contacting, late);
  yield;
  const followUps = yield* drawFollowUps(lens, tallies.followUps);
  yield;
  const funnel = yield* drawFunnel(lens, tallies.funnel, late);
  yield;
  const knownOutcomes = drawKnownOutcomes(lens, tallies.knownOutcomes);
  yield;
  const outcomes = drawOutcomes(lens, tallies.outcomes);
  yield;
  const loops = drawLoops(lens, tallies.loops, tallies.reach);
  yield;
  const reach = drawReach(lens, tallies.reach);
  yield;
  const equity = drawEquity(lens, tallies.equity);
  yield;
  const meetings = drawMeetings(lens, tallies.meetings);
  yield;
  const goals = drawGoals(lens, tallies.goals);
  const ripple = drawRipple(lens, tallies.ripple);
  yield;
  return {
    growth,
    mentorMade,
    activation,
    firstIntroduction,
    firstMessage,
    followUps,
    funnel,
    knownOutcomes,
    outcomes,
    loops,
    reach,
    equity,
    meetings,
    goals,
    ripple,
  };
}

/**
 * In a small program what is told first leaves little that may be told besides: the numbers of the
 * overview come before the details.
 */
function judgeTiles(lens: Lens, tallies: Tallies): void {
  const { door, view } = lens;
  const messages = view.period === null ? [tileMessages(lens, tallies.contacting)] : [];
  const tiles = [
    tileWaits(lens, tallies.firstIntroduction),
    ...messages,
    tileFollowUps(lens, tallies.followUps),
    tileEnds(lens, tallies.knownOutcomes),
    tileLoops(lens, tallies.loops),
  ];
  for (const tile of tiles) door.tells(...tile);
}
