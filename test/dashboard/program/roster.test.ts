import { signal } from "@preact/signals-core";
import { describe, expect, test } from "vitest";
import {
  filteredRoster,
  pairingsIn,
  rosterIn,
  sortedRoster,
  wholeRoster,
} from "../../../dashboard/program/roster.ts";
import { makeRecord, now } from "../../make.ts";
import { makeReplica } from "../fake-replica.ts";

const spring = makeRecord("cohort", { label: "Spring" });
const amina = makeRecord("member", { cohortId: spring.id });
const lena = makeRecord("member", { userId: "mentor-1", displayName: "Lena", roles: ["mentor"] });
const gone = makeRecord("member", { userId: "old", displayName: "Gone", leftOn: "2026-01-01" });
const asked = makeRecord("invitation", { name: "", email: "robin@example.org" });
const { replica } = makeReplica("lead-1", [
  { kind: "cohort", record: spring },
  ...[amina, lena, gone].map((record) => ({ kind: "member" as const, record })),
  { kind: "invitation", record: asked },
  { kind: "pairing", record: makeRecord("pairing") },
]);
const rows = rosterIn(replica, now);
const names = (some: typeof rows) => some.map(({ name }) => name);

describe("the roster", () => {
  test("says of each their cohort and whom they are paired with", () => {
    expect(rows[0]).toMatchObject({ name: "Amina Example", cohort: "Spring", with: ["Lena"] });
  });

  test("leaves out who left until they are asked for", () => {
    expect(names(filteredRoster(rows, wholeRoster))).not.toContain("Gone");
    expect(names(filteredRoster(rows, { ...wholeRoster, standing: "left" }))).toEqual(["Gone"]);
  });

  test("finds an invited person by their address, and a member by their partner", () => {
    expect(names(filteredRoster(rows, { ...wholeRoster, query: "ROBIN@" }))).toEqual([
      "robin@example.org",
    ]);
    expect(names(filteredRoster(rows, { ...wholeRoster, query: "lena" }))).toContain(
      "Amina Example",
    );
  });

  test("is sorted either way", () => {
    const up = names(sortedRoster(rows, "name", "up"));
    expect(names(sortedRoster(rows, "name", "down"))).toEqual(up.toReversed());
  });

  test("shows a pairing as the lead wished it before the server has answered", () => {
    const [known] = pairingsIn(replica);
    const wish = { n: 1, op: "patch", kind: "mentorship", id: known?.id ?? "" } as const;
    const queue = signal([{ ...wish, fields: { status: "ended" } }]);
    expect(pairingsIn({ ...replica, queue })).toMatchObject([{ status: "ended" }]);
  });
});
