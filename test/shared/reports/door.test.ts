import { describe, expect, test } from "vitest";
import { Door, type Rule, rules } from "#shared/reports/door";
import { Tally } from "#shared/reports/tally";

type Row = { yes: number; no: number };

describe("the door", () => {
  test("lets out what enough people stand behind", () => {
    expect(told([{ yes: 20, no: 20 }])).toEqual([0.5]);
  });

  test("hides what fewer people than the minimum stand behind", () => {
    expect(told([{ yes: 4, no: 30 }])).toEqual(["few_people"]);
    expect(told([{ yes: 4, no: 30 }], "few")).not.toEqual(["few_people"]);
  });

  test("hides what all but a few stand behind", () => {
    expect(told([{ yes: 30, no: 4 }])).toEqual(["gives_away"]);
    expect(told([{ yes: 30, no: 4 }], "equations")).not.toEqual(["gives_away"]);
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
    expect(told([{ yes: 12, no: 400 }])).toEqual([0.05]);
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
  const ask = (door: Door) =>
    views.map((each) => door.share(tally.mass(each, ["yes"]), tally.mass(each)));
  ask(first);
  return ask(new Door(10, first.secrets, enforced)).map((cell) =>
    "hidden" in cell ? cell.hidden : cell.value,
  );
}
