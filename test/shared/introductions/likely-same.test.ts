import { expect, test } from "vitest";
import { addDays } from "#shared/days";
import type { Introduction } from "#shared/introductions";
import { findLikelySame } from "#shared/introductions/likely-same";
import { makeRecord, today } from "../../make.ts";

const card = makeRecord("contact", { emails: [{ value: "Robin@example.org", kind: "work" }] });
const reach = { emails: ["robin@example.org"], links: [] };
const named = (fullName: string) => ({ fullName, jobTitle: null, organization: null });

/** The mentor's entry and the mentee's, some days apart. */
function bookOf(
  mentors: Partial<Introduction>,
  mentees: Partial<Introduction>,
  days = 0,
  distinct = false,
) {
  const made = makeRecord("introduction", { createdBy: "mentor-1", ...mentors });
  const logged = makeRecord("introduction", mentees);
  const fact = (introductionId: string, occurredOn: string) =>
    makeRecord("introduction_event", { introductionId, occurredOn });
  return {
    introductions: [logged, { ...made, confirmation: "confirmed" as const }],
    events: [fact(made.id, today), fact(logged.id, addDays(today, days))],
    contacts: new Map([[card.id, card]]),
    distinctions: distinct ? [makeRecord("distinction", { contactIds: [made.id, logged.id] })] : [],
  };
}
const reasons = (book: ReturnType<typeof bookOf>) =>
  findLikelySame(book).map(({ reason }) => reason);

test("an address the mentor gave and the mentee's card has says they are one", () => {
  const book = bookOf({ reach }, { contactId: card.id, person: named("R. Sample") });
  expect(findLikelySame(book)).toMatchObject([
    { reason: "same_address", kept: { createdBy: "mentor-1" }, twin: { createdBy: "mentee-1" } },
  ]);
});

test("the same name, however it is written, is a suggestion", () => {
  expect(reasons(bookOf({ person: named("Zoë Brontë") }, { person: named("zoe bronte") }))).toEqual(
    ["same_name"],
  );
});

test("more than fourteen days apart they are two", () => {
  expect(reasons(bookOf({}, {}, 14))).toEqual(["same_name"]);
  expect(reasons(bookOf({}, {}, 15))).toEqual([]);
});

test("by another mentor, or for another mentee, it is another introduction", () => {
  expect(reasons(bookOf({}, { introducer: { kind: "member", userId: "mentor-2" } }))).toEqual([]);
  expect(reasons(bookOf({}, { menteeId: "mentee-2" }))).toEqual([]);
});

test("who said they are two is not asked again", () => {
  expect(reasons(bookOf({}, {}, 0, true))).toEqual([]);
});

test("two requests for somebody not yet named are two", () => {
  const sought = "someone at Example Labs";
  expect(reasons(bookOf({ sought }, { sought }))).toEqual([]);
});
