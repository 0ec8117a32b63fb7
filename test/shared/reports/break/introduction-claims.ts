import type { Cell } from "#shared/reports/cell";
import type { Report } from "#shared/reports/report";
import {
  type Claim,
  endedBy,
  leftAfter,
  type Pick,
  type Say,
  sizeOf,
  type Times,
} from "./saying.ts";
import { messaged } from "./units.ts";

export function messageClaims({ firstMessage, knownOutcomes, funnel }: Report, say: Say): Claim[] {
  const { curve, counted, late } = firstMessage;
  const isLate: Pick = { of: { attribute: "late", isIn: (kind) => kind === "late" } };
  return [
    ...say("messages", counted, "made"),
    ...[late, knownOutcomes.late, funnel.late].flatMap((cell) => say("late", cell, "made", isLate)),
    ...curve.flatMap(({ days, share, closed, atRisk }) => [
      ...say(`message by ${days}`, share, "made", {
        of: endedBy("message", "event", messaged, days),
      }),
      ...say(`closed by ${days}`, closed, "made", {
        of: endedBy("message", "other", messaged, days),
      }),
      ...say(`message at risk ${days}`, atRisk, "made", {
        of: leftAfter("message", messaged, days),
      }),
      ...sizeOf(say, `message by ${days}`, share, "made"),
    ]),
  ];
}

export function funnelClaims({ funnel }: Report, say: Say, when: Times): Claim[] {
  type Reached = { within: number; stage: string; share: Cell };
  const share = (name: string, { within, stage, share: cell }: Reached, slices: string[]) => {
    const isIn = (kind: string) => Number(kind.split(" ").at(-1)) <= within;
    const attribute = stage === "outcome" ? "ends" : stage;
    return [
      ...say(`${stage} in ${within} ${name}`, cell, "made", { slices, of: { attribute, isIn } }),
      ...sizeOf(say, `${stage} in ${within} ${name}`, cell, "made", { slices }),
    ];
  };
  return [
    ...say("made", funnel.counted, "made", { slices: when.all }),
    ...say("made old", funnel.oldEnough, "made", { slices: when.mature(30) }),
    ...funnel.mature.flatMap(({ within, n, stages }) => [
      ...say(`made ${within}`, n, "made", { slices: when.mature(within) }),
      ...stages.flatMap((each) => share("", { within, ...each }, when.mature(within))),
    ]),
    ...funnel.months.flatMap(({ month, n, cells }, index) => {
      const slices = when.months(month, funnel.months[index + 1]?.month);
      return [
        ...say(`made in ${month}`, n, "made", { slices }),
        ...cells.flatMap((each) => share(month, each, slices)),
      ];
    }),
  ];
}

export function endClaims(
  { knownOutcomes: ends, ripple, reach }: Report,
  say: Say,
  when: Times,
): Claim[] {
  const slices = when.mature(90);
  const of = (...own: string[]): Pick => ({
    slices,
    of: { attribute: "ends", isIn: (kind) => own.includes(kind.split(" ")[0] ?? "") },
  });
  const mentor = { attribute: "mentor", isIn: (kind: string) => kind !== "none" };
  return [
    ...say("ends", ends.counted, "made", { slices: when.all }),
    ...say("ends old", ends.oldEnough, "made", { slices }),
    ...say("ends known", ends.share, "made", of("outcome", "none")),
    ...say("ends rate", ends.rate, "made", of("outcome")),
    ...say("ends none", ends.ifNone, "made", of("outcome")),
    ...say("ends all", ends.ifAll, "made", of("outcome", "unknown")),
    ...sizeOf(say, "ends rate", ends.rate, "made", of("outcome", "none")),
    ...sizeOf(say, "ends known", ends.share, "made", { slices }),
    ...say("ripple", ripple.counted, "made", { slices: when.all }),
    ...say("ripple old", ripple.oldEnough, "made", { slices: when.mature(180) }),
    ...ripple.generations.flatMap(({ generation, introductions }) =>
      say(`generation ${generation}`, introductions, "made", {
        slices: when.all,
        of: { attribute: "generation", isIn: (kind) => kind === String(generation) },
      }),
    ),
    ...say("children", ripple.children, "children", { slices: when.mature(180) }),
    ...sizeOf(say, "children", ripple.children, "made", { slices: when.mature(180) }),
    ...say("by mentors", reach.counted, "made", { of: mentor }),
  ];
}
