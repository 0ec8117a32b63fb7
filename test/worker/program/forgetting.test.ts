import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { forgetOld } from "../../../worker/program/forgetting.ts";
import { Rows } from "../../../worker/program/rows.ts";
import { now } from "../../make.ts";
import { makeDevice, makeProgram } from "./make.ts";

const day = 86_400_000;

test("S4 words that lost are kept 30 days and then forgotten", async () => {
  const stub = await makeProgram({ "mentee-1": ["mentee"] });
  const device = makeDevice(stub, "mentee-1");
  const { record, rev } = await device.put("contact");
  const target = { kind: "contact", id: record.id, base: rev };
  await device.sync({ op: "delete", ...target });
  await device.sync({ op: "patch", ...target, fields: { jobTitle: "Director" } });
  const keptAfter = (days: number) =>
    runInDurableObject(stub, (_, { storage }) => {
      const rows = new Rows(storage);
      rows.transact(() => forgetOld(rows, now + days * day));
      return rows.all("kept_edit").length;
    });
  expect([await keptAfter(29), await keptAfter(31)]).toEqual([1, 0]);
});
