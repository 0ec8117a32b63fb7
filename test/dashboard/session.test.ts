import { expect, test } from "vitest";
import type { Me } from "#shared/api";
import type { Reply } from "#shared/client";
import { isAnothers } from "../../dashboard/memory.ts";
import { type Remembered, SessionModel } from "../../dashboard/session.ts";
import { makeReplica } from "./fake-replica.ts";
import { makeMe } from "./make-open.ts";

function makeSession(answers: { me: Reply<Me>; signOut?: Reply<unknown> }, kept?: Remembered) {
  let remembered = kept;
  const wiped: string[] = [];
  const opened: string[] = [];
  const told: object[] = [];
  const session = new SessionModel({
    client: {
      me: async () => answers.me,
      changeMe: async (patch) => {
        told.push(patch);
        return { ok: true, body: makeMe() };
      },
      beginAlone: async () => ({ ok: true, body: makeMe() }),
      signOut: async () => answers.signOut ?? { ok: true, body: {} },
    },
    timeZone: () => "Pacific/Kiritimati",
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
  return { session, wiped, opened, told, remembered: () => remembered };
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

test("a new account learns the time zone of the browser, an old one keeps its own", async () => {
  const fresh = { ...me, user: { ...me.user, timeZone: "Etc/UTC" } };
  const { session, told } = makeSession({ me: { ok: true, body: fresh } });
  await session.start();
  expect(told).toEqual([{ timeZone: "Pacific/Kiritimati" }]);
  expect(session.state.value).toMatchObject({ me: { user: { timeZone: "Pacific/Kiritimati" } } });
  const old = makeSession({ me: { ok: true, body: me } });
  await old.session.start();
  expect(old.told).toEqual([]);
});

test("the server saying what was remembered changes nothing, and a new name does", async () => {
  const { session } = makeSession({ me: { ok: true, body: me } }, kept);
  const shown: unknown[] = [];
  session.state.subscribe((state) => shown.push(state.status));
  await session.start();
  expect(shown).toEqual(["starting", "signed_in"]);
  const named = { ...me, user: { ...me.user, name: "Amina New" } };
  const renamed = makeSession({ me: { ok: true, body: named } }, kept);
  await renamed.session.start();
  expect(renamed.session.state.value).toMatchObject({ me: { user: { name: "Amina New" } } });
});

test("who begins on their own is in their program at once", async () => {
  const { session } = makeSession({ me: { ok: true, body: { ...me, programs: [] } } });
  await session.start();
  await session.beginAlone();
  expect(session.state.value).toMatchObject({ status: "signed_in", programId: "program-1" });
});

test("someone in no program is told so", async () => {
  const { session } = makeSession({ me: { ok: true, body: { ...me, programs: [] } } });
  await session.start();
  expect(session.state.value.status).toBe("without_program");
});

test("a tab turns away from somebody who went, not from news of the same person", () => {
  const keptFor = (userId: string) =>
    JSON.stringify({ me: { ...makeMe(["mentee"], userId), programs: [] }, programId: "any" });
  const changed = (oldValue: string | null, newValue: string | null) =>
    isAnothers({ key: "tertius:session", oldValue, newValue });
  expect(changed(keptFor("a"), keptFor("b"))).toBe(true);
  expect(changed(keptFor("a"), null)).toBe(true);
  expect(changed(keptFor("a"), keptFor("a"))).toBe(false);
});
