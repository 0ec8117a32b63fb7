import { expect, test } from "vitest";
import { addDays } from "#shared/days";
import type { Owed } from "#shared/follow-ups/owed";
import { outcomeOf, saveOutcome } from "../../dashboard/outcomes/wishes.ts";
import { answersTo, decide, laterDays, moveTo } from "../../dashboard/today/answers.ts";
import { furtherOn, sectionsOf, waitingOf } from "../../dashboard/today/sections.ts";
import { tell } from "../../dashboard/today/told.ts";
import { makeRecord, now, today } from "../make.ts";
import type { Row } from "./fake-replica.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

type Stages = Parameters<typeof makeIntroduction>[0];

function opened(rows: Row[], userId = "mentee-1") {
  const { open, wishes } = makeOpen(rows, ["mentee"], userId);
  const first = () => {
    const [owed] = open.owed.value;
    if (owed === undefined) throw new Error("Nothing is owed.");
    return tell(owed, open);
  };
  return { open, wishes, first };
}

function sentence(stages: Stages, kind: Owed["kind"], userId = "mentee-1", day = today): string {
  const { open } = opened(makeIntroduction(stages, {}, day), userId);
  const owed = open.owed.value.find((each) => each.kind === kind);
  if (owed === undefined) return "nothing";
  const { what, why } = tell(owed, open);
  return `${what} | ${why}`;
}

test.each([
  [
    ["offered"],
    "answer_offer",
    "Would you like to meet Robin Sample? | Lena Fischer offered it today",
  ],
  [["introduced"], "first_message", "Write to Robin Sample | Lena Fischer introduced you today"],
  [["contacted"], "chase", "Ask Robin Sample once more | you wrote today"],
  [["replied"], "schedule", "Find a day to talk with Robin Sample | a reply came today"],
  [["scheduled"], "did_it_happen", "Did you meet Robin Sample? | the meeting was today"],
  [["met"], "thank", "Thank Robin Sample | you met today"],
  [["met"], "tell_result", "Tell Lena Fischer how it went with Robin Sample | you met today"],
] as const)("after %j the mentee reads %s as a sentence", (stages, kind, words) => {
  expect(sentence([...stages], kind)).toBe(words);
});

test.each([
  [
    ["requested"],
    "answer_request",
    "Answer Amina Example, who would like to meet Robin Sample | asked today",
  ],
  [["introduced"], "confirm", "Did you introduce Amina Example and Robin Sample? | today"],
  [["met"], "thank", "Thank Robin Sample for meeting Amina Example | they met today"],
  [
    ["met", "result_told"],
    "read_result",
    "Amina Example told you how it went with Robin Sample | today",
  ],
] as const)("after %j the mentor reads %s as a sentence", (stages, kind, words) => {
  expect(sentence([...stages], kind, "mentor-1")).toBe(words);
});

test("whoever is asked whether they still want it reads when it closes", () => {
  expect(sentence(["introduced"], "still_wanted", "mentee-1", "2026-02-20")).toBe(
    "Do you still want to meet Robin Sample? | Lena Fischer introduced you Feb 20; unanswered, it closes in 4 days",
  );
});

test("what is owed stands by when it is due, a mentor's answers by what they are", () => {
  const owed = [
    { kind: "thank", side: "mentee", dueOn: addDays(today, -1) },
    { kind: "first_message", side: "mentee", dueOn: today },
    { kind: "confirm", side: "mentor", dueOn: addDays(today, 30) },
    { kind: "chase", side: "mentee", dueOn: addDays(today, 7) },
    { kind: "keep_in_touch", side: "mentee", dueOn: addDays(today, 8) },
  ] as Owed[];
  expect(sectionsOf(owed, today).map(({ title }) => title)).toEqual([
    ...["Overdue", "Today", "Introductions to confirm", "This week"],
  ]);
  expect(furtherOn(owed, today)).toEqual([owed[4]]);
});

test("done with a first message means that it was written", async () => {
  const { open, first } = opened(makeIntroduction(["introduced"]));
  await decide(first(), { deed: "done" }, "Done", open);
  expect(open.introductions.lines.value[0]?.stage).toBe("contacted");
  expect(open.owed.value.map(({ kind }) => kind)).toEqual(["chase"]);
});

test("undo brings back what was there", async () => {
  const { open, first } = opened(makeIntroduction(["met"]));
  const before = open.owed.value;
  await decide(first(), { deed: "done" }, "Done", open);
  await open.deeds.undo();
  expect(open.owed.value).toEqual(before);
});

test("later says until when, and moves it there", async () => {
  const { open, first } = opened(makeIntroduction(["replied"]));
  await moveTo(first(), "2026-03-05", open);
  expect(open.owed.value).toMatchObject([{ dueOn: "2026-03-05" }]);
  expect(open.deeds.notice.value?.words).toBe("Again Mar 5: Find a day to talk with Robin Sample.");
});

test("next week is its Monday", () => {
  expect(laterDays("2026-03-05").map(({ to }) => to)).toEqual(["2026-03-06", "2026-03-09"]);
});

test("a question is answered yes or no", () => {
  const { first } = opened(makeIntroduction(["offered"]));
  expect(answersTo(first().owed, now).map(({ words }) => words)).toEqual(["Yes", "No"]);
});

test("of a talk nothing can be said before it began, then that it was held or missed", () => {
  const talk = (plannedAt: number) => {
    const mentorship = makeRecord("mentorship");
    const record = makeRecord("check_in", { mentorshipId: mentorship.id, plannedAt });
    const rows: Row[] = [
      { kind: "mentorship", record: mentorship },
      { kind: "check_in", record },
    ];
    return answersTo(opened(rows).first().owed, now).map(({ words }) => words);
  };
  expect(talk(now + 1)).toEqual([]);
  expect(talk(now)).toEqual(["Held", "It was missed"]);
});

test("an outcome that is shared is the mentor's to read", async () => {
  const { open, wishes } = opened([]);
  const links = { introductions: [], sharedWithMentor: "mentor-1" };
  const fields = { kind: "interview", title: " ", organization: "Example Labs" } as const;
  await saveOutcome(outcomeOf({ ...fields, occurredOn: today, ...links }, open), open);
  expect(wishes).toMatchObject([{ kind: "outcome", record: { title: null } }]);
  const record = makeRecord("outcome", { createdBy: "mentee-1", sharedWithMentor: "mentor-1" });
  const { first } = opened([{ kind: "outcome", record }], "mentor-1");
  expect(first().what).toBe("Amina Example shared an outcome: An interview");
});

test("an introduction that waits for the contact waits for others", () => {
  const { open } = makeOpen(makeIntroduction(["introduced", "contacted"]));
  const lines = open.introductions.lines.value;
  expect(waitingOf(lines, open.owed.value, today)).toHaveLength(1);
  expect(waitingOf(lines, open.owed.value, "2026-03-05")).toEqual([]);
});
