import { describe, expect, test } from "vitest";
import { addDays, weekOf } from "#shared/days";
import {
  byMenteeQuestion,
  countByMentee,
  growthQuestion,
  introductionsQuestion,
} from "../../../dashboard/network/models.ts";
import { makeRecord, today } from "../../make.ts";

const mentees = [
  { userId: "mentee-1", name: "Amina Example" },
  { userId: "mentee-2", name: "Bo Example" },
];

describe("network growth", () => {
  test("the answer is made from the numbers, imports beside it", () => {
    const weeks = [
      { weekOn: "2026-02-23", throughMentor: 0, ripple: 0, own: 1 },
      { weekOn: today, throughMentor: 2, ripple: 1, own: 3 },
    ];
    const { answer, basis } = growthQuestion(weeks, 40, today);
    expect(answer).toContain("6 people since Feb 23, 2026: 2 through a mentor");
    expect(answer).toContain("40 people you brought along in a file are not in it.");
    expect(basis).toContain("n = 6 contacts, as of Mar 2, 2026");
  });

  test("one person is one person", () => {
    const weeks = [{ weekOn: today, throughMentor: 0, ripple: 0, own: 1 }];
    const { answer, basis } = growthQuestion(weeks, 0, today);
    expect(answer).toMatch(/^1 person since/);
    expect(basis).toMatch(/^n = 1 contact,/);
  });

  test("the first week is drawn from nothing", () => {
    const weeks = [{ weekOn: today, throughMentor: 0, ripple: 0, own: 2 }];
    const { points, series } = growthQuestion(weeks, 0, today).model;
    expect(points.map(({ long }) => long)).toEqual(["Feb 23, 2026", "Mar 2, 2026"]);
    expect(series.at(-1)?.values).toEqual([0, 2]);
  });
});

test("introductions are added up, the last quarter beside it", () => {
  const weeks = [
    { weekOn: "2025-10-06", confirmed: 4, unconfirmed: 0 },
    { weekOn: today, confirmed: 1, unconfirmed: 2 },
  ];
  const { answer, model } = introductionsQuestion(weeks, today);
  expect(answer).toBe("7 introductions so far, 3 of them in the last 13 weeks.");
  expect(model.series.map(({ values }) => values)).toEqual([
    [4, 1],
    [0, 2],
  ]);
});

test("a quarter is thirteen weeks, today's among them", () => {
  const answerFor = (weeksAgo: number) => {
    const weekOn = addDays(weekOf(today), -7 * weeksAgo);
    return introductionsQuestion([{ weekOn, confirmed: 1, unconfirmed: 0 }], weekOf(today)).answer;
  };
  expect(answerFor(12)).toContain("1 of them in the last 13 weeks");
  expect(answerFor(13)).toContain("0 of them in the last 13 weeks");
});

describe("introductions by mentee", () => {
  const made = (fields = {}) => ({ introduction: makeRecord("introduction", fields) });

  test("keep mentees who have none yet", () => {
    expect(countByMentee(mentees, [made({ confirmation: "confirmed" }), made()])).toEqual([
      { menteeId: "mentee-1", name: "Amina Example", confirmed: 1, waiting: 1 },
      { menteeId: "mentee-2", name: "Bo Example", confirmed: 0, waiting: 0 },
    ]);
  });

  test("name one who left as former", () => {
    expect(countByMentee([], [made({ menteeId: "gone" })])).toEqual([
      { menteeId: "gone", name: "A former mentee", confirmed: 0, waiting: 1 },
    ]);
  });

  test("say how many wait", () => {
    expect(byMenteeQuestion(countByMentee(mentees, [made()]), today).answer).toBe(
      "1 introduction for 2 mentees. 1 waits for you to confirm it.",
    );
  });
});
