import { expect, test } from "vitest";
import type { Me } from "#shared/api";
import type { Reply } from "#shared/client";
import { type Remembered, SessionModel } from "../../dashboard/session.ts";
import { makeReplica } from "./fake-replica.ts";
import { makeMe } from "./make-open.ts";

function makeSession(answers: { me: Reply<Me>; signOut?: Reply<unknown> }, kept?: Remembered) {
  let remembered = kept;
  const wiped: string[] = [];
  const opened: string[] = [];
  const session = new SessionModel({
    client: {
      me: async () => answers.me,
      changeMe: async () => ({ ok: true, body: makeMe() }),
      signOut: async () => answers.signOut ?? { ok: true, body: {} },
    },
    async openReplica(_, userId) {
      opened.push(userId);
      return makeReplica(userId).replica;
    },
    async wipeReplicas(userId) {
      wiped.push(userId);
    },
    memory: {
      recall: () => remembered,
      keep(next) {
        remembered = next;
      },
      forget() {
        remembered = undefined;
      },
    },
  });
  return { session, wiped, opened, remembered: () => remembered };
}

const me = makeMe();
const kept = { me, programId: "program-1" };
const offline = { ok: false, error: "offline" } as const;

test("a reload without a network shows what is kept for the last person", async () => {
  const { session } = makeSession({ me: offline }, kept);
  await session.start();
  expect(session.state.value.status).toBe("signed_in");
});

test("an ended session keeps showing the book, and leaves asking to the sync chip", async () => {
  const { session, wiped } = makeSession({ me: { ok: false, error: "signed_out" } }, kept);
  await session.start();
  expect(session.state.value.status).toBe("signed_in");
  expect(wiped).toEqual([]);
});

test("nobody known and no network says so", async () => {
  const { session } = makeSession({ me: offline });
  await session.start();
  expect(session.state.value).toEqual({ status: "signed_out", because: "offline" });
});

test("signing out wipes the replica and forgets the person", async () => {
  const { session, wiped, remembered } = makeSession({ me: { ok: true, body: me } });
  await session.start();
  expect(await session.signOut()).toBe(undefined);
  expect(wiped).toEqual(["mentee-1"]);
  expect(remembered()).toBe(undefined);
});

test("signing out without a network changes nothing", async () => {
  const { session, wiped } = makeSession({ me: { ok: true, body: me }, signOut: offline });
  await session.start();
  expect(await session.signOut()).toBe("offline");
  expect(wiped).toEqual([]);
  expect(session.state.value.status).toBe("signed_in");
});

test("another person who signs in gets their own replica, and the first one's is wiped", async () => {
  const next = makeMe(["mentor"], "mentor-1");
  const { session, wiped, opened } = makeSession({ me: { ok: true, body: next } }, kept);
  await session.start();
  expect(opened).toEqual(["mentee-1", "mentor-1"]);
  expect(wiped).toEqual(["mentee-1"]);
});

test("someone in no program is told so", async () => {
  const { session } = makeSession({ me: { ok: true, body: { ...me, programs: [] } } });
  await session.start();
  expect(session.state.value.status).toBe("without_program");
});
