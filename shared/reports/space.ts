import { addDays, weekOf } from "#shared/days";
import { dayOf, monthOf, numberOf, weekOn } from "#shared/reports/calendar";
import type { DayNumber, Facts } from "#shared/reports/facts";
import type { Steps } from "#shared/reports/steps";
import {
  type Coarse,
  type Guard,
  type Mass,
  type Subject,
  Tally,
  wholeOf,
} from "#shared/reports/tally";
import type { View } from "#shared/reports/view";

/** A period needs what happened told apart by week; months are enough for all else. */
export type Grain = "months" | "weeks";

/** Weeks that are told apart; what is older is one slice. */
const mostWeeks = 78;
const earlier = "earlier/earlier";

/**
 * How everything is sorted into boxes. People who no view tells apart are one group: those of one
 * cohort with the same kinds of mentorship. A slice is what a week and a month have in common, so
 * that weeks, months and periods are all sums of slices.
 */
export class Space {
  /** Those of most families, and those of what is also told by week. */
  readonly slices: readonly string[];
  readonly weekSlices: readonly string[];
  readonly firstWeekOn: string;
  /** The month of the first week is told whole. */
  private readonly firstDay: DayNumber;
  readonly groupOf: readonly number[];
  private readonly weekSliceOfDay = new Map<DayNumber, string>();
  private readonly people: Subject = { tallies: [] };
  private readonly made: Subject = { tallies: [] };
  private readonly open: Pick<Tally<never>, "settle">[] = [];
  private readonly groups: readonly { cohortId: string | null; kinds: readonly string[] }[];

  constructor(
    readonly facts: Facts,
    private readonly grain: Grain,
  ) {
    const keys = facts.people.map(({ cohortId, kinds }) => `${cohortId} ${kinds.join()}`);
    const names = [...new Set(keys)].toSorted();
    this.groupOf = keys.map((key) => names.indexOf(key));
    this.groups = names.map((name) => facts.people[keys.indexOf(name)] ?? nobody);
    const oldest = addDays(facts.weekOn, -7 * (mostWeeks - 1));
    this.firstWeekOn = [facts.firstWeekOn, oldest].toSorted()[1] ?? oldest;
    this.firstDay = numberOf(monthOf(numberOf(this.firstWeekOn)));
    this.weekSlices = [earlier, ...slicesFrom(this.firstDay, facts.today)];
    const months = this.weekSlices.map((slice) => `${monthIn(slice)}/`);
    this.slices = grain === "weeks" ? this.weekSlices : [...new Set(months)];
  }

  /** Days that anything could have been watched. */
  get age(): number {
    return this.facts.today - numberOf(this.firstWeekOn);
  }

  groupsIn({ cohortId, mentorshipKind }: Pick<View, "cohortId" | "mentorshipKind">): number[] {
    return this.groups.flatMap((group, index) => {
      const isIn = cohortId === null || group.cohortId === cohortId;
      return isIn && (mentorshipKind === null || group.kinds.includes(mentorshipKind))
        ? [index]
        : [];
    });
  }

  sliceOf(day: DayNumber): string {
    const slice = this.weekSliceOf(day);
    return this.grain === "weeks" ? slice : `${monthIn(slice)}/`;
  }

  weekSliceOf(day: DayNumber): string {
    const known = this.weekSliceOfDay.get(day) ?? this.newSliceOf(day);
    this.weekSliceOfDay.set(day, known);
    return known;
  }

  private newSliceOf(day: DayNumber): string {
    return day < this.firstDay ? earlier : `${monthOf(day)}/${weekOn(day)}`;
  }

  /** Of either kind of slice. */
  slicesIn(period: View["period"]): readonly string[] {
    const all = new Set([...this.slices, ...this.weekSlices]);
    if (period === null) return [...all];
    return this.weekSlices.filter((slice) => {
      const week = weekIn(slice);
      return this.isWhole(week) && week >= period.from && week <= period.to;
    });
  }

  /** Months that are told apart, oldest first, and at most so many of the latest. */
  months(most: number): string[] {
    const all = this.weekSlices.map(monthIn).filter((month) => month !== "earlier");
    return [...new Set(all)].slice(-most);
  }

  weeks(most: number): string[] {
    const all = this.weekSlices.map(weekIn).filter((week) => this.isWhole(week));
    return [...new Set(all)].slice(-most);
  }

  private isWhole(week: string): boolean {
    return week !== "earlier" && week >= this.firstWeekOn;
  }

  tally<Class extends string>(
    name: string,
    classes: readonly Class[],
    slices: readonly string[] = ["all"],
    guard: Guard = "people",
    subject?: Subject,
    coarse?: Coarse,
  ): Tally<Class> {
    const { groupOf, groups } = this;
    const tally = new Tally(name, guard, groupOf, groups.length, slices, classes, subject, coarse);
    this.open.push(tally);
    return tally;
  }

  /** All people of some groups, and all introductions that they were given in some slices. */
  peopleIn(groups: readonly number[]): Mass {
    return wholeOf(this.people, groups);
  }

  madeIn(groups: readonly number[], slices?: readonly string[]): Mass {
    return wholeOf(this.made, groups, slices);
  }

  /** The same, by longer times than by months or weeks. */
  tallyMadeBy(name: string, classes: readonly string[], coarse: Coarse): Tally<string> {
    const slices = [...new Set(coarse.of.map(coarse.sliceOf))];
    return this.tally(name, classes, slices, "people", this.made, coarse);
  }

  /** A family of all people, by something that holds for each. */
  tallyPeople<Class extends string>(name: string, classes: readonly Class[]): Tally<Class> {
    return this.tally(name, classes, undefined, "people", this.people);
  }

  /** A family of all introductions, by when they were made. */
  tallyMade<Class extends string>(name: string, classes: readonly Class[]): Tally<Class> {
    return this.tally(name, classes, this.slices, "people", this.made);
  }

  /** Packs the tallies that were made since it was last asked, as nothing is added any more. */
  *settle(): Steps<void> {
    for (const tally of this.open.splice(0)) yield* tally.settle();
  }
}

export function monthIn(slice: string): string {
  return slice.slice(0, slice.indexOf("/"));
}

export function weekIn(slice: string): string {
  return slice.slice(slice.indexOf("/") + 1);
}

const nobody = { cohortId: null, kinds: [] };

function slicesFrom(first: DayNumber, last: DayNumber): string[] {
  const found = new Set<string>();
  for (let day = first; day <= last; day += 1) found.add(`${monthOf(day)}/${weekOf(dayOf(day))}`);
  return [...found];
}
