import { runInDurableObject } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { digestOf } from "#shared/digest";
import type { Change } from "#shared/sync";
import { bucketDigestTables } from "../../../worker/program/bucket-digests.ts";
import type { Program } from "../../../worker/program.ts";
import { makeDevice, makeProgram, type Stub } from "./make.ts";

const held = (changes: Change[]) =>
  digestOf(changes.flatMap((change) => ("deleted" in change ? [] : [change])));

describe("S7 the last page of a pull says what each bucket holds", () => {
  test("as the rows say that a new device is sent", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    const device = makeDevice(stub, "mentee-1");
    const [kept, gone] = [await device.put("contact"), await device.put("contact")];
    await device.sync(
      { op: "patch", kind: "contact", id: kept.record.id, base: kept.rev, fields: { notes: "x" } },
      { op: "delete", kind: "contact", id: gone.record.id, base: gone.rev },
    );
    const { changes, digest } = await makeDevice(stub, "mentee-1").sync();
    expect(digest?.["owner:mentee-1"]?.rows).toBe(1);
    expect(digest).toEqual(held(changes));
  });

  test("and a page before it does not", async () => {
    const stub = await makeProgram();
    const result = await makeDevice(stub, "lead-1").send({ limit: 1 });
    expect(result).toMatchObject({ reply: { more: true } });
    expect(result).not.toHaveProperty("reply.digest");
  });

  test("of nobody else's buckets", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"], "mentee-2": ["mentee"] });
    await makeDevice(stub, "mentee-1").put("contact");
    const { digest } = await makeDevice(stub, "mentee-2").sync();
    expect(Object.keys(digest ?? {})).not.toContain("owner:mentee-1");
  });

  test("of rows from before digests were kept, too", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    await makeDevice(stub, "mentee-1").put("contact");
    const before = await makeDevice(stub, "mentee-1").sync();
    await forgetDigests(stub);
    expect((await makeDevice(stub, "mentee-1").sync()).digest).toEqual(before.digest);
  });
});

describe("S7 a bucket that differs is sent anew", () => {
  test("whole, after what was there has gone", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    const device = makeDevice(stub, "mentee-1");
    const { record } = await device.put("contact");
    const refetch = ["owner:mentee-1"];
    const result = await device.send({ refetch });
    if (!result.ok) throw new Error(result.error);
    expect(result.reply.purges).toEqual([{ bucket: "owner:mentee-1" }]);
    expect(result.reply.changes.map(({ id }) => id)).toEqual([record.id]);
  });

  test("and never a bucket of somebody else's", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"], "mentee-2": ["mentee"] });
    await makeDevice(stub, "mentee-1").put("contact");
    const stranger = makeDevice(stub, "mentee-2");
    await stranger.sync();
    const result = await stranger.send({ refetch: ["owner:mentee-1", "owner:nobody"] });
    expect(result).toMatchObject({ reply: { changes: [] } });
  });
});

/** The tables as a program had them that was founded before. */
async function forgetDigests(stub: Stub): Promise<void> {
  await runInDurableObject(stub, (_: Program, { storage }) => {
    for (const name of ["new", "changed", "removed"]) {
      storage.sql.exec(`DROP TRIGGER digest_of_${name}`);
    }
    storage.sql.exec("DROP TABLE bucket_digests");
    storage.sql.exec(bucketDigestTables);
  });
}
