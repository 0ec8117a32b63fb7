import { expect, test } from "vitest";
import { bareAddress, planInvitations, type WishedInvitation } from "#shared/invitations/plan";
import { makeRecord } from "../../make.ts";

const spring = makeRecord("cohort", { label: "Spring 2027" });

function plan(
  rows: Partial<WishedInvitation>[],
  known: { members?: string[]; invited?: string[] } = {},
) {
  const whole = rows.map((row) => ({ email: "", name: "", role: "", cohort: "", ...row }));
  return planInvitations(
    { rows: whole, role: "mentee", cohortId: null },
    {
      members: new Set(known.members),
      invited: new Set(known.invited),
      tooOften: new Set(["often@example.org"]),
    },
    [spring],
  );
}

test("a row's own role and cohort go before those of the form, in several spellings", () => {
  const row = { email: "a@example.org", role: " MENTORIN ", cohort: "spring 2027" };
  expect(plan([row])).toMatchObject([{ fate: "new", role: "mentor", cohortId: spring.id }]);
});

test("the first reason that keeps somebody out is told", () => {
  const rows = ["in@example.org", "asked@example.org", "often@example.org", "x"];
  const known = { members: ["in@example.org"], invited: ["asked@example.org"] };
  const fates = plan(
    rows.map((email) => ({ email })),
    known,
  ).map(({ fate }) => fate);
  expect(fates).toEqual(["member", "invited", "mailed_too_often", "not_an_address"]);
});

test("one address in two ways of writing is invited once", () => {
  const rows = [{ email: "A@Example.org" }, { email: "Ada <a@example.org>" }];
  expect(plan(rows).map(({ fate }) => fate)).toEqual(["new", "repeated"]);
});

test("an address is bare of names, schemes and stops", () => {
  const written = [
    "Ada <a@example.org>",
    "mailto:a@example.org",
    "a@example.org;\u200b",
    " a@example.org, ",
  ];
  expect(written.map(bareAddress)).toEqual(Array(4).fill("a@example.org"));
});
