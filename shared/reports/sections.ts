import { hide } from "#shared/reports/door";
import type { Lens } from "#shared/reports/lens";
import { sealed } from "#shared/reports/lens";
import { drawActivation, tallyActivation } from "#shared/reports/metrics/activation";
import {
  drawFollowUps,
  drawMeetings,
  tallyFollowUps,
  tallyMeetings,
} from "#shared/reports/metrics/dues";
import {
  drawKnownOutcomes,
  drawLoops,
  drawRipple,
  tallyKnownOutcomes,
  tallyLoops,
  tallyRipple,
} from "#shared/reports/metrics/ends";
import { drawEquity, tallyEquity } from "#shared/reports/metrics/equity";
import {
  drawFirstIntroduction,
  tallyFirstIntroduction,
} from "#shared/reports/metrics/first-introduction";
import { drawFirstMessage, tallyFirstMessage } from "#shared/reports/metrics/first-message";
import { drawFunnel, tallyFunnel } from "#shared/reports/metrics/funnel";
import { drawGrowth, tallyGrowth } from "#shared/reports/metrics/growth";
import { drawMentorMade, tallyMentorMade } from "#shared/reports/metrics/mentor-made";
import { drawOutcomes, tallyOutcomes } from "#shared/reports/metrics/outcomes";
import { drawReach, tallyReach } from "#shared/reports/metrics/reach";
import type { Space } from "#shared/reports/space";

/** Work that can stop for others after each step. */
export type Steps<Result> = Generator<void, Result>;

export type Tallies = ReturnType<typeof tallyAll> extends Steps<infer Result> ? Result : never;

/** Counts everything once; every view is a sum of what is counted here. */
export function* tallyAll(space: Space) {
  const growth = tallyGrowth(space);
  const mentorMade = tallyMentorMade(space);
  yield;
  const activation = tallyActivation(space);
  const firstIntroduction = tallyFirstIntroduction(space);
  yield;
  const firstMessage = tallyFirstMessage(space);
  yield;
  const followUps = tallyFollowUps(space);
  yield;
  const funnel = tallyFunnel(space);
  yield;
  const knownOutcomes = tallyKnownOutcomes(space);
  const outcomes = tallyOutcomes(space);
  yield;
  const loops = tallyLoops(space);
  const reach = tallyReach(space);
  yield;
  const equity = tallyEquity(space);
  const meetings = tallyMeetings(space);
  const ripple = tallyRipple(space);
  yield;
  const heads = space.tally("mentees", ["counted"]);
  space.facts.people.forEach((_, person) => {
    heads.add({ slice: "all", people: [person], class: "counted" });
  });
  return {
    heads,
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
    ripple,
  };
}

/** Every section of one view. */
export function* drawAll(lens: Lens, tallies: Tallies) {
  const growth = drawGrowth(lens, tallies.growth);
  yield;
  const mentorMade = drawMentorMade(lens, tallies.mentorMade);
  yield;
  const activation = drawActivation(lens, tallies.activation);
  const firstIntroduction = drawFirstIntroduction(lens, tallies.firstIntroduction);
  yield;
  const firstMessage = drawFirstMessage(lens, tallies.firstMessage);
  yield;
  const followUps = drawFollowUps(lens, tallies.followUps);
  yield;
  const funnel = drawFunnel(lens, tallies.funnel);
  yield;
  const knownOutcomes = drawKnownOutcomes(lens, tallies.knownOutcomes);
  const outcomes = drawOutcomes(lens, tallies.outcomes);
  yield;
  const loops = drawLoops(lens, tallies.loops);
  const reach = drawReach(lens, tallies.reach);
  yield;
  const equity = drawEquity(lens, tallies.equity);
  const meetings = drawMeetings(lens, tallies.meetings);
  const ripple = drawRipple(lens, tallies.ripple);
  yield;
  const unknown = hide("nothing_known");
  const goals = { counted: unknown, oldEnough: unknown, late: unknown, share: unknown };
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
    goals: sealed(goals),
    ripple,
  };
}
