import { expect, test } from "vitest";
import { makePen, range } from "../../shared/reports/second/pen.ts";
import { countedFrom } from "./plain-program.ts";

const joinedOn = "2026-01-05";

test("only mentors who agreed to be counted are compared with each other", async () => {
  const deeds = programOf(["given", "given", "given", "given", "given", "withdrawn", undefined]);
  const { facts } = await countedFrom(deeds, "2026-02-01");
  expect(facts.mentors.toSorted()).toEqual(range(5).map((index) => `mentor-${index}`));
});

test("fewer than five mentors who agreed are not compared", async () => {
  const deeds = programOf(["given", "given", "given", "given"]);
  const { facts } = await countedFrom(deeds, "2026-02-01");
  expect(facts.mentors).toEqual([]);
});

function programOf(words: readonly (string | undefined)[]) {
  const { put, deeds } = makePen(1);
  put("program", joinedOn, "lead", { name: "Words", kind: "university" });
  for (const [index, analytics] of words.entries()) {
    const userId = `mentor-${index}`;
    const member = { userId, displayName: userId, roles: ["mentor"], joinedOn };
    put("member", joinedOn, "lead", member);
    if (analytics !== undefined) put("consent", joinedOn, userId, { analytics });
  }
  return deeds;
}
