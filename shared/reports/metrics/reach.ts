import { makeBusinessDays } from "#shared/reports/calendar";
import { fewestMentors, hide } from "#shared/reports/door";
import { headOf, type Lens, sealed } from "#shared/reports/lens";
import { curveOf, pointsOf, stretches, stretchOf } from "#shared/reports/metrics/curves";
import { binned } from "#shared/reports/metrics/equity";
import type { Space } from "#shared/reports/space";
import { type Ended, eachOf } from "#shared/reports/steps";
import { Tally } from "#shared/reports/tally";
import { survivalFrom } from "#shared/statistics/survival";

const points = [0, 1, 2, 3, 5, 10] as const;
const ends = ["event", "censored"] as const;
/** Days in a week to its business days. */
const daysEach = 7 / 5;
const sides = ["mentees", "people", "employers"] as const;
const edges = [1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90] as const;

/**
 * M11: how many mentees, people and employers each mentor reached, and how soon they answer; of
 * mentors who agreed to be compared. What mentors made is counted of mentees, whoever made it.
 */
export function* tallyReach(space: Space) {
  const { made, requests, rules, today } = space.facts;
  const willing = new Set(space.facts.mentors);
  const mentors = new Map<string, Reached>();
  const byMentors = space.tallyMade("by mentors", ["ended", "open", "others"]);
  yield* eachOf(made, ({ mentor, person, whom, employer, introducedOn, metOn, closedOn }) => {
    const unit = { slice: space.sliceOf(introducedOn), people: [person] };
    const end = (metOn ?? closedOn) === null ? "open" : "ended";
    byMentors.add({ ...unit, class: mentor === null ? "others" : end });
    if (mentor === null || !willing.has(mentor)) return;
    const known = mentors.get(mentor) ?? {
      made: 0,
      mentees: new Set(),
      people: new Set(),
      employers: new Set(),
    };
    mentors.set(mentor, known);
    known.made += 1;
    known.mentees.add(person);
    if (whom > 0) known.people.add(whom);
    if (employer > 0) known.employers.add(employer);
  });
  const waits = space.tally("answers", ends, stretches(points), "mentors_too");
  const businessDays = makeBusinessDays(rules.holidays).between;
  for (const { person, mentor, requestedOn, answeredOn, closedOn } of requests) {
    if (!willing.has(mentor)) continue;
    const days = Math.max(0, businessDays(requestedOn, answeredOn ?? closedOn ?? today));
    const end = answeredOn === null ? "censored" : "event";
    waits.add({ slice: stretchOf(days, points), people: [person], class: end, mentor });
  }
  return { mentors: [...mentors.values()], byMentors, waits };
}

type Reached = {
  made: number;
  mentees: Set<number>;
  people: Set<number>;
  employers: Set<number>;
};

export function drawReach(lens: Lens, tallies: Ended<typeof tallyReach>) {
  const isWhole = Object.values(lens.view).every((filter) => filter === null);
  const all = tallies.byMentors.mass(lens.groups, ["ended", "open"]);
  return sealed({
    ...headOf(lens, all, all),
    // A mentor has mentees in several views, and what two views tell apart may be one of them.
    histograms: isWhole ? sides.map((of) => histogramOf(lens, tallies.mentors, of)) : [],
    lorenz: isWhole ? lorenzOf(lens, tallies.mentors) : [],
    answers: lens.view.period === null ? answersOf(lens, tallies.waits) : [],
  });
}

/** Neighbouring bins are joined until enough mentors stand in each. */
function histogramOf({ door }: Lens, mentors: readonly Reached[], of: (typeof sides)[number]) {
  const sizes = mentors.map((mentor) => mentor[of].size);
  const bins = joinedBins(sizes);
  const tally = mentorTally(`reach ${of}`, mentors, bins.map(String), (index) => {
    const size = sizes[index] ?? 0;
    return bins.findLastIndex((from) => from <= size);
  });
  return {
    of,
    bins: bins.map((from, index) => ({
      from,
      to: bins[index + 1] === undefined ? null : (bins[index + 1] ?? 0) - 1,
      mentors: door.count(tally.mass([0], undefined, [String(from)])),
    })),
  };
}

function joinedBins(sizes: readonly number[]): number[] {
  const bins: number[] = [0];
  for (const edge of edges) {
    const from = bins.at(-1) ?? 0;
    const inside = sizes.filter((size) => size >= from && size < edge).length;
    const after = sizes.filter((size) => size >= edge).length;
    if (inside >= fewestMentors && after >= fewestMentors) bins.push(edge);
  }
  return bins;
}

function mentorTally(
  name: string,
  mentors: readonly Reached[],
  slices: readonly string[],
  sliceAt: (index: number) => number,
): Tally<"mentor"> {
  const groupOf = mentors.map(() => 0);
  const tally = new Tally(name, "mentors_alone", groupOf, 1, slices, ["mentor"] as const);
  mentors.forEach((_, index) => {
    const slice = slices[sliceAt(index)] ?? "";
    tally.add({ slice, people: [index], class: "mentor", mentor: String(index) });
  });
  return tally;
}

function lorenzOf({ door }: Lens, mentors: readonly Reached[]) {
  const counts = mentors.map(({ made }) => made).toSorted((a, b) => a - b);
  const all = counts.reduce((sum, count) => sum + count, 0);
  if ((counts.at(-1) ?? 0) > all * 0.6) return [];
  const mass = mentorTally("reach lorenz", mentors, ["all"], () => 0).mass([0]);
  return binned(counts, fewestMentors).map(({ people, held, isLopsided }) => ({
    people,
    held: isLopsided ? hide("one_person") : door.number([mass], held, { n: counts.length }),
  }));
}

function answersOf(lens: Lens, waits: Ended<typeof tallyReach>["waits"]) {
  const all = pointsOf(points, ["event"], (inside, end) =>
    waits.mass(lens.groups, end === "event" ? [end] : undefined, inside),
  );
  const curve = curveOf(
    lens,
    all,
    (counts) => {
      const { survival = 1, lower = 1, upper = 1 } = survivalFrom(counts).at(-1) ?? {};
      return { share: 1 - survival, lower: 1 - upper, upper: 1 - lower };
    },
    daysEach,
  );
  return curve.map(({ days, event, atRisk }) => ({ days, share: event, atRisk }));
}
