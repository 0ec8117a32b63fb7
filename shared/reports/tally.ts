/** What stands in one box: how much, and how much of it each person and each mentor made. */
export type Box = { count: number; people: Map<number, number>; mentors: Map<string, number> };

export type Unit<Class extends string> = {
  slice: string;
  people: readonly number[];
  class: Class;
  mentor?: string | null;
  count?: number;
};

/** What a number of a family is a sum of. */
export type Boxes = { name: string; guard: Guard; box: (key: number) => Box | undefined };

/** Some boxes of one tally, as one number. */
export type Mass = { tally: Boxes; boxes: readonly number[] };

/** Who must stand behind each number: so many people, or so many mentors besides. */
export type Guard = "people" | "mentors_too" | "mentors_alone";

/**
 * One family of numbers, counted into boxes that never overlap: a slice of time, a group of people
 * and a class. Every number of the family, in every view, is a sum of boxes, which is what the door
 * reckons with. Boxes in which nothing is are boxes too: that nothing is there is also a secret.
 */
export class Tally<Class extends string> {
  private readonly boxes = new Map<number, Box>();
  private readonly slices: Map<string, number>;

  constructor(
    readonly name: string,
    readonly guard: Guard,
    private readonly groupOf: readonly number[],
    private readonly groups: number,
    slices: readonly string[],
    private readonly classes: readonly Class[],
  ) {
    this.slices = new Map(slices.map((slice, index) => [slice, index]));
  }

  add({ slice, people, class: each, mentor, count = 1 }: Unit<Class>): void {
    const place = this.slices.get(slice);
    const group = this.groupOf[people[0] ?? -1];
    if (place === undefined || group === undefined) return;
    const key = this.keyOf(place, group, this.classes.indexOf(each));
    const box = this.boxes.get(key) ?? { count: 0, people: new Map(), mentors: new Map() };
    this.boxes.set(key, box);
    box.count += count;
    for (const person of people) {
      box.people.set(person, (box.people.get(person) ?? 0) + count);
    }
    if (mentor != null) box.mentors.set(mentor, (box.mentors.get(mentor) ?? 0) + count);
  }

  /** The boxes of some groups, slices and classes; of all slices or classes where none is named. */
  mass(groups: readonly number[], classes?: readonly Class[], slices?: readonly string[]): Mass {
    const places = slices?.flatMap((slice) => this.slices.get(slice) ?? []) ?? [
      ...this.slices.values(),
    ];
    const kinds = (classes ?? this.classes).map((each) => this.classes.indexOf(each));
    const boxes = places.flatMap((place) =>
      groups.flatMap((group) => kinds.map((kind) => this.keyOf(place, group, kind))),
    );
    return { tally: this, boxes };
  }

  /** Those of the slices that it is counted by; all of its own where it is not counted by time. */
  slicesAmong(slices: readonly string[]): readonly string[] {
    const own = [...this.slices.keys()];
    return own.length === 1 ? own : slices.filter((slice) => this.slices.has(slice));
  }

  box(key: number): Box | undefined {
    return this.boxes.get(key);
  }

  private keyOf(slice: number, group: number, kind: number): number {
    return (slice * this.groups + group) * this.classes.length + kind;
  }
}

export function countOf({ tally, boxes }: Mass): number {
  return boxes.reduce((sum, key) => sum + (tally.box(key)?.count ?? 0), 0);
}
