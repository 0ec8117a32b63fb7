import { describe, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { erasedName, type IntroductionEvent } from "#shared/introductions";
import type { RecordOf } from "#shared/kinds";
import { type Known, suggestedMilestones } from "#shared/milestones/suggestions";
import { makeId, makeRecord, now, today } from "../../make.ts";

const pair = { mentorId: "mentor-1", menteeId: "mentee-1" };
const nothing: Known = {
  introductions: [],
  contacts: [],
  goals: [],
  outcomes: [],
  milestones: [],
};
const yesterday = addDays(today, -1);

function makeLife(
  stages: Partial<Record<IntroductionEvent["stage"], string>>,
  fields: Partial<RecordOf<"introduction">> = {},
): Known["introductions"][number] {
  const introduction = makeRecord("introduction", fields);
  const events = Object.entries(stages).map(([stage, occurredOn]) =>
    makeRecord("introduction_event", {
      ...{ introductionId: introduction.id, stage: stage as "met", occurredOn, recordedAt: now },
    }),
  );
  return { introduction, events };
}

function suggested(known: Partial<Known>, userId = "mentee-1", day = today) {
  const found = suggestedMilestones(pair, { ...nothing, ...known }, { userId, today: day });
  return found.map(({ kind, reachedOn }) => [kind, reachedOn]);
}

const throughOther = { introducer: { kind: "member", userId: "mentor-2" } } as const;
const both = ["mentee-1", "mentor-1"];

describe("both are suggested", () => {
  test.each(both)("the first introduction and the first meeting, newest first: %s", (userId) => {
    const introductions = [
      makeLife({ introduced: addDays(today, -9), met: yesterday }),
      makeLife({ introduced: addDays(today, -3), met: today }),
      makeLife({ introduced: addDays(today, -20) }, throughOther),
    ];
    expect(suggested({ introductions }, userId)).toEqual([
      ["first_meeting", yesterday],
      ["first_introduction", addDays(today, -9)],
    ]);
  });

  test.each(both)("each goal that was reached, once: %s", (userId) => {
    const goal = makeRecord("goal", { status: "reached", reachedOn: yesterday });
    const other = makeRecord("goal", { status: "reached", reachedOn: yesterday });
    const celebrated = makeRecord("milestone", { kind: "goal_reached", goalId: goal.id });
    const known = { goals: [goal, other], milestones: [celebrated] };
    expect(suggested(known, userId)).toEqual([["goal_reached", yesterday]]);
  });

  test.each(both)("the first result that was shared, and an offer: %s", (userId) => {
    const shared = { createdBy: "mentee-1", sharedWithMentor: "mentor-1" };
    const outcomes = [
      makeRecord("outcome", { ...shared, kind: "referral", occurredOn: yesterday }),
      makeRecord("outcome", { ...shared, kind: "offer", occurredOn: today }),
    ];
    expect(suggested({ outcomes }, userId)).toEqual([
      ["offer", today],
      ["first_outcome", yesterday],
    ]);
  });
});

describe("the mentee alone is suggested", () => {
  test("an offer that is not shared, where the mentor's introduction led to it", () => {
    const life = makeLife({ introduced: addDays(today, -90) });
    const link = { introductionId: life.introduction.id, contribution: "decisive" } as const;
    const outcome = makeRecord("outcome", {
      ...{ createdBy: "mentee-1", kind: "offer", occurredOn: today, introductions: [link] },
    });
    const known = { introductions: [life], outcomes: [outcome] };
    expect(suggested(known)).toEqual([["offer", today]]);
    expect(suggested(known, "mentor-1")).toEqual([]);
  });

  test("ten people known through mentors, where the tenth came through", () => {
    const old = Array.from({ length: 9 }, () =>
      makeLife({ introduced: addDays(today, -100) }, { ...throughOther, contactId: makeId() }),
    );
    const tenth = makeLife({ introduced: yesterday }, { contactId: makeId() });
    const again = makeLife({ introduced: today }, { contactId: tenth.introduction.contactId });
    const reached = suggested({ introductions: [...old, tenth, again] });
    expect(reached).toContainEqual(["ten_contacts", yesterday]);
    expect(suggested({ introductions: [...old.slice(1), tenth, again] })).not.toContainEqual(
      expect.arrayContaining(["ten_contacts"]),
    );
    expect(suggested({ introductions: [...old, tenth] }, "mentor-1")).toHaveLength(1);
  });

  test("not here what came through another mentor", () => {
    const ten = Array.from({ length: 10 }, () =>
      makeLife({ introduced: yesterday }, { ...throughOther, contactId: makeId() }),
    );
    expect(suggested({ introductions: ten })).toEqual([]);
    const ofOther = { menteeId: "mentee-2", contactId: makeId() };
    const tenth = makeLife({ introduced: yesterday }, { contactId: makeId() });
    const nine = [...ten.slice(2), makeLife({ introduced: yesterday }, ofOther), tenth];
    expect(suggested({ introductions: nine })).toEqual([["first_introduction", yesterday]]);
  });

  test("the first who was introduced by somebody met here", () => {
    const contact = makeRecord("contact");
    const life = makeLife({ introduced: addDays(today, -90) }, { contactId: contact.id });
    const introducer = { kind: "contact", contactId: contact.id, name: "Robin Sample" } as const;
    const next = makeLife({ introduced: yesterday }, { introducer });
    const known = { introductions: [life, next], contacts: [contact] };
    expect(suggested(known)).toEqual([["first_ripple", yesterday]]);
    expect(suggested(known, "mentor-1")).toEqual([]);
  });
});

describe("nothing is suggested", () => {
  const introductions = [makeLife({ introduced: yesterday })];

  test("that was celebrated or set aside, in whichever mentorship of the two", () => {
    for (const standing of ["shared", "set_aside"] as const) {
      const milestone = makeRecord("milestone", { kind: "first_introduction", standing });
      expect(suggested({ introductions, milestones: [milestone] })).toEqual([]);
    }
  });

  test("that another pair has celebrated is still this one's", () => {
    const other = { kind: "first_introduction", mentorId: "mentor-2" } as const;
    const milestones = [makeRecord("milestone", other)];
    expect(suggested({ introductions, milestones })).toHaveLength(1);
  });

  test("of long ago, or of days to come", () => {
    expect(suggested({ introductions }, "mentee-1", addDays(yesterday, 60))).toHaveLength(1);
    expect(suggested({ introductions }, "mentee-1", addDays(yesterday, 61))).toEqual([]);
    expect(suggested({ introductions }, "mentee-1", addDays(yesterday, -1))).toEqual([]);
  });

  test("of a goal that is open again", () => {
    const goal = makeRecord("goal", { status: "open", reachedOn: yesterday });
    expect(suggested({ goals: [goal] })).toEqual([]);
  });

  test("by the name of somebody who had it erased", () => {
    const nobody = { fullName: erasedName, jobTitle: null, organization: null };
    const known = { ...nothing, introductions: [makeLife({ met: yesterday }, { person: nobody })] };
    const found = suggestedMilestones(pair, known, { userId: "mentee-1", today });
    expect(found.map(({ about }) => about)).toEqual([null, null]);
  });

  test("of an introduction that the mentor did not make", () => {
    const disputed = makeLife({ introduced: yesterday }, { confirmation: "disputed" });
    expect(suggested({ introductions: [disputed] })).toEqual([]);
  });
});
