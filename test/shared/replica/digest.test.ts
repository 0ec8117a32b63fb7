import { expect, test } from "vitest";
import { Diverged } from "#shared/replica/syncing";
import { makeRecord } from "../../make.ts";
import { makeReplica, reply } from "./make.ts";

const bucket = "owner:mentee-1";

function makeRow(rev: number) {
  const fields = makeRecord("contact");
  return { kind: "contact", id: fields.id, rev, bucket, fields: { ...fields } };
}

const holding = (...revs: number[]) => ({
  [bucket]: { rows: revs.length, sum: revs.reduce((sum, rev) => sum + rev * rev, 0) },
});

test("a bucket that agrees is not asked for again", async () => {
  const { replica, requests, faults } = await makeReplica(() =>
    reply({ changes: [makeRow(4)], digest: holding(4) }),
  );
  expect(await replica.sync()).toEqual({ state: "synced" });
  expect([requests.length, faults.length]).toEqual([1, 0]);
});

test("a bucket that lacks a row is told as a fault and fetched anew", async () => {
  const [kept, lost] = [makeRow(4), makeRow(5)];
  const digest = holding(4, 5);
  const { replica, requests, faults } = await makeReplica(
    () => reply({ changes: [kept], digest }),
    () => reply({ purges: [{ bucket }], changes: [kept, lost], digest }),
  );
  expect(await replica.sync()).toEqual({ state: "synced" });
  expect(requests.map(({ refetch }) => refetch)).toEqual([undefined, [bucket]]);
  expect(faults).toEqual([new Diverged([bucket])]);
  expect(replica.rows("contact").value.size).toBe(2);
});

test("a bucket that differs again is not asked for without end", async () => {
  const wrong = () => reply({ changes: [makeRow(4)], digest: holding(7) });
  const { replica, requests } = await makeReplica(wrong, wrong, wrong);
  expect(await replica.sync()).toEqual({ state: "synced" });
  expect(requests).toHaveLength(2);
});

test("a window that missed what another one stored reads the disk and asks for nothing", async () => {
  const row = makeRow(4);
  const { disk, replica, requests, faults } = await makeReplica(() =>
    reply({ digest: holding(4) }),
  );
  disk.tamper(() => [row]);
  await replica.sync();
  expect([requests.length, faults.length]).toEqual([1, 0]);
  expect(replica.rows("contact").value.has(row.id)).toBe(true);
});

test("rows of a bucket the server no longer names are asked for and go", async () => {
  const { disk, open } = await makeReplica(
    () => reply({ digest: {} }),
    () => reply({ purges: [{ bucket }], digest: {} }),
  );
  disk.tamper(() => [makeRow(4)]);
  const replica = await open();
  await replica.sync();
  expect(replica.rows("contact").value.size).toBe(0);
});
