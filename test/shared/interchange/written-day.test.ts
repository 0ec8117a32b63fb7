import { expect, test } from "vitest";
import { writtenDay } from "#shared/interchange/written-day";

test.each([
  ["15 Mar 2024", "2024-03-15"],
  ["2 January 2023", "2023-01-02"],
  ["2024-02-29", "2024-02-29"],
  ["20230614", "2023-06-14"],
  ["2024-03-15T10:00:00Z", "2024-03-15"],
])("%s is %s", (written, day) => {
  expect(writtenDay(written)).toBe(day);
});

test.each(["03/04/24", "31 Feb 2024", "2023-02-29", "15 März 2024", "--02-03", "soon", ""])(
  "%j is no day that can be told",
  (written) => {
    expect(writtenDay(written)).toBe("");
  },
);
