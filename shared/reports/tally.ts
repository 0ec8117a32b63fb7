import type { Steps } from "#shared/reports/steps";

/** Those who made what stands in a box, each once, with how much; `most` is the largest of it. */
export type Makers = { ids: Int32Array; made: Float64Array; most: number };

/** What stands in one box: how much, and how much of it each person and each mentor made. */
export type Box = { count: number; people: Makers; mentors: Makers };

export type Unit<Class extends string> = {
  slice: string;
  people: readonly number[];
  class: Class;
  mentor?: string | null;
  count?: number;
};

/** What a number of a family is a sum of. */
export type Boxes = { name: string; guard: Guard; box: (key: number) => Box | undefined };

/** Some boxes of one tally, as one number; `also` is the same number as others are counted. */
export type Mass = {
  tally: Boxes;
  boxes: readonly number[];
  count: number;
  also: readonly Mass[];
};

/**
 * Families that count the same things, each by something else about them: every one of the things
 * is in one class of each. What is known of all classes together is known in all of the families.
 */
export type Subject = { tallies: Tally<string>[] };

/** Who must stand behind each number: so many people, or so many mentors besides. */
export type Guard = "people" | "mentors_too" | "mentors_alone";

/** How a family counts by longer times than the others of its subject do, and which those are. */
export type Coarse = { of: readonly string[]; sliceOf: (slice: string) => string };

/**
 * One family of numbers, counted into boxes that never overlap: a slice of time, a group of people
 * and a class. Every number of the family, in every view, is a sum of boxes, which is what the door
 * reckons with. Boxes in which nothing is are boxes too: that nothing is there is also a secret.
 * Everything is added before the first box is read.
 */
export class Tally<Class extends string> {
  private readonly drafts = new Map<number, Draft>();
  private readonly boxes = new Map<number, Box>();
  private readonly masses = new Map<string, Mass>();
  private readonly slices: Map<string, number>;
  private readonly mentors = new Map<string, number>();

  constructor(
    readonly name: string,
    readonly guard: Guard,
    private readonly groupOf: readonly number[],
    private readonly groups: number,
    slices: readonly string[],
    private readonly classes: readonly Class[],
    private readonly subject: Subject = { tallies: [] },
    private readonly coarse?: Coarse,
  ) {
    this.slices = new Map(slices.map((slice, index) => [slice, index]));
    subject.tallies.push(this);
  }

  add({ slice, people, class: each, mentor, count = 1 }: Unit<Class>): void {
    const place = this.slices.get(slice);
    const group = this.groupOf[people[0] ?? -1];
    if (place === undefined || group === undefined) return;
    const key = this.keyOf(place, group, this.classes.indexOf(each));
    const draft = this.drafts.get(key) ?? { count: 0, people: [], mentors: [] };
    this.drafts.set(key, draft);
    draft.count += count;
    for (const person of people) draft.people.push(person, count);
    if (mentor != null && this.guard !== "people") draft.mentors.push(this.numberOf(mentor), count);
  }

  /** The boxes of some groups, slices and classes; of all slices or classes where none is named. */
  mass(groups: readonly number[], classes?: readonly Class[], slices?: readonly string[]): Mass {
    return classes === undefined || classes.length === this.classes.length
      ? wholeOf(this.subject, groups, slices)
      : this.own(groups, classes, slices);
  }

  /** The same, as nothing but this family knows it. */
  own(
    groups: readonly number[],
    classes: readonly Class[] = this.classes,
    slices: readonly string[] = [...this.slices.keys()],
  ): Mass {
    const places = slices
      .flatMap((slice) => this.slices.get(slice) ?? [])
      .toSorted((a, b) => a - b);
    const kinds = classes.map((each) => this.classes.indexOf(each));
    const name = [places, groups, kinds].join(";");
    const known = this.masses.get(name);
    if (known !== undefined) return known;
    const boxes = places.flatMap((place) =>
      groups.flatMap((group) => kinds.map((kind) => this.keyOf(place, group, kind))),
    );
    const count = boxes.reduce((sum, key) => sum + (this.box(key)?.count ?? 0), 0);
    const mass = { tally: this, boxes, count, also: [] };
    this.masses.set(name, mass);
    return mass;
  }

  /** Its own slices that some of the subject's come to; undefined where they divide one of them. */
  slicesFor(slices: readonly string[] | undefined): readonly string[] | undefined {
    const { coarse } = this;
    if (slices === undefined) return [...this.slices.keys()];
    if (coarse === undefined) return slices;
    const wanted = new Set(slices);
    const own = new Set(slices.map(coarse.sliceOf));
    const isWhole = coarse.of.every(
      (slice) => wanted.has(slice) || !own.has(coarse.sliceOf(slice)),
    );
    return isWhole ? [...own] : undefined;
  }

  /** Packs what was added, box by box. */
  *settle(): Steps<void> {
    let packed = 0;
    for (const [key, { people }] of this.drafts) {
      packed += people.length;
      this.box(key);
      if (packed < mostPacked) continue;
      packed = 0;
      yield;
    }
  }

  box(key: number): Box | undefined {
    const draft = this.drafts.get(key);
    if (draft === undefined) return this.boxes.get(key);
    const { count, people, mentors } = draft;
    const box = { count, people: makersOf(people), mentors: makersOf(mentors) };
    this.boxes.set(key, box);
    this.drafts.delete(key);
    return box;
  }

  private numberOf(mentor: string): number {
    const number = this.mentors.get(mentor) ?? this.mentors.size;
    this.mentors.set(mentor, number);
    return number;
  }

  private keyOf(slice: number, group: number, kind: number): number {
    return (slice * this.groups + group) * this.classes.length + kind;
  }
}

/** All that is counted of some groups, in some slices, as each family of the subject counts it. */
export function wholeOf(
  { tallies }: Subject,
  groups: readonly number[],
  slices?: readonly string[],
): Mass {
  const [first, ...others] = tallies.flatMap((tally) => {
    const own = tally.slicesFor(slices);
    return own === undefined ? [] : [tally.own(groups, undefined, own)];
  });
  if (first === undefined) throw new Error("Nothing is counted of this subject.");
  return { ...first, also: others };
}

/** One number that several families count: what one of them tells of it, all know. */
export function counted(mass: Mass, ...also: readonly Mass[]): Mass {
  return { ...mass, also: [...mass.also, ...also] };
}

/** What of a whole is not in a part of it, for looking at; the door is not asked for it. */
export function complementOf(part: Mass, whole: Mass): Mass {
  const own = [whole, ...whole.also].find(({ tally }) => tally === part.tally) ?? whole;
  const inside = new Set(part.boxes);
  const boxes = own.boxes.filter((box) => !inside.has(box));
  return { tally: own.tally, boxes, count: own.count - part.count, also: [] };
}

const mostPacked = 20_000;

/** A number and how much it made, one pair after another. */
type Draft = { count: number; people: number[]; mentors: number[] };

function makersOf(pairs: readonly number[]): Makers {
  const made = new Map<number, number>();
  for (let place = 0; place < pairs.length; place += 2) {
    const id = pairs[place] ?? 0;
    made.set(id, (made.get(id) ?? 0) + (pairs[place + 1] ?? 0));
  }
  const amounts = Float64Array.from(made.values());
  const most = amounts.reduce((largest, amount) => Math.max(largest, amount), 0);
  return { ids: Int32Array.from(made.keys()), made: amounts, most };
}
