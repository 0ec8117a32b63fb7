import { describe, expect, test } from "vitest";
import {
  changeMembers,
  deal,
  endMembership,
  loadsOf,
  pairUp,
} from "../../../dashboard/program/pairing.ts";
import { cellsIn, planPairs } from "../../../dashboard/program/pairing-rows.ts";
import { makeId, makeRecord, now, today } from "../../make.ts";

const person = (userId: string, role: "mentor" | "mentee", mostMentees: number | null = null) =>
  makeRecord("member", { userId, displayName: userId, roles: [role], mostMentees });
const members = [person("lena", "mentor", 1), person("paulo", "mentor"), person("amina", "mentee")];
const nobodyPaired = () => false;

describe("dealing out", () => {
  const loads = loadsOf(members, [
    makeRecord("pairing", { mentorIds: ["paulo"], menteeIds: ["x", "y"] }),
  ]);

  test("goes to whoever has the fewest, and never over what a mentor takes", () => {
    expect(deal(loads, ["a", "b"], nobodyPaired).pairs).toEqual([
      { mentorId: "lena", menteeId: "a" },
      { mentorId: "paulo", menteeId: "b" },
    ]);
  });

  test("names those for whom nobody is left", () => {
    expect(deal(loads.slice(0, 1), ["a", "b"], nobodyPaired).left).toEqual(["b"]);
  });

  test("pairs no two who are paired already", () => {
    expect(deal(loads.slice(0, 1), ["a"], () => true)).toEqual({ pairs: [], left: ["a"] });
  });
});

test("a group is one mentorship of a mentor, and a proposal has no first day", () => {
  const pairs = ["a", "b"].map((menteeId) => ({ mentorId: "lena", menteeId }));
  const scene = { userId: "lead-1", now, today, newId: makeId };
  const { wishes, inverse } = pairUp(
    { pairs, left: [] },
    { kind: "group", status: "proposed" },
    scene,
  );
  expect(wishes).toMatchObject([{ record: { menteeIds: ["a", "b"], startedOn: null } }]);
  expect(inverse).toHaveLength(1);
});

test("a change to many is taken back to what each had", () => {
  const [lena, paulo] = members;
  if (!lena || !paulo) throw new Error("nobody");
  const { inverse } = changeMembers([lena, paulo], { mostMentees: 5 });
  expect(inverse).toMatchObject([
    { fields: { mostMentees: 1 } },
    { fields: { mostMentees: null } },
  ]);
});

test("taking back the end of a membership takes up its pairings again", () => {
  const pairing = makeRecord("pairing", { mentorIds: ["lena"], menteeIds: ["amina"] });
  const { inverse } = endMembership(person("amina", "mentee"), [pairing], today);
  expect(inverse).toMatchObject([{ fields: { leftOn: null } }, { fields: { status: "active" } }]);
});

describe("a list of pairs", () => {
  const plan = (text: string) =>
    planPairs(cellsIn(text), members, { "amina@example.org": "amina" }, nobodyPaired);

  test("finds people by name in any case, and by address", () => {
    expect(plan("mentor;mentee\nLENA;amina@example.org")).toMatchObject([
      { fate: "new", mentorId: "lena", menteeId: "amina" },
    ]);
  });

  test("says why a line pairs nobody", () => {
    const fates = plan("nobody,amina\nlena,nobody\nlena,amina\nlena,amina").map(({ fate }) => fate);
    expect(fates).toEqual(["no_mentor", "no_mentee", "new", "repeated"]);
  });
});
