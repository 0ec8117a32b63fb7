import { expect, test } from "vitest";
import { type Book, owedBy } from "#shared/follow-ups/owed";
import { settle } from "#shared/follow-ups/settle";
import { FollowUpPolicy } from "#shared/programs";
import { makeRecord, now } from "../../make.ts";

const empty: Book = {
  me: { userId: "mentee-1", timeZone: "UTC", switchedOff: [], quietDays: [] },
  program: { followUpPolicy: FollowUpPolicy.parse({}), holidays: [] },
  introductions: [],
  events: [],
  followUps: [],
  contacts: [],
  interactions: [],
  outcomes: [],
};

test("nothing is owed over an empty book", () => {
  expect(owedBy(empty, now)).toEqual([]);
});

test("a decision about nothing stored changes nothing yet", () => {
  const [owed] = owedBy({ ...empty, followUps: [makeRecord("follow_up")] }, now);
  if (owed === undefined) throw new Error("Nothing is owed.");
  const author = { userId: "mentee-1", timeZone: "UTC", now, newId: () => "" };
  expect(settle(owed, { deed: "done" }, author).wishes).toEqual([]);
});
