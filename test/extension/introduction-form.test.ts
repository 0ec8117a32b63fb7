import { expect, test } from "vitest";
import { introductionFormOf, mistakesOf, withMentors } from "../../extension/introduction-form.ts";
import { today } from "../make.ts";
import { makeIntroductionForm, makePage } from "./make.ts";

const introduction = {
  isIntroduction: true,
  confidence: 0.9,
  introducer: { name: "Lena Fischer", email: "lena@example.org" },
  introduced: [{ name: "Amara Okafor", email: "amara@example.org" }],
  occurredOn: "2026-02-27",
  quote: "Meet Amara",
};

test("a thread fills in who, when and how", () => {
  const page = makePage({
    kind: "thread",
    url: "https://www.linkedin.com/messaging",
    introduction,
  });
  expect(introductionFormOf(page, today)).toMatchObject({
    introducer: { kind: "name", name: "Lena Fischer", email: "lena@example.org" },
    occurredOn: "2026-02-27",
    channel: "linkedin",
    quote: "Meet Amara",
  });
});

test("a page without a message opens on today", () => {
  expect(introductionFormOf(makePage(), today).occurredOn).toBe(today);
});

test("a mentor of that name is meant, unless two bear it", () => {
  const form = makeIntroductionForm({
    introducer: { kind: "name", name: "lena fischer", email: "" },
  });
  const lena = { userId: "mentor-1", name: "Lena Fischer" };
  expect(withMentors(form, [lena]).introducer).toEqual({ kind: "member", userId: "mentor-1" });
  expect(withMentors(form, [lena, { ...lena, userId: "mentor-2" }])).toBe(form);
});

test("an only mentor is chosen where the page names nobody, and none of two", () => {
  const form = makeIntroductionForm({ introducer: { kind: "name", name: "", email: "" } });
  const lena = { userId: "mentor-1", name: "Lena Fischer" };
  expect(withMentors(form, [lena]).introducer).toEqual({ kind: "member", userId: "mentor-1" });
  expect(withMentors(form, [lena, { userId: "mentor-2", name: "Paulo Reis" }])).toBe(form);
});

test.each([
  [{ introducer: { kind: "name", name: " ", email: "" } }, "introducer"],
  [{ occurredOn: "2026-03-03" }, "occurredOn"],
  [{ occurredOn: "" }, "occurredOn"],
] as const)("%j can't be saved", (fields, place) => {
  expect([...mistakesOf(makeIntroductionForm(fields), today)]).toEqual([place]);
});
