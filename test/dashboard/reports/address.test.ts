import { describe, expect, test } from "vitest";
import { addressOf, queryIn, viewIn } from "../../../dashboard/reports/address.ts";
import { makeId } from "../../make.ts";

const cohort = makeId();

describe("the address of a report", () => {
  test("keeps the view from one report to the next", () => {
    const query = queryIn({ week: "2026-03-02", cohort, kind: "group" });
    expect(addressOf("growth", query)).toBe(
      `/reports/growth?week=2026-03-02&cohort=${cohort}&kind=group`,
    );
    expect(addressOf("overview", queryIn({}))).toBe("/reports");
  });

  test("leaves out what cannot be read", () => {
    expect(queryIn({ week: "soon", cohort: "=x", kind: "secret", from: "2026-01-05" })).toEqual({
      from: "2026-01-05",
    });
  });

  test("asks for the view that it names", () => {
    const query = queryIn({ cohort, from: "2026-01-05", to: "2026-02-01" });
    expect(viewIn(query)).toEqual({
      view: {
        cohortId: cohort,
        mentorshipKind: null,
        period: { from: "2026-01-05", to: "2026-02-01" },
      },
    });
  });

  test("with three filters or half a week says what is wrong with it", () => {
    const period = { from: "2026-01-05", to: "2026-02-01" };
    expect(viewIn(queryIn({ ...period, cohort, kind: "peer" }))).toEqual({
      unusable: "too_many_filters",
    });
    expect(viewIn(queryIn({ ...period, to: "2026-01-08" }))).toEqual({
      unusable: "not_whole_weeks",
    });
  });
});
