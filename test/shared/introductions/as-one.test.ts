import { expect, test } from "vitest";
import { stageOf } from "#shared/introductions";
import { asOne, standing } from "#shared/introductions/as-one";
import { introductionsByWeek } from "#shared/statistics/growth";
import { makeId, makeRecord, today } from "../../make.ts";

const byMentor = makeRecord("introduction", {
  createdBy: "mentor-1",
  confirmation: "confirmed",
  reach: { emails: ["robin@example.org"], links: [] },
});
const byMentee = makeRecord("introduction", { sameAs: byMentor.id, contactId: makeId() });
const fact = (introductionId: string, stage: "introduced" | "contacted", corrects?: string) =>
  makeRecord("introduction_event", { introductionId, stage, corrects: corrects ?? null });
const both = {
  introductions: [byMentee, byMentor],
  events: [fact(byMentor.id, "introduced"), fact(byMentee.id, "contacted")],
};

test("entries of both sides are one introduction with the facts of both", () => {
  const { introductions, events } = asOne(both);
  expect(introductions.map(({ id }) => id)).toEqual([byMentor.id]);
  expect(stageOf(events.filter(({ introductionId }) => introductionId === byMentor.id))).toBe(
    "contacted",
  );
});

test("what one entry lacks the other gives", () => {
  expect(asOne(both).introductions[0]).toMatchObject({
    contactId: byMentee.contactId,
    confirmation: "confirmed",
    reach: { emails: ["robin@example.org"] },
  });
});

test("an entry whose other half is gone stands by itself", () => {
  expect(asOne({ introductions: [byMentee], events: [] }).introductions).toEqual([byMentee]);
});

test("two that point at each other are both kept, and neither is lost", () => {
  const one = makeRecord("introduction");
  const circle = [
    { ...one, sameAs: byMentee.id },
    { ...byMentee, sameAs: one.id },
  ];
  expect(asOne({ introductions: circle, events: [] }).introductions).toHaveLength(2);
});

test("nothing is read as one across two pairs", () => {
  const foreign = makeRecord("introduction", { menteeId: "mentee-2", sameAs: byMentor.id });
  expect(asOne({ introductions: [byMentor, foreign], events: [] }).introductions).toHaveLength(2);
});

test("a day put right takes the place of the one it corrects, until it is retracted", () => {
  const first = fact(byMentor.id, "introduced");
  const second = { ...fact(byMentor.id, "introduced", first.id), occurredOn: "2026-03-05" };
  expect(standing([first, second])).toEqual([second]);
  expect(standing([first])).toEqual([first]);
});

test("an introduction both sides entered is counted once", () => {
  expect(introductionsByWeek(both, { asOf: today })).toEqual([
    { weekOn: today, confirmed: 1, unconfirmed: 0 },
  ]);
});
