import { expect, test } from "vitest";
import { type Happening, openReplica } from "#shared/replica/replica";
import { settlementOf } from "#shared/replica/state";
import type { SyncReply } from "#shared/sync";
import { makeId, makeRecord } from "../../make.ts";
import { makeReplica, reply, type Server } from "./make.ts";

const accepted: Server = ({ mutations }) =>
  reply({ answers: mutations.map(({ n }) => ({ n, ok: true as const, rev: n })) });
const refused: Server = ({ mutations }) =>
  reply({ answers: mutations.map(({ n }) => ({ n, ok: false as const, code: "not_allowed" })) });

function putContact(fullName = "Robin Sample") {
  const record = makeRecord("contact", { fullName });
  return { wish: { op: "put", kind: "contact", record } as const, record };
}

test("a save is seen at once and survives a restart without any network", async () => {
  const { replica, open } = await makeReplica();
  const { wish, record } = putContact();
  await replica.save([wish]);
  expect(replica.rows("contact").value.get(record.id)).toEqual(record);
  const restarted = await open();
  expect(restarted.rows("contact").value.get(record.id)).toEqual(record);
  expect(restarted.waiting.value).toBe(1);
});

test("offline is a state, and the outbox stays", async () => {
  const { replica } = await makeReplica();
  await replica.save([putContact().wish]);
  expect(await replica.sync()).toEqual({ state: "offline" });
  expect(replica.waiting.value).toBe(1);
});

test("a 401 pauses the queue and drops nothing", async () => {
  const { replica } = await makeReplica(() => ({ ok: false, error: "signed_out" }));
  await replica.save([putContact().wish]);
  expect(await replica.sync()).toEqual({ state: "signed_out" });
  expect(replica.waiting.value).toBe(1);
});

test("an accepted save stays in view until the page with its row has come", async () => {
  const { wish, record } = putContact();
  const { replica } = await makeReplica((request) => {
    const { body } = accepted(request) as { ok: true; body: SyncReply };
    return reply({ ...body, more: true });
  });
  await replica.save([wish]);
  await replica.sync();
  expect(replica.waiting.value).toBe(0);
  expect(replica.rows("contact").value.has(record.id)).toBe(true);
});

test("an accepted save is not sent again", async () => {
  const { replica, requests } = await makeReplica(accepted, accepted);
  await replica.save([putContact().wish]);
  await replica.sync();
  await replica.sync();
  expect(requests.map(({ mutations }) => mutations.length)).toEqual([1, 0]);
});

test("a refused save leaves the view and waits for retry or discard", async () => {
  const { wish, record } = putContact();
  const { replica } = await makeReplica(refused, accepted);
  await replica.save([wish]);
  await replica.sync();
  expect(replica.rows("contact").value.has(record.id)).toBe(false);
  expect(replica.refusals.value).toMatchObject([{ n: 1, code: "not_allowed", id: record.id }]);
  await replica.retry(1);
  expect(replica.refusals.value).toEqual([]);
  expect(replica.waiting.value).toBe(1);
  expect(await replica.sync()).toEqual({ state: "synced" });
});

test("a discarded refusal is gone after a restart too", async () => {
  const { replica, open } = await makeReplica(refused);
  await replica.save([putContact().wish]);
  await replica.sync();
  await replica.discard(1);
  expect((await open()).refusals.value).toEqual([]);
});

test("a server that forgot the device gets the outbox from one again", async () => {
  const gap: Server = () => ({ ok: false, error: "mutation_gap", expected: 1 });
  const { replica, requests } = await makeReplica(accepted, gap, accepted);
  await replica.save([putContact("First Person").wish]);
  await replica.sync();
  await replica.save([putContact("Second Person").wish]);
  expect(await replica.sync()).toEqual({ state: "synced" });
  const [first, second, third] = requests;
  expect(second?.mutations[0]?.n).toBe(2);
  expect(third?.mutations[0]?.n).toBe(1);
  expect(third?.device).not.toBe(first?.device);
});

