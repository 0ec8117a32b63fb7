import { expect, test } from "vitest";
import { askAcrossPrograms, askReport, askSnapshots } from "#shared/reports/asking";
import { wholeView } from "#shared/reports/view";
import { makeId } from "../../make.ts";
import { makeBrowser, makePerson } from "../people.ts";

const unknown = { ok: false, error: "unknown_program" };

test("without a session no report is answered", async () => {
  const { client } = makeBrowser();
  const answers = [
    await askReport(client, makeId(), wholeView),
    await askSnapshots(client, makeId()),
    await askAcrossPrograms(client),
  ];
  expect(answers).toEqual(answers.map(() => ({ ok: false, error: "signed_out" })));
});

test("a foreign program's reports answer as an unknown one's", async () => {
  const [one, other] = [await makePerson("o1@example.com"), await makePerson("o2@example.com")];
  const me = await other.client.beginAlone();
  const foreign = (me.ok && me.body.programs[0]?.id) || "";
  for (const id of [foreign, makeId()]) {
    expect(await askReport(one.client, id, wholeView)).toEqual(unknown);
    expect(await askSnapshots(one.client, id)).toEqual(unknown);
  }
});
