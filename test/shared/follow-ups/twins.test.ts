import { expect, test } from "vitest";
import { owedBy } from "#shared/follow-ups/owed";
import { FollowUpPolicy } from "#shared/programs";
import { makeRecord, now } from "../../make.ts";
import { noMentorships } from "./make-book.ts";

test("what both sides entered is owed once, and a reminder on either entry counts", () => {
  const kept = makeRecord("introduction", { createdBy: "mentor-1" });
  const twin = makeRecord("introduction", { sameAs: kept.id });
  const events = [kept, twin].map(({ id }) =>
    makeRecord("introduction_event", { introductionId: id }),
  );
  const moved = makeRecord("follow_up", {
    subject: { kind: "introduction", id: twin.id },
    dueOn: "2026-03-20",
  });
  const owed = owedBy(
    {
      me: { userId: "mentee-1", timeZone: "UTC", switchedOff: [], quietDays: [] },
      program: { followUpPolicy: FollowUpPolicy.parse({}), holidays: [] },
      introductions: [kept, twin],
      events,
      followUps: [moved],
      contacts: [],
      interactions: [],
      outcomes: [],
      together: noMentorships,
    },
    now,
  );
  expect(owed.filter(({ kind }) => kind === "first_message")).toMatchObject([
    { subject: { id: kept.id }, dueOn: "2026-03-20" },
  ]);
});
