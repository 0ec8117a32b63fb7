import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { forgetWords } from "../../../worker/program/facts.ts";
import { makeDevice, makeProgram, type Stub } from "../program/make.ts";

const person = { fullName: "Robin Sample", jobTitle: null, organization: "Sample Works" };

test("what reports are counted from holds no name and no employer", async () => {
  const stub = await makeProgram({ "mentee-1": ["mentee"], "mentor-1": ["mentor"] });
  await makeDevice(stub, "mentee-1").put("introduction", { person });
  expect(await factsIn(stub)).toContain('"whom":');
  expect(await factsIn(stub)).not.toMatch(/robin|sample/i);
});

test("words go with the last record that says them, and the numbers for them stay", async () => {
  const stub = await makeProgram({ "mentee-1": ["mentee"], "mentor-1": ["mentor"] });
  const mentee = makeDevice(stub, "mentee-1");
  const { record } = await mentee.put("introduction", { person });
  await mentee.put("introduction", { person: { ...person, fullName: "Kim Example" } });
  const before = await factsIn(stub);
  await mentee.sync({ op: "delete", kind: "introduction", id: record.id });
  expect(await wordsIn(stub)).toEqual(["kim example|sample works", "sample works"]);
  expect(before.match(/"whom":\d+/g)).toEqual((await factsIn(stub)).match(/"whom":\d+/g));
});

function factsIn(stub: Stub): Promise<string> {
  return runInDurableObject(stub, (_, { storage }) => {
    const rows = storage.sql.exec<{ fact: string }>(
      "SELECT fact FROM facts WHERE kind = 'introduction' ORDER BY id, rev",
    );
    return rows
      .toArray()
      .map(({ fact }) => fact)
      .join("\n");
  });
}

/** What is left a day later, when the program has swept. */
function wordsIn(stub: Stub): Promise<string[]> {
  return runInDurableObject(stub, (_, { storage }) => {
    storage.sql.exec(forgetWords);
    const rows = storage.sql.exec<{ word: string }>("SELECT word FROM words ORDER BY word");
    return rows.toArray().map(({ word }) => word);
  });
}
