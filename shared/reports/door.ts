import { Cell, type HiddenReason } from "#shared/reports/cell";
import { isFewerThan, isLopsided, isOneEach, nobody } from "#shared/reports/crowds";
import { Equations } from "#shared/reports/equations";
import { type Boxes, complementOf, type Mass } from "#shared/reports/tally";
import { wilson } from "#shared/statistics/intervals";

export const fewestMentors = 5;
const smallestShare = 0.05;

/** The rules, so that a test can see what each is for. */
export const rules = ["few", "one_person", "mentors", "equations", "secrets", "capped"] as const;
export type Rule = (typeof rules)[number];

/** Numbers by family. */
export type Numbers = ReadonlyMap<string, ReadonlySet<readonly number[]>>;

export type Decision = HiddenReason | "told";
type More = { low?: number; high?: number; n?: number };

/**
 * The one way out: every number of every report is asked for here, and only here is a cell made.
 * A number is a sum of boxes (`Tally`). It is let out when enough people stand behind it, nobody
 * made most of it, and what is known then, over all views, tells of no group below the minimum.
 */
export class Door {
  /** Numbers that may not be known, by family; a second door is told those of a first. */
  readonly secrets = new Map<string, Set<readonly number[]>>();
  /** All numbers it judged, by family. */
  readonly asked = new Map<string, Set<readonly number[]>>();
  /** Of every number it was asked for, in that order. */
  readonly decisions: Decision[] = [];
  /** Numbers that turned out to follow from others: they have to be secret from the start. */
  readonly betrayed = new Map<string, Set<readonly number[]>>();
  private readonly published = new Map<string, Equations>();
  private readonly judged = new Map<Mass["boxes"], Decision>();

  constructor(
    readonly minimumCell: number,
    /** None: this door only collects secrets, and nothing of what it tells is published. */
    private readonly known: Numbers | undefined,
    private readonly enforced: ReadonlySet<Rule> = new Set(rules),
    /** What was decided before, of the first numbers it is asked for. */
    private readonly decided: readonly Decision[] = [],
    /** Numbers it will be asked for, by family, as far as that is known. */
    private readonly coming: Numbers = new Map(),
  ) {}

  /** How much there is. */
  count(mass: Mass, more: More = {}): Cell {
    return this.told([mass], () => ({ value: mass.count, ...more }));
  }

  /** How much of it there is, with the interval of Wilson. */
  share(part: Mass, whole: Mass): Cell {
    const n = whole.count;
    if (n === 0) return hide("nothing_known");
    const { share, lower, upper } = wilson(Math.min(part.count, n), n);
    return this.fraction([whole, part], share ?? 0, { low: lower, high: upper, n });
  }

  /**
   * A share that was reckoned from the whole and a part. Near none and near all it is only
   * bounded, and so it is where fewer people than the minimum are in the part, or beside it.
   */
  fraction([whole, part]: readonly [Mass, Mass], share: number, more: More = {}): Cell {
    const reason = this.whyNot(whole);
    if (reason !== undefined) return hide(reason);
    const hidden = this.whyNot(part);
    if (hidden !== undefined) return this.boundOf(whole, part, share) ?? hide(hidden);
    return Cell.parse(
      rounded(this.enforces("capped") ? capped(share, more) : { value: share, ...more }),
    );
  }

  /** How much of one there is for each of the other. */
  ratio(part: Mass, whole: Mass): Cell {
    const n = whole.count;
    if (n === 0) return hide("nothing_known");
    return this.told([whole, part], () => ({ value: part.count / n, n }));
  }

  /** Any other number that was reckoned from the masses. */
  number(masses: readonly Mass[], value: number, more: More = {}): Cell {
    return this.told(masses, () => ({ value, ...more }));
  }

  /**
   * A number in the middle of many: it adds nothing up, so that it may be told also where how many
   * they are may not.
   */
  middle(mass: Mass, value: number, more: More = {}): Cell {
    const reason = this.unsafe(mass);
    if (reason !== undefined) return hide(reason);
    const n = this.tells(mass) ? { n: mass.count } : {};
    return Cell.parse(rounded({ value, ...more, ...n }));
  }

  /** True when everybody may know all of it; then a number that is made of it tells no more. */
  tells(...masses: readonly Mass[]): boolean {
    return masses.every((mass) => this.whyNot(mass) === undefined);
  }

  /** A count of people who are in no view, and so in no sum. */
  plain(people: number): Cell {
    return people >= this.minimumCell ? Cell.parse({ value: people }) : hide("few_people");
  }

  private told(masses: readonly Mass[], open: () => { value: number } & More): Cell {
    for (const mass of masses) {
      const reason = this.whyNot(mass);
      if (reason !== undefined) return hide(reason);
    }
    return Cell.parse(rounded(open()));
  }

