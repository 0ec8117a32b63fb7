import { describe, expect, test } from "vitest";
import type { Cell } from "#shared/reports/cell";
import { Door, type Rule, rules } from "#shared/reports/door";
import { Tally } from "#shared/reports/tally";

type Row = { yes: number; no: number };

describe("the door", () => {
  test("lets out what enough people stand behind", () => {
    expect(told([{ yes: 20, no: 20 }])).toEqual([0.5]);
  });

  test("hides what fewer people than the minimum stand behind", () => {
    expect(counted([{ yes: 4, no: 30 }])).toEqual([34, "few_people"]);
    expect(counted([{ yes: 4, no: 30 }], "few")).not.toEqual([34, "few_people"]);
  });

  test("hides what all but a few stand behind", () => {
    expect(counted([{ yes: 30, no: 4 }])).toEqual([34, "gives_away"]);
    expect(counted([{ yes: 30, no: 4 }], "equations")).toEqual([34, 30]);
  });

  test("says of a share of people that only a few are in it, or beside it, and not how many", () => {
    for (const few of [0, 4, 9]) {
      expect(told([{ yes: few, no: 50 - few }])).toEqual(["< 0.2"]);
      expect(told([{ yes: 50 - few, no: few }])).toEqual(["> 0.8"]);
    }
  });

  test("hides such a share where the bound would say next to nothing", () => {
    expect(told([{ yes: 4, no: 11 }])).toEqual(["few_people"]);
  });

  test("hides a group where another, hidden one would follow from the whole", () => {
    const groups = [
      { yes: 12, no: 12 },
      { yes: 14, no: 12 },
      { yes: 3, no: 12 },
    ];
    const [whole, first, second, third] = told(groups);
    expect([whole, first]).toEqual([29 / 65, 0.5].map((each) => Number(each.toFixed(4))));
    expect([second, third]).toEqual(["gives_away", "few_people"]);
  });

  test("bounds a share that is near none", () => {
    expect(told([{ yes: 12, no: 400 }])).toEqual(["< 0.05"]);
  });

  test("hides a sum that one person made most of", () => {
    const tally = new Tally("sum", "people", Array(20).fill(0), 1, ["all"], ["all"]);
    for (let person = 0; person < 20; person += 1) {
      const count = person === 0 ? 40 : 1;
      tally.add({ slice: "all", people: [person], class: "all", count });
    }
    expect(new Door(10, new Map()).count(tally.mass([0]))).toEqual({ hidden: "one_person" });
  });

  test("hides what fewer than five mentors made", () => {
    const tally = new Tally("sum", "mentors_too", Array(20).fill(0), 1, ["all"], ["all"]);
    for (let person = 0; person < 20; person += 1)
      tally.add({ slice: "all", people: [person], class: "all", mentor: `m${person % 4}` });
    expect(new Door(10, new Map()).count(tally.mass([0]))).toEqual({ hidden: "few_mentors" });
  });
});

/** The shares of yes over all groups and, of several, in each; without one of the rules. */
function told(groups: readonly Row[], without?: Rule): (number | string)[] {
  return asked(groups, without, (door, tally, each) => [
    door.share(tally.mass(each, ["yes"]), tally.mass(each)),
  ]);
}

/** How many there are, and how many of them say yes. */
function counted(groups: readonly Row[], without?: Rule): (number | string)[] {
  return asked(groups, without, (door, tally, each) => [
    door.count(tally.mass(each)),
    door.count(tally.mass(each, ["yes"])),
  ]);
}

function asked(
  groups: readonly Row[],
  without: Rule | undefined,
  ask: (door: Door, tally: Tally<"yes" | "no">, each: number[]) => Cell[],
): (number | string)[] {
  const groupOf = groups.flatMap(({ yes, no }, group) => Array<number>(yes + no).fill(group));
  const tally = new Tally("family", "people", groupOf, groups.length, ["all"], ["yes", "no"]);
  let person = 0;
  for (const { yes, no } of groups) {
    for (let index = 0; index < yes + no; index += 1, person += 1)
      tally.add({ slice: "all", people: [person], class: index < yes ? "yes" : "no" });
  }
  const all = groups.map((_, index) => index);
  const views = groups.length === 1 ? [all] : [all, ...all.map((index) => [index])];
  const enforced = new Set(rules.filter((rule) => rule !== without));
  const first = new Door(10, undefined, enforced);
  for (const view of views) ask(first, tally, view);
  const door = new Door(10, first.secrets, enforced);
  return views.flatMap((view) => ask(door, tally, view)).map(wordsOf);
}

function wordsOf(cell: Cell): number | string {
  if ("hidden" in cell) return cell.hidden;
  const { value, bound } = cell;
  return bound === undefined ? value : `${bound === "below" ? "<" : ">"} ${value}`;
}
