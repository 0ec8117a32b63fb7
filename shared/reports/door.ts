import { Cell, type HiddenReason } from "#shared/reports/cell";
import { Equations } from "#shared/reports/equations";
import { type Box, type Boxes, countOf, type Mass } from "#shared/reports/tally";
import { wilson } from "#shared/statistics/intervals";

export const fewestMentors = 5;
const largestShare = 0.6;
const smallestShare = 0.05;

/** The rules, so that a test can see what each is for. */
export const rules = ["few", "one_person", "mentors", "equations", "secrets", "capped"] as const;
export type Rule = (typeof rules)[number];

type More = { low?: number; high?: number; n?: number };

/**
 * The one way out: every number of every report is asked for here, and only here is a cell made.
 * A number is a sum of boxes (`Tally`). It is let out when enough people stand behind it, nobody
 * made most of it, and what is known then, over all views, tells of no group below the minimum.
 */
export class Door {
  /** Numbers that may not be known, by family; a second door is told those of a first. */
  readonly secrets = new Map<string, (readonly number[])[]>();
  private readonly published = new Map<string, Equations>();

  constructor(
    readonly minimumCell: number,
    /** None: this door only collects secrets, and nothing of what it tells is published. */
    private readonly known: ReadonlyMap<string, readonly (readonly number[])[]> | undefined,
    private readonly enforced: ReadonlySet<Rule> = new Set(rules),
  ) {}

  /** How much there is. */
  count(mass: Mass, more: More = {}): Cell {
    return this.told([mass], () => ({ value: countOf(mass), ...more }));
  }

  /** How much of it there is, with the interval of Wilson. */
  share(part: Mass, whole: Mass): Cell {
    const n = countOf(whole);
    if (n === 0) return hide("nothing_known");
    const { share, lower, upper } = wilson(Math.min(countOf(part), n), n);
    return this.fraction([whole, part], share ?? 0, { low: lower, high: upper, n });
  }

  /** A share that was reckoned from the masses; near none and near all it is only bounded. */
  fraction(masses: readonly Mass[], share: number, more: More = {}): Cell {
    return this.told(masses, () =>
      this.enforces("capped") ? capped(share, more) : { value: share, ...more },
    );
  }

  /** How much of one there is for each of the other. */
  ratio(part: Mass, whole: Mass): Cell {
    const n = countOf(whole);
    if (n === 0) return hide("nothing_known");
    return this.told([whole, part], () => ({ value: countOf(part) / n, n }));
  }

  /** Any other number that was reckoned from the masses. */
  number(masses: readonly Mass[], value: number, more: More = {}): Cell {
    return this.told(masses, () => ({ value, ...more }));
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

  private whyNot(mass: Mass): HiddenReason | undefined {
    const { tally, boxes } = mass;
    const small = this.unsafe(mass);
    if (small !== undefined) {
      const secrets = this.secrets.get(tally.name) ?? [];
      this.secrets.set(tally.name, secrets);
      secrets.push(boxes);
      return small;
    }
    if (this.known === undefined) return undefined;
    const secrets = this.enforces("secrets") ? this.known.get(tally.name) : undefined;
    const equations = this.published.get(tally.name) ?? new Equations(secrets);
    this.published.set(tally.name, equations);
    const isTold = (each: Iterable<number>) => this.enforces("equations") && this.isFew(mass, each);
    return equations.add(boxes, isTold) ? undefined : "gives_away";
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

function isFewerThan<Key>(
  least: number,
  tally: Boxes,
  boxes: Iterable<number>,
  of: (box: Box) => ReadonlyMap<Key, number>,
): boolean {
  const found = new Set<Key>();
  for (const key of boxes) {
    const box = tally.box(key);
    if (box === undefined) continue;
    for (const each of of(box).keys()) found.add(each);
    if (found.size >= least) return false;
  }
  return true;
}

/** True when one of them made more than three fifths of it. */
function isLopsided<Key>(
  boxes: readonly Box[],
  of: (box: Box) => ReadonlyMap<Key, number>,
): boolean {
  const sums = new Map<Key, number>();
  let all = 0;
  for (const box of boxes) {
    all += box.count;
    for (const [key, count] of of(box)) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return sums.values().some((sum) => sum > all * largestShare);
}
