import fc from "fast-check";
import { expect, test } from "vitest";
import type { Agreement } from "#shared/agreements";
import { addDays, daysBetween } from "#shared/days";
import type { Mentorship } from "#shared/mentorships";
import type { Pulse } from "#shared/pulses";
import { asksPulse } from "#shared/pulses/asking";
import { makeRecord, today } from "../../make.ts";

const mentorship = makeRecord("mentorship", { startedOn: today });
const pulseOn = (day: string, fields: Partial<Pulse> = {}) =>
  makeRecord("pulse", {
    ...{ mentorshipId: mentorship.id, createdBy: "mentee-1" },
    createdAt: Date.parse(`${day}T09:00:00Z`),
    ...fields,
  });
const reviewOn = (nextReviewOn: string) =>
  makeRecord("agreement", { mentorshipId: mentorship.id, nextReviewOn });

type Kept = { pulses?: Pulse[]; agreements?: Agreement[]; fields?: Partial<Mentorship> };

function asks(day: string, { pulses = [], agreements = [], fields = {} }: Kept = {}): boolean {
  const reader = { userId: "mentee-1", timeZone: "UTC", today: day };
  return asksPulse({ ...mentorship, ...fields }, { pulses, agreements }, reader);
}

test("a pulse is asked six weeks after the beginning, and after the last", () => {
  expect(asks(addDays(today, 41))).toBe(false);
  expect(asks(addDays(today, 42))).toBe(true);
  const pulses = [pulseOn(addDays(today, 50))];
  expect(asks(addDays(today, 91), { pulses })).toBe(false);
  expect(asks(addDays(today, 92), { pulses })).toBe(true);
});

test("a review brings it sooner, once", () => {
  const agreements = [reviewOn(addDays(today, 30))];
  expect(asks(addDays(today, 29), { agreements })).toBe(false);
  expect(asks(addDays(today, 30), { agreements })).toBe(true);
  const pulses = [pulseOn(addDays(today, 30))];
  expect(asks(addDays(today, 61), { agreements, pulses })).toBe(false);
});

test("a review soon after a pulse waits until the thirtieth day", () => {
  const kept = {
    pulses: [pulseOn(addDays(today, 30))],
    agreements: [reviewOn(addDays(today, 45))],
  };
  expect(asks(addDays(today, 59), kept)).toBe(false);
  expect(asks(addDays(today, 60), kept)).toBe(true);
});

test("what was said of another mentorship is no answer for this one", () => {
  const other = makeRecord("mentorship");
  const pulses = [pulseOn(addDays(today, 42), { mentorshipId: other.id })];
  expect(asks(addDays(today, 42), { pulses })).toBe(true);
});

test("never twice in thirty days, whatever is reviewed and answered", () => {
  const days = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(fc.array(days), fc.array(days), days, (said, reviews, at) => {
      const day = addDays(today, at);
      const past = said.map((each) => addDays(today, each)).filter((each) => each <= day);
      const agreements = reviews.map((each) => reviewOn(addDays(today, each)));
      const isAsked = asks(day, { pulses: past.map((each) => pulseOn(each)), agreements });
      if (isAsked)
        for (const each of past) expect(daysBetween(each, day)).toBeGreaterThanOrEqual(30);
    }),
  );
});

test("a skipped one counts as asked", () => {
  const pulses = [pulseOn(addDays(today, 42), { progress: null, relation: null })];
  expect(asks(addDays(today, 83), { pulses })).toBe(false);
});

test("what the other side said is no answer of one's own", () => {
  const pulses = [pulseOn(addDays(today, 42), { createdBy: "mentor-1" })];
  expect(asks(addDays(today, 42), { pulses })).toBe(true);
});

test.each(["paused", "ended", "proposed"] as const)("nothing is asked while it is %s", (status) => {
  expect(asks(addDays(today, 90), { fields: { status } })).toBe(false);
});

test("nothing is asked of whoever is not in it", () => {
  expect(asks(addDays(today, 90), { fields: { menteeIds: ["mentee-2"] } })).toBe(false);
});
