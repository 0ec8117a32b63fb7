import { describe, expect, test } from "vitest";
import type { Agreement, Signature } from "#shared/agreements";
import type { ActionItem, CheckIn } from "#shared/check-ins";
import { addDays } from "#shared/days";
import { mentorshipOf } from "#shared/follow-ups/mentorship";
import { owedOn } from "#shared/follow-ups/owed";
import { doneIn, settle } from "#shared/follow-ups/settle";
import type { Goal } from "#shared/goals";
import { makeId, makeRecord, now, today } from "../../make.ts";
import { asMentor, makeBook, makeCourse } from "./make-book.ts";

const mentorship = makeRecord("mentorship");
const author = { userId: "mentee-1", timeZone: "UTC", now, newId: makeId };

function makeAgreement(fields: Partial<Agreement> = {}, ...signers: string[]): Agreement {
  const signatures = signers.map((userId) => ({ userId, at: now }));
  return makeRecord("agreement", { mentorshipId: mentorship.id, signatures, ...fields });
}

function bookWith(
  agreements: Agreement[],
  {
    signatures = [],
    status = "active",
  }: { signatures?: Signature[]; status?: "active" | "paused" } = {},
) {
  const mentorships = [{ ...mentorship, status }];
  return makeBook({
    together: { mentorships, agreements, signatures, checkIns: [], actionItems: [], goals: [] },
  });
}

function owedIn(book: ReturnType<typeof makeBook>, day = today) {
  return owedOn(book, day).map(({ kind, dueOn }) => [kind, dueOn]);
}

describe("an agreement", () => {
  test("is read and signed by who has not, in three business days", () => {
    const book = bookWith([makeAgreement({}, "mentor-1")]);
    expect(owedIn(book)).toEqual([["sign_agreement", addDays(today, 3)]]);
    expect(owedIn({ ...book, me: asMentor })).toEqual([]);
  });

  test("that was changed is signed again, the older one no more", () => {
    const first = makeAgreement({}, "mentor-1", "mentee-1");
    const book = bookWith([first, makeAgreement({ version: 2 }, "mentor-1")]);
    expect(owedIn(book).map(([kind]) => kind)).toEqual(["sign_agreement"]);
  });

  test("comes up by itself for both on the day of its review, or the next business day", () => {
    const saturday = "2026-03-07";
    const book = bookWith([makeAgreement({ nextReviewOn: saturday }, "mentor-1", "mentee-1")]);
    const review = [["review_agreement", "2026-03-09"]];
    expect(owedIn(book)).toEqual(review);
    expect(owedIn({ ...book, me: asMentor })).toEqual(review);
  });

  test("asks nothing while the mentorship is paused", () => {
    expect(owedIn(bookWith([makeAgreement()], { status: "paused" }))).toEqual([]);
  });

  test("asks nothing of whoever is not in the mentorship", () => {
    const stranger = { ...asMentor, userId: "lead-1" };
    expect(owedIn({ ...bookWith([makeAgreement()]), me: stranger })).toEqual([]);
  });

  test("is off the list once it is signed", () => {
    const agreement = makeAgreement({}, "mentor-1");
    const [owed] = owedOn(bookWith([agreement]), today);
    const [wish] = owed ? settle(owed, { deed: "done" }, author).wishes : [];
    const signatures = wish?.op === "put" && wish.kind === "signature" ? [wish.record] : [];
    expect(signatures).toMatchObject([{ agreementId: agreement.id, createdBy: "mentee-1" }]);
    expect(owedIn(bookWith([agreement], { signatures }))).toEqual([]);
  });

  test("kept as it is at its review is a new version with the day of the next", () => {
    const agreement = makeAgreement({ nextReviewOn: today, hoursPerMonth: 2 }, "mentee-1");
    const [owed] = owedOn(bookWith([agreement]), today);
    const deed = owed ? doneIn(owed, [agreement]) : undefined;
    const [wish] = owed && deed ? settle(owed, deed, author).wishes : [];
    expect(wish).toMatchObject({ op: "put", kind: "agreement" });
    const next = { version: 2, hoursPerMonth: 2, nextReviewOn: addDays(today, 90) };
    expect(wish).toMatchObject({ record: next });
  });
});

describe("days that a pair agreed to be away", () => {
  const away = [addDays(today, 1), addDays(today, 2)];
  const course = makeCourse([["introduced", today]], {
    introducer: { kind: "member", userId: "mentor-1" },
  });
  const firstMessage = (agreements: Agreement[]) => {
    const book = { ...bookWith(agreements), ...course };
    return owedOn(book, today).find(({ kind }) => kind === "first_message")?.dueOn;
  };

  test("push what falls due between the two", () => {
    const agreed = makeAgreement({ daysAway: away }, "mentor-1", "mentee-1");
    expect(firstMessage([])).toBe(addDays(today, 1));
    expect(firstMessage([agreed])).toBe(addDays(today, 3));
  });

  test("push nothing while the mentorship is paused", () => {
    const agreed = makeAgreement({ daysAway: away }, "mentor-1", "mentee-1");
    const book = { ...bookWith([agreed], { status: "paused" }), ...course };
    expect(owedIn(book)).toContainEqual(["first_message", addDays(today, 1)]);
  });

  test("push nothing as long as a new version is signed by one side alone", () => {
    const first = makeAgreement({}, "mentor-1", "mentee-1");
    const second = makeAgreement({ version: 2, daysAway: away }, "mentee-1");
    expect(firstMessage([first, second])).toBe(addDays(today, 1));
  });
});

