import { expect, test } from "vitest";
import { workKindOf } from "#shared/statistics/work-kinds";

test.each([
  ["Research engineer", "research"],
  ["Senior Software Engineer", "engineering"],
  ["Professorin für Medizin", "teaching"],
  ["Head of sales", "sales and marketing"],
  ["Ingeniera de datos", "engineering"],
  ["工程师", "engineering"],
])("%s does %s", (title, kind) => {
  expect(workKindOf(title)).toBe(kind);
});

test("a title that tells of no kind of work is not known", () => {
  expect(workKindOf("Person")).toBe(undefined);
  expect(workKindOf("")).toBe(undefined);
});