test("a patch is laid over the row and carries the rev it was typed over", async () => {
  const { record } = putContact();
  const row = { kind: "contact", id: record.id, rev: 41, bucket: "owner:mentee-1" };
  const { replica, requests } = await makeReplica(
    () => reply({ changes: [{ ...row, fields: { ...record } }] }),
    accepted,
  );
  await replica.sync();
  await replica.save([
    { op: "patch", kind: "contact", id: record.id, fields: { jobTitle: "Engineer" } },
  ]);
  expect(replica.rows("contact").value.get(record.id)?.jobTitle).toBe("Engineer");
  await replica.sync();
  expect(requests[1]?.mutations).toMatchObject([{ op: "patch", base: 41 }]);
});

test("a purged bucket leaves nothing behind", async () => {
  const { record } = putContact();
  const row = { kind: "contact", id: record.id, rev: 1, bucket: "pair:a:b", fields: { ...record } };
  const { replica, open } = await makeReplica(
    () => reply({ changes: [row] }),
    () => reply({ purges: [{ bucket: "pair:a:b" }] }),
  );
  await replica.sync();
  expect(replica.rows("contact").value.size).toBe(1);
  await replica.sync();
  expect(replica.rows("contact").value.size).toBe(0);
  expect((await open()).rows("contact").value.size).toBe(0);
});

test("a server that resets without end is given up on", async () => {
  const reset: Server = () => reply({ reset: true, more: true });
  const { replica } = await makeReplica(reset, reset, reset);
  expect(await replica.sync()).toEqual({ state: "failed", code: "reset_again" });
});

test("a save another window has sent already does not keep this one asking", async () => {
  const { disk, requests, hear, replica } = await makeReplica(accepted, accepted, accepted);
  const { record } = putContact();
  const fields = { ...record };
  const told = { n: 1, wish: { op: "put" as const, kind: "contact", id: record.id, fields } };
  await disk.storage.append([told]);
  await replica.sync();
  hear({ happened: "appended", waiting: [told] });
  expect(await replica.sync()).toEqual({ state: "synced" });
  expect([replica.waiting.value, requests.length]).toEqual([0, 2]);
});

test("a wish too long for a request is sent all the same, to be refused by name", async () => {
  const { requests, replica } = await makeReplica(refused);
  const { wish } = putContact();
  Object.assign(wish.record, { padding: "x".repeat(400_000) });
  await replica.save([wish]);
  expect(await replica.sync()).toEqual({ state: "synced" });
  expect(requests[0]?.mutations).toHaveLength(1);
});

test("what another window settles while this one opens is not missed", async () => {
  const { disk } = await makeReplica();
  const { record } = putContact();
  const row = { kind: "contact", id: record.id, rev: 1, bucket: "owner:mentee-1" };
  const settlement = settlementOf([], {
    ...{ epoch: "one", cursor: "c", answers: [], purges: [], more: false },
    changes: [{ ...row, fields: { ...record } }],
  });
  let tell: (happening: Happening) => void = () => {};
  const replica = await openReplica(
    { programId: "program", userId: "mentee-1" },
    {
      storage: {
        ...disk.storage,
        async load() {
          const before = await disk.storage.load();
          await disk.storage.settle(settlement);
          tell({ happened: "settled", settlement });
          return before;
        },
      },
      newId: makeId,
      alone: (work) => work(),
      tell: () => {},
      onTold: (listen) => {
        tell = listen;
      },
      onFault: () => {},
      sync: async () => ({ ok: false, error: "offline" }),
    },
  );
  expect(replica.rows("contact").value.has(record.id)).toBe(true);
});

test("a wish of one kind leaves the view of every other kind as it was", async () => {
  const { replica } = await makeReplica(accepted);
  await replica.save([{ op: "put", kind: "contact", record: makeRecord("contact") }]);
  const notes = replica.rows("note").value;
  await replica.save([{ op: "put", kind: "contact", record: makeRecord("contact") }]);
  expect(replica.rows("note").value).toBe(notes);
  expect(replica.rows("contact").value.size).toBe(2);
});
