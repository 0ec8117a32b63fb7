import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { now } from "../../make.ts";
import { makeIntroduced, press, rowsOf } from "./make.ts";

// The devices of the tests live at this instant, and nothing is told from their future.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const right = {
  deed: "correct",
  fullName: "Robin B. Sample",
  jobTitle: "Engineer",
  organization: "Example Labs",
};

test("a correction stands with the mentor and on the mentee's card", async () => {
  const { stub, link } = await makeIntroduced();
  expect((await press(link("mentor-1"), right)).text).toContain("It is put right.");
  expect(await rowsOf(stub, "mentor-1", "introduction")).toMatchObject([
    { person: { fullName: "Robin B. Sample", jobTitle: "Engineer", organization: "Example Labs" } },
  ]);
  expect(await rowsOf(stub, "mentee-1", "contact")).toMatchObject([
    { fullName: "Robin B. Sample", jobTitle: "Engineer", howMet: "Private words" },
  ]);
});

test("both are told what was put right and whose link it was, once", async () => {
  const { stub, link } = await makeIntroduced();
  for (let times = 0; times < 2; times += 1) await press(link("mentor-1"), right);
  for (const userId of ["mentor-1", "mentee-1"])
    expect(await rowsOf(stub, userId, "contact_word")).toMatchObject([
      { deed: "corrected", fields: ["fullName", "jobTitle"], linkBy: "mentor-1", readAt: null },
    ]);
});

test("the owner notes it, and can do nothing else with it", async () => {
  const { stub, link, mentee } = await makeIntroduced();
  await press(link("mentor-1"), right);
  const [word] = await rowsOf(stub, "mentee-1", "contact_word");
  const patch = { op: "patch", kind: "contact_word", id: word?.id, base: 0 };
  const { answers } = await mentee.sync(
    { ...patch, fields: { readAt: 1 } },
    { ...patch, fields: { linkBy: "mentee-1" } },
  );
  expect(answers).toMatchObject([{ ok: true }, { code: "not_allowed" }]);
});

test.each([
  ["no name", { fullName: " " }],
  ["too long a name", { fullName: "x".repeat(301) }],
  ["a line break", { jobTitle: "a\nb" }],
])("%s is refused in words, and nothing changes", async (_, fields) => {
  const { stub, link } = await makeIntroduced();
  const { text } = await press(link("mentor-1"), { ...right, ...fields });
  expect(text).toContain("could not be read");
  expect(await rowsOf(stub, "mentor-1", "contact_word")).toEqual([]);
});

test("the page stays open after a correction", async () => {
  const { link } = await makeIntroduced();
  await press(link("mentor-1"), right);
  expect((await press(link("mentor-1"), { deed: "erase" })).text).toContain("It is erased");
});