describe("a goal with a day", () => {
  const goal = makeRecord("goal", { mentorshipId: mentorship.id, targetOn: addDays(today, 5) });
  const bookOf = (fields: Partial<Goal>) => {
    const { together, ...book } = bookWith([]);
    return { ...book, together: { ...together, goals: [{ ...goal, ...fields }] } };
  };

  test("is looked at on that day by the one whose goal it is", () => {
    expect(owedIn(bookOf({}))).toEqual([["reach_goal", addDays(today, 5)]]);
    expect(owedIn({ ...bookOf({}), me: asMentor })).toEqual([]);
  });

  test("asks nothing without a day, or once it is reached or let go", () => {
    for (const fields of [{ targetOn: null }, { status: "reached" }, { status: "let_go" }] as const)
      expect(owedIn(bookOf(fields))).toEqual([]);
  });

  test("is reached from Today, with an exact inverse", () => {
    const [owed] = owedOn(bookOf({}), today);
    const done = owed && settle(owed, { deed: "done" }, author);
    const fields = { status: "reached", reachedOn: today };
    expect(done?.wishes).toMatchObject([{ kind: "goal", id: goal.id, fields }]);
    expect(done?.inverse).toMatchObject([{ fields: { status: "open", reachedOn: null } }]);
  });

  test("is asked about anew where another day was set", () => {
    const [owed] = owedOn(bookOf({}), today);
    const [wish] = owed ? settle(owed, { deed: "skipped" }, author).wishes : [];
    const followUps = wish?.op === "put" && wish.kind === "follow_up" ? [wish.record] : [];
    expect(owedIn({ ...bookOf({}), followUps })).toEqual([]);
    const later = { ...bookOf({ targetOn: addDays(today, 9) }), followUps };
    expect(owedIn(later)).toEqual([["reach_goal", addDays(today, 9)]]);
  });
});

describe("a talk that is planned", () => {
  const talk = makeRecord("check_in", {
    ...{ mentorshipId: mentorship.id, plannedAt: Date.parse("2026-03-07T23:30:00Z") },
  });
  const item = (fields: Partial<ActionItem>) =>
    makeRecord("action_item", { checkInId: talk.id, ...fields });
  const bookOf = (checkIns: CheckIn[], actionItems: ActionItem[] = []) => {
    const { together, ...book } = bookWith([]);
    return { ...book, together: { ...together, checkIns, actionItems } };
  };

  test("stands in the list of both on its day in their own zone, weekends and all", () => {
    const berlin = { ...asMentor, timeZone: "Europe/Berlin" };
    expect(owedIn(bookOf([talk]))).toEqual([["check_in", "2026-03-07"]]);
    expect(owedIn({ ...bookOf([talk]), me: berlin })).toEqual([["check_in", "2026-03-08"]]);
  });

  test("is owed only while its own mentorship goes on, whatever others do", () => {
    const { together, ...book } = bookOf([talk]);
    const other = makeRecord("mentorship");
    const paused = { ...mentorship, status: "paused" as const };
    const mentorships = [paused, other];
    expect(owedIn({ ...book, together: { ...together, mentorships } })).toEqual([]);
  });

  test("of two in a group is told with the two alone", () => {
    const between = { mentorId: "mentor-1", menteeId: "mentee-1" };
    const group = { ...mentorship, menteeIds: ["mentee-1", "mentee-2"] };
    const { together } = bookOf([{ ...talk, between }]);
    const found = mentorshipOf(talk.id, { ...together, mentorships: [group] });
    expect(found).toMatchObject({ id: group.id, menteeIds: ["mentee-1"] });
  });

  test("is off the list once it was held, missed or moved", () => {
    for (const status of ["held", "missed", "moved"] as const)
      expect(owedIn(bookOf([{ ...talk, status }]))).toEqual([]);
  });

  test("is noted as held or as missed from Today, with an exact inverse", () => {
    const [owed] = owedOn(bookOf([talk]), today);
    const held = owed && settle(owed, { deed: "done" }, author);
    const missed = owed && settle(owed, { deed: "missed" }, author);
    expect(held?.wishes).toMatchObject([{ id: talk.id, fields: { status: "held", heldAt: now } }]);
    expect(held?.inverse).toMatchObject([{ fields: { status: "planned", heldAt: null } }]);
    expect(missed?.wishes).toMatchObject([{ id: talk.id, fields: { status: "missed" } }]);
  });

  test("leaves each what they said they would do, in their own words", () => {
    const items = [
      item({ text: "Send the draft", dueOn: today }),
      item({ owedBy: "mentor-1", text: "Ask Robin", dueOn: today }),
      item({ text: "Done already", dueOn: today, doneOn: today }),
    ];
    const owed = owedOn(bookOf([{ ...talk, status: "held" }], items), today);
    expect(owed.map(({ title }) => title)).toEqual(["Send the draft"]);
  });
});
