import { expect, test } from "vitest";
import type { SyncState } from "#shared/replica/replica";
import { type Connection, unconnected } from "../../extension/connection.ts";
import type { SyncReport } from "../../extension/messages.ts";
import { makeSyncing } from "../../extension/syncing.ts";
import { contactWish } from "../../extension/wishes.ts";
import { makeId } from "../make.ts";
import { makeParked, makeReplica, makeServer, makeStored } from "./fakes.ts";
import { makePerson, makeScene } from "./make.ts";

function makeConnection(fields: Partial<Connection> = {}): Connection {
  const programId = makeId();
  return {
    status: "connected",
    origin: "https://example.org",
    token: "t-1",
    me: {
      user: { id: "mentee-1", email: "amina@example.org", name: "Amina", timeZone: "UTC" },
      programs: [],
    },
    programId,
    openedIds: [programId],
    ...fields,
  };
}

function makeRun(answers: SyncState[] = [], connected: Connection | undefined = makeConnection()) {
  const connection = makeStored(connected);
  const parked = makeParked();
  const replica = makeReplica(answers);
  const shown: SyncReport[] = [];
  const signedOut: SyncReport[] = [];
  const { sync } = makeSyncing({
    connection,
    clientFor: () => makeServer({}),
    openReplica: async () => replica,
    openParked: async () => parked,
    show: async (report) => void shown.push(report),
    signedOut: async (report) => void signedOut.push(report),
  });
  return { sync, connection, parked, replica, shown, signedOut };
}

test("a 401 asks for a new sign-in and keeps what waits", async () => {
  const run = makeRun([{ state: "signed_out" }]);
  await run.replica.save([contactWish(makePerson(), "page", makeScene())]);
  expect(await run.sync()).toEqual({ state: "signed_out", waiting: 1, refused: 0 });
  expect(run.connection.value.value).toMatchObject({ status: "revoked", token: "t-1" });
});

test("a person is told once that they are signed out", async () => {
  const run = makeRun([{ state: "signed_out" }, { state: "signed_out" }]);
  await run.sync();
  await run.sync();
  expect(run.signedOut).toHaveLength(1);
});

test("being offline says nothing about the token", async () => {
  const run = makeRun([{ state: "offline" }], makeConnection({ status: "revoked" }));
  await run.sync();
  expect(run.connection.value.value?.status).toBe("revoked");
});

test("what was saved before connecting becomes the account's first save", async () => {
  const run = makeRun();
  const wish = contactWish(makePerson(), "page", makeScene({ userId: unconnected }));
  await run.parked.add([wish]);
  await run.sync();
  expect(run.replica.saved).toMatchObject([{ record: { createdBy: "mentee-1" } }]);
  expect(run.parked.saves.size).toBe(0);
});

test("without an account what is parked stays and is counted", async () => {
  const run = makeRun();
  run.connection.value.value = undefined;
  await run.parked.add([contactWish(makePerson(), "page", makeScene())]);
  expect(await run.sync()).toEqual({ state: "unconnected", waiting: 1, refused: 0 });
  expect(run.replica.syncs).toBe(0);
});

test("a save during a run is not left for the next alarm", async () => {
  const run = makeRun();
  await Promise.all([run.sync(), run.sync(), run.sync()]);
  expect(run.replica.syncs).toBe(2);
  expect(run.shown).toHaveLength(1);
});

test("a save while the report is being shown is not left for the next alarm", async () => {
  const run = makeRun();
  run.shown.push = () => {
    run.shown.push = () => 0;
    void run.sync();
    return 0;
  };
  await run.sync();
  expect(run.replica.syncs).toBe(2);
});
