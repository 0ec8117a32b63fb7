import { hide } from "#shared/reports/door";
import { headOf, type Lens, sealed } from "#shared/reports/lens";
import { messagePoints, type tallyContacting } from "#shared/reports/metrics/contacting";
import { curveOf, pointsOf } from "#shared/reports/metrics/curves";
import type { tallyKnownOutcomes } from "#shared/reports/metrics/ends";
import type { Ended } from "#shared/reports/steps";
import type { Mass } from "#shared/reports/tally";
import { incidenceFrom } from "#shared/statistics/competing-risks";

type Contacting = Ended<typeof tallyContacting>;

const marks: readonly number[] = [1, 3, 5, 10];
const tileDays = 5;
/** Days in a week to its business days. */
const daysEach = 7 / 5;

/** M5: business days from an introduction to the first message; closed without one competes. */
export function drawFirstMessage(
  lens: Lens,
  contacting: Contacting,
  late: Ended<typeof tallyKnownOutcomes>["late"],
) {
  const { door, groups, space, view } = lens;
  if (view.period !== null) return nothingShown();
  const all = space.madeIn(groups);
  const old = contacting.mass(
    groups,
    ({ stretch, end }) =>
      end !== "censored" || stretch === "15" || stretch === "20" || stretch === "later",
  );
  const head = headOf(lens, all, old, door.count(late.mass(groups, ["late"])));
  const curve = curveOf(
    lens,
    messagePointsOf(lens, contacting),
    (counts) => {
      const { incidence = 0, lower = 0, upper = 0 } = incidenceFrom(counts).at(-1) ?? {};
      return { share: incidence, lower, upper };
    },
    daysEach,
  ).map(({ days, event, other, atRisk }) => ({ days, share: event, closed: other, atRisk }));
  const own = curve
    .filter(({ days }) => marks.includes(days))
    .map(({ days, share }) => ({ days, share }));
  return sealed({ ...head, curve, marks: own });
}

/** What the tile is made of. */
export function tileMessages(lens: Lens, contacting: Contacting): Mass[] {
  const mark = messagePointsOf(lens, contacting).find(({ days }) => days === tileDays);
  return [lens.space.madeIn(lens.groups), ...(mark?.ended.event ? [mark.ended.event] : [])];
}

function messagePointsOf({ groups, space }: Lens, contacting: Contacting) {
  return pointsOf(messagePoints, ["event", "other"], (stretches, end) =>
    end === undefined && stretches.length > messagePoints.length
      ? space.madeIn(groups)
      : contacting.mass(
          groups,
          (kind) => stretches.includes(kind.stretch) && (end === undefined || kind.end === end),
        ),
  );
}

/** A period's curve would tell that of the weeks between it and another period. */
function nothingShown() {
  const cell = hide("gives_away");
  return sealed({ counted: cell, oldEnough: cell, late: cell, curve: [], marks: [] });
}
