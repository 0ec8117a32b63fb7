import { mentorshipKinds } from "#shared/mentorships";
import { dayOf } from "#shared/reports/calendar";
import type { Cell } from "#shared/reports/cell";
import { Door, hide, type Rule, rules } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { hiddenIn, lensOf } from "#shared/reports/lens";
import { headlineGrowth } from "#shared/reports/metrics/growth";
import type { Populations } from "#shared/reports/populations";
import { type Refused, type Report, tileNames } from "#shared/reports/report";
import { drawAll, type Tallies, tallyAll } from "#shared/reports/sections";
import { type Grain, Space } from "#shared/reports/space";
import type { Ended, Steps } from "#shared/reports/steps";
import { type View, wholeView } from "#shared/reports/view";

export type Published = { view: View; answer: Report | Refused };

type Before = (view: View) => Report | undefined;
const mostTrend = 26;

/**
 * One week's reports. The standard views are drawn twice: the first time to learn which numbers
 * may not be known, the second time so that none of them follows from what is let out.
 */
export class Week {
  private constructor(
    private readonly space: Space,
    private readonly tallies: Tallies,
    private readonly door: Door,
    private readonly populations: Populations,
  ) {}

  static *open(
    facts: Facts,
    populations: Populations,
    grain: Grain = "months",
    enforced: ReadonlySet<Rule> = new Set(rules),
  ): Steps<Week> {
    const space = new Space(facts, grain);
    const tallies = yield* tallyAll(space);
    const first = new Door(facts.minimumCell, undefined, enforced);
    for (const view of standardViews(facts)) yield* drawAll(lensOf(space, first, view), tallies);
    const door = new Door(facts.minimumCell, first.secrets, enforced);
    // What all else is a share of comes first.
    for (const view of standardViews(facts)) {
      const groups = space.groupsIn(view);
      door.tells(space.peopleIn(groups));
      door.tells(space.madeIn(groups));
    }
    return new Week(space, tallies, door, populations);
  }

  /** The next view of the week; what was published before decides what it may show. */
  *publish(view: View, before: Before): Steps<Published> {
    const { facts } = this.space;
    const lens = lensOf(this.space, this.door, view);
    const heading = this.headingOf(view);
    const refusal = this.populations.refuses(this.peopleIn(view));
    if (refusal) return { view, answer: { status: "refused", ...heading, reason: refusal } };
    const mentees = this.door.count(this.space.peopleIn(lens.groups));
    const sections = yield* drawAll(lens, this.tallies);
    const last = before(view);
    const answer: Report = {
      status: "ready",
      ...heading,
      mentees,
      waiting: this.door.plain(facts.waiting),
      hiddenCells: hiddenIn(sections),
      tiles: tilesOf(sections, last),
      ...sections,
    };
    return { view, answer };
  }

  /** Whom a view is about. */
  peopleIn(view: View): string[] {
    const members = new Set(this.space.groupsIn(view));
    const { people } = this.space.facts;
    return people.flatMap(({ userId }, person) =>
      members.has(this.space.groupOf[person] ?? -1) ? [userId] : [],
    );
  }

  private headingOf(view: View) {
    const { weekOn, today, minimumCell, cohorts, people } = this.space.facts;
    return {
      weekOn,
      asOf: dayOf(today),
      view,
      minimumCell,
      cohorts: [...cohorts],
      mentorshipKinds: mentorshipKinds.filter((kind) =>
        people.some(({ kinds }) => kinds.includes(kind)),
      ),
      firstWeekOn: this.space.firstWeekOn,
    };
  }
}

/** Everyone, each cohort and each kind of mentorship; other views are drawn when asked for. */
export function standardViews({ cohorts, people }: Pick<Facts, "cohorts" | "people">): View[] {
  const kinds = mentorshipKinds.filter((kind) => people.some((each) => each.kinds.includes(kind)));
  const ofCohorts = cohorts.map(({ cohortId }) => ({ ...wholeView, cohortId }));
  const ofKinds = kinds.map((mentorshipKind) => ({ ...wholeView, mentorshipKind }));
  return [wholeView, ...ofCohorts, ...ofKinds];
}

type Sections = Ended<typeof drawAll>;

function tilesOf(sections: Sections, last: Report | undefined): Report["tiles"] {
  const markOf = (marks: readonly { days: number; share: Cell }[], at: number) =>
    marks.find(({ days }) => days === at)?.share ?? hide("too_young");
  const cells: Record<(typeof tileNames)[number], Cell> = {
    growth: headlineGrowth(sections.growth),
    first_introduction: markOf(sections.firstIntroduction.marks, 90),
    first_message: markOf(sections.firstMessage.marks, 5),
    follow_ups: sections.followUps.shares.onTime,
    known_outcomes: sections.knownOutcomes.share,
    loops: sections.loops.share,
  };
  return tileNames.map((name) => {
    const earlier = last?.tiles.find((tile) => tile.name === name);
    const before = earlier?.cell ?? null;
    const trend =
      last && earlier
        ? [...earlier.trend, { weekOn: last.weekOn, cell: earlier.cell }].slice(-mostTrend)
        : [];
    return { name, cell: cells[name], before, trend };
  });
}
