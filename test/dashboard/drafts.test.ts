import { expect, test } from "vitest";
import { draftsFor, factsOf } from "../../dashboard/drafts/facts.ts";
import { makeRecord, today } from "../make.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

function lineOf(stages: Parameters<typeof makeIntroduction>[0], userId = "mentee-1") {
  const { open } = makeOpen(makeIntroduction(stages), ["mentee"], userId);
  const line = open.introductions.lines.value[0];
  if (line === undefined) throw new Error("No introduction.");
  return line;
}

test("a draft knows the names, the days and what the card adds", () => {
  const card = makeRecord("contact", { howMet: "At the fair", organization: "Example Labs" });
  expect(factsOf(lineOf(["introduced", "met"]), card, { name: "Amina Example" })).toMatchObject({
    person: "Robin Sample",
    mentor: "Lena Fischer",
    mentee: "Amina Example",
    howMet: "At the fair",
    organization: "Example Labs",
    introducedOn: today,
    metOn: today,
    writtenOn: undefined,
  });
});

test("who introduced is named, never called you", () => {
  const line = lineOf(["introduced"], "mentor-1");
  expect(factsOf(line, undefined, { name: "Lena Fischer" }).mentor).toBe("Lena Fischer");
});

test("mentee and mentor are offered the words of their own side", () => {
  expect(draftsFor(lineOf(["met"]))).toEqual(["thank", "tell_result"]);
  expect(draftsFor(lineOf(["contact_agreed"], "mentor-1"))).toEqual(["introduce"]);
  expect(draftsFor(lineOf(["met"], "mentor-1"))).toEqual([]);
});