  /**
   * Says of a share of people only that fewer than the minimum are on one side of it, which is no
   * more than why it is hidden. What the chance of a sample adds is reckoned from the bound.
   */
  private boundOf(whole: Mass, part: Mass, share: number): Cell | undefined {
    if (!this.enforces("capped") || !isOneEach(whole)) return undefined;
    const n = whole.count;
    const edge = Math.max(this.minimumCell / n, smallestShare);
    const steps = edge / smallestShare;
    const below = this.isFew(part, part.boxes) ? Math.ceil(steps) * smallestShare : undefined;
    if (below !== undefined && share < below && below <= 0.5)
      return Cell.parse(
        rounded({
          value: below,
          bound: "below",
          low: 0,
          high: wilson(Math.ceil(below * n), n).upper,
          n,
        }),
      );
    const above = this.isFew(part, complementOf(part, whole).boxes)
      ? Math.floor(20 - steps) * smallestShare
      : undefined;
    if (above !== undefined && share > above && above >= 0.5)
      return Cell.parse(
        rounded({
          value: above,
          bound: "above",
          low: wilson(Math.floor(above * n), n).lower,
          high: 1,
          n,
        }),
      );
    return undefined;
  }

  private whyNot(mass: Mass): HiddenReason | undefined {
    const before = this.judged.get(mass.boxes);
    const known = before ?? this.abided(mass) ?? this.judge(mass);
    this.judged.set(mass.boxes, known);
    this.decisions.push(known);
    return known === "told" ? undefined : known;
  }

  /** What was decided of it before stands, and is known from now on. */
  private abided(mass: Mass): Decision | undefined {
    const decision = this.decided[this.decisions.length];
    if (decision === undefined) return undefined;
    for (const { tally, boxes } of partsOf(mass)) {
      if (decision === "told") this.equationsOf(tally).take(boxes);
      else this.equationsOf(tally).hide(boxes);
    }
    return decision;
  }

  private judge(mass: Mass): Decision {
    const parts = partsOf(mass);
    for (const { tally, boxes } of parts) addTo(this.asked, tally.name, boxes);
    const small = this.unsafe(mass);
    if (small !== undefined) {
      for (const { tally, boxes } of parts) addTo(this.secrets, tally.name, boxes);
      return small;
    }
    if (this.known === undefined) return "told";
    const plans = parts.map(({ tally, boxes }) => this.equationsOf(tally).plan(boxes));
    if (!plans.includes(undefined)) {
      for (const plan of plans) plan?.();
      return "told";
    }
    if (this.enforces("secrets")) this.keepSecret(parts);
    return "gives_away";
  }

  /** What follows already in one of its families, and may not in another, was betrayed before. */
  private keepSecret(parts: readonly Mass[]): void {
    const isBetrayed = parts.some(
      ({ tally, boxes }) => boxes.length > 0 && this.equationsOf(tally).follows(boxes),
    );
    for (const { tally, boxes } of parts) {
      this.equationsOf(tally).hide(boxes);
      if (isBetrayed) addTo(this.betrayed, tally.name, boxes);
    }
  }

  private equationsOf(tally: Boxes): Equations {
    const { name, guard } = tally;
    const secrets = this.enforces("secrets") ? this.known?.get(name) : undefined;
    const makers = guard === "mentors_alone" ? "mentors" : "people";
    const least = guard === "mentors_alone" ? fewestMentors : this.minimumCell;
    const crowd = {
      of: (key: number) => tally.box(key)?.[makers].ids ?? nobody.ids,
      least: this.enforces("equations") ? least : 0,
    };
    const equations =
      this.published.get(name) ?? new Equations(crowd, secrets, this.coming.get(name));
    this.published.set(name, equations);
    return equations;
  }

  private unsafe(mass: Mass): HiddenReason | undefined {
    const { tally, boxes } = mass;
    if (this.enforces("few") && this.isFew(mass, boxes)) {
      return tally.guard === "mentors_alone" ? "few_mentors" : "few_people";
    }
    const all = boxes.flatMap((key) => tally.box(key) ?? []);
    if (this.enforces("one_person") && isLopsided(all, ({ people }) => people)) return "one_person";
    if (tally.guard === "people" || !this.enforces("mentors")) return undefined;
    if (isFewerThan(fewestMentors, tally, boxes, ({ mentors }) => mentors)) return "few_mentors";
    return isLopsided(all, ({ mentors }) => mentors) ? "one_person" : undefined;
  }

  private isFew({ tally }: Mass, boxes: Iterable<number>): boolean {
    return tally.guard === "mentors_alone"
      ? isFewerThan(fewestMentors, tally, boxes, ({ mentors }) => mentors)
      : isFewerThan(this.minimumCell, tally, boxes, ({ people }) => people);
  }

  private enforces(rule: Rule): boolean {
    return this.enforced.has(rule);
  }
}

/** The number as each of its families counts it. */
function partsOf(mass: Mass): Mass[] {
  return [...new Map([mass, ...mass.also].map((each) => [each.boxes, each])).values()];
}

function addTo(
  all: Map<string, Set<readonly number[]>>,
  name: string,
  boxes: readonly number[],
): void {
  const known = all.get(name) ?? new Set();
  all.set(name, known.add(boxes));
}

/** A number that is not there, or is not said. */
export function hide(hidden: HiddenReason): Cell {
  return Cell.parse({ hidden });
}

function capped(share: number, more: More) {
  if (share < smallestShare) return { value: smallestShare, bound: "below" as const };
  if (share > 1 - smallestShare) return { value: 1 - smallestShare, bound: "above" as const };
  return { value: share, ...more };
}

/** Four digits say all that is known, and a long fraction would tell what it was made of. */
function rounded<Open extends object>(open: Open) {
  return Object.fromEntries(
    Object.entries(open).map(([name, value]) => [
      name,
      typeof value === "number" ? Math.round(value * 10_000) / 10_000 : value,
    ]),
  );
}
