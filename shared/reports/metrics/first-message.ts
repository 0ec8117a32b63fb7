import { makeBusinessDays } from "#shared/reports/calendar";
import { hide } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { headOf, isLate, type Lens, sealed } from "#shared/reports/lens";
import {
  atRisk,
  curveMasses,
  type Ending,
  stretches,
  stretchOf,
} from "#shared/reports/metrics/curves";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf, type Steps } from "#shared/reports/steps";
import { aalenJohansen, type Course } from "#shared/statistics/competing-risks";
import { stepAt } from "#shared/statistics/survival";

const points = [1, 2, 3, 4, 5, 7, 10, 15, 20] as const;
const marks: readonly number[] = [1, 3, 5, 10];

/** M5: business days from an introduction to the first message; closed without one competes. */
export function* tallyFirstMessage(space: Space) {
  const { made, people } = space.facts;
  const courses = yield* coursesOf(space.facts);
  const classes: Ending[] = ["event", "other", "censored"];
  const waits = space.tally<Ending>("first message", classes, stretches(points));
  const ages = space.tally("first message ages", ["old", "young"]);
  const late = space.tally("first message late", ["late"]);
  yield* eachOf(courses, ({ days, cause }, index) => {
    const each = made[index];
    if (each === undefined || people[each.person] === undefined) return;
    const end = cause === "contacted" ? "event" : cause === "closed" ? "other" : "censored";
    const whose = [each.person];
    waits.add({ slice: stretchOf(days, points), people: whose, class: end });
    ages.add({ slice: "all", people: whose, class: days >= 10 || cause ? "old" : "young" });
    if (isLate(each, space.facts.today)) late.add({ slice: "all", people: whose, class: "late" });
  });
  return { waits, ages, late, courses };
}

export function* drawFirstMessage(lens: Lens, tallies: Ended<typeof tallyFirstMessage>) {
  const { door, groups, view } = lens;
  if (view.period !== null) return nothingShown();
  const head = headOf(lens, tallies.ages, door.count(tallies.late.mass(groups)));
  yield;
  const curve = yield* curveOf(lens, tallies);
  const own = curve
    .filter(({ days }) => marks.includes(days))
    .map(({ days, share }) => ({ days, share }));
  return sealed({ ...head, curve, marks: own });
}

/** A period's curve would tell that of the weeks between it and another period. */
function nothingShown() {
  const cell = hide("gives_away");
  return sealed({ counted: cell, oldEnough: cell, late: cell, curve: [], marks: [] });
}

function* curveOf({ door, groups, space }: Lens, tallies: Ended<typeof tallyFirstMessage>) {
  const members = new Set(groups);
  const own = tallies.courses.filter((_, index) =>
    members.has(space.groupOf[space.facts.made[index]?.person ?? -1] ?? -1),
  );
  yield;
  const contacted = aalenJohansen(own, "contacted");
  yield;
  const closed = aalenJohansen(own, "closed");
  yield;
  const longest = own.reduce((most, { days }) => Math.max(most, days), 0);
  return curveMasses(tallies.waits, groups, points).map(({ days, all, event, other, left }) => {
    const isWatched = days <= longest;
    const at = (steps: typeof contacted, mass: typeof event) => {
      const step = stepAt(steps, days);
      if (!isWatched) return hide("too_young");
      if (step === undefined) return hide("few_people");
      const { incidence, lower, upper } = step;
      return door.fraction([all, mass], incidence, { low: lower, high: upper, n: own.length });
    };
    return {
      days,
      share: at(contacted, event),
      closed: at(closed, other),
      atRisk: atRisk(door, left, isWatched ? "watched" : "not_watched"),
    };
  });
}

function* coursesOf({ made, rules, today }: Facts): Steps<Course<"contacted" | "closed">[]> {
  const businessDays = makeBusinessDays(rules.holidays).between;
  const courses: Course<"contacted" | "closed">[] = [];
  yield* eachOf(made, ({ introducedOn, contactedOn, closedOn }) => {
    const end = contactedOn ?? closedOn ?? today;
    const cause = contactedOn !== null ? "contacted" : closedOn !== null ? "closed" : null;
    courses.push({ days: Math.max(0, businessDays(introducedOn, end)), cause });
  });
  return courses;
}
