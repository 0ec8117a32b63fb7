import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysIn, spansOf, withoutSpan, withSpan } from "#shared/agreements/days-away";
import {
  agreedBetween,
  differencesIn,
  nextVersion,
  signersOf,
  versionsOf,
} from "#shared/agreements/versions";
import { addDays } from "#shared/days";
import { makeId, makeRecord, now, today } from "../../make.ts";

const pair = { mentorId: "mentor-1", menteeId: "mentee-1" };
const mentorshipId = makeId();
const author = { userId: "mentee-1", timeZone: "UTC", now, newId: makeId };

function makeVersion(version: number, ...signers: string[]) {
  const signatures = signers.map((userId) => ({ userId, at: now }));
  return makeRecord("agreement", { mentorshipId, version, signatures });
}
const signature = (agreementId: string, createdBy: string) =>
  makeRecord("signature", { agreementId, createdBy });

describe("what counts between two", () => {
  test("is the newest version that both signed, whichever way they did", () => {
    const first = makeVersion(1, "mentor-1", "mentee-1");
    const second = makeVersion(2, "mentee-1");
    const third = makeVersion(3, "mentee-1");
    const agreements = [third, first, second];
    const signatures = [signature(second.id, "mentor-1")];
    expect(agreedBetween({ agreements, signatures }, mentorshipId, pair)).toBe(second);
  });

  test("is the newest as long as both have signed none", () => {
    const agreements = [makeVersion(1, "mentee-1"), makeVersion(2)];
    expect(agreedBetween({ agreements, signatures: [] }, mentorshipId, pair)?.version).toBe(2);
  });

  test("is nothing that another mentorship agreed on", () => {
    const agreements = [makeVersion(1, "mentor-1", "mentee-1")];
    expect(agreedBetween({ agreements, signatures: [] }, makeId(), pair)).toBeUndefined();
  });

  test("is the same on every device, whatever the order in which two of one number arrive", () => {
    const twins = [makeVersion(2, "mentor-1"), makeVersion(2, "mentee-1")];
    const ids = (all: typeof twins) => versionsOf(all, mentorshipId).map(({ id }) => id);
    expect(ids(twins)).toEqual(ids(twins.toReversed()));
  });
});

describe("the next version", () => {
  const first = { ...makeVersion(1, "mentor-1", "mentee-1"), hoursPerMonth: 3 };

  test("is signed by its author alone, so that the other side signs again", () => {
    const next = nextVersion(first, mentorshipId, { hoursPerMonth: 4 }, author);
    expect([...signersOf(next, [signature(first.id, "mentor-1")]).keys()]).toEqual(["mentee-1"]);
    expect(next).toMatchObject({ version: 2, hoursPerMonth: 4 });
  });

  test("is looked at again after as many days as were agreed", () => {
    const next = nextVersion(first, mentorshipId, { reviewEvery: 30 }, author);
    expect(next.nextReviewOn).toBe(addDays(today, 30));
  });

  test("differs in what was changed and in nothing else", () => {
    const next = nextVersion(first, mentorshipId, { daysAway: [today] }, author);
    expect(differencesIn(first, next)).toEqual(["daysAway"]);
  });
});

describe("days away", () => {
  const day = fc.integer({ min: 0, max: 800 }).map((count) => addDays("2027-12-01", count));
  const days = fc.uniqueArray(day, { maxLength: 60 }).map((all) => all.toSorted());
  const span = fc
    .tuple(day, fc.integer({ min: 0, max: 60 }))
    .map(([from, count]) => ({ from, to: addDays(from, count) }));

  test("told as spans are the same days again, leap days among them", () => {
    fc.assert(
      fc.property(days, (all) => {
        expect(spansOf(all).flatMap(daysIn)).toEqual(all);
      }),
    );
  });

  test("stand a day or more apart from span to span", () => {
    fc.assert(
      fc.property(days, (all) => {
        const spans = spansOf(all);
        for (const [index, { from }] of spans.entries())
          expect(from > addDays(spans[index - 1]?.to ?? "2000-01-01", 1)).toBe(true);
      }),
    );
  });

  test("of a span that is added and taken away are those that were not in it", () => {
    fc.assert(
      fc.property(days, span, (all, added) => {
        const outside = all.filter((each) => each < added.from || each > added.to);
        expect(withoutSpan(withSpan(all, added), added)).toEqual(outside);
      }),
    );
  });
});
