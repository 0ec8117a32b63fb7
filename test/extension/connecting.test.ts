import { expect, test } from "vitest";
import type { Client, Reply } from "#shared/client";
import { connectionOf, makeConnecting, refreshed } from "../../extension/connecting.ts";
import type { Connection, Pairing } from "../../extension/connection.ts";
import { makeId } from "../make.ts";
import { makeServer, makeStored } from "./fakes.ts";

const program = { id: makeId(), name: "Example Program", kind: "university", roles: ["mentee"] };
const me = {
  user: { id: "mentee-1", email: "amina@example.org", name: "Amina", timeZone: "Europe/Berlin" },
  programs: [program],
} as Connection["me"];

type Answers = (string | { token: string })[];

/** One try at connecting, in which the server answers the polls in this order. */
function makeTry(answers: Answers, expiresIn = 600) {
  const connection = makeStored<Connection>();
  const pairing = makeStored<Pairing>();
  const waits: number[] = [];
  const tabs: string[] = [];
  let clock = 0;
  const polls: Client["askForDeviceToken"] = async () => {
    const answer = answers.shift() ?? "authorization_pending";
    return typeof answer === "string" ? { ok: false, error: answer } : { ok: true, body: answer };
  };
  const { start, resume } = makeConnecting({
    clientFor: () =>
      makeServer({
        askForDeviceCode: async () => ({
          ok: true,
          body: {
            deviceCode: "secret",
            userCode: "ABCD-EFGH",
            verificationUri: "https://example.org/connect?code=ABCD-EFGH",
            expiresIn,
            interval: 5,
          },
        }),
        askForDeviceToken: polls,
        me: async () => ({ ok: true, body: me }),
      }),
    connection,
    pairing,
    deviceName: "Chromium on Linux",
    openTab: async (url) => tabs.push(url),
    now: () => clock,
    wait: async (ms) => {
      waits.push(ms);
      clock += ms;
    },
    connected: async () => {},
  });
  return { start, resume, connection, pairing, waits, tabs };
}

test("an approved browser keeps the token and chooses the mentee's program", async () => {
  const attempt = makeTry(["authorization_pending", { token: "t-1" }]);
  await attempt.start("https://example.org");
  expect(attempt.tabs).toEqual(["https://example.org/connect?code=ABCD-EFGH"]);
  expect(attempt.connection.value.value).toMatchObject({ token: "t-1", programId: program.id });
  expect(attempt.pairing.value.value).toBeUndefined();
});

test("a server that asks for patience is polled less often", async () => {
  const attempt = makeTry(["authorization_pending", "slow_down", { token: "t-1" }]);
  await attempt.start("https://example.org");
  expect(attempt.waits).toEqual([5000, 10_000]);
});

test("a server that is away for a moment does not end the wait", async () => {
  const attempt = makeTry(["offline", "fault", { token: "t-1" }]);
  await attempt.start("https://example.org");
  expect(attempt.connection.value.value?.token).toBe("t-1");
});

test("a declined request says so and leaves no account", async () => {
  const attempt = makeTry(["access_denied"]);
  await attempt.start("https://example.org");
  expect(attempt.pairing.value.value).toEqual({ step: "failed", error: "access_denied" });
  expect(attempt.connection.value.value).toBeUndefined();
});

test("nobody is asked for ever", async () => {
  const attempt = makeTry([], 12);
  await attempt.start("https://example.org");
  expect(attempt.pairing.value.value).toEqual({ step: "failed", error: "code_expired" });
});

test("a worker that slept takes the wait up again", async () => {
  const attempt = makeTry([{ token: "t-1" }]);
  await attempt.pairing.write({
    step: "waiting",
    origin: "https://example.org",
    deviceCode: "secret",
    userCode: "ABCD-EFGH",
    verificationUri: "https://example.org/connect",
    interval: 5000,
    expiresAt: 60_000,
  });
  await attempt.resume();
  expect(attempt.connection.value.value?.token).toBe("t-1");
});

const before: Connection = {
  status: "revoked",
  origin: "https://example.org",
  token: "t-0",
  me,
  programId: makeId(),
  openedIds: [makeId(), makeId()],
};

test("connecting the same account again keeps its program and its queues", () => {
  const again = connectionOf({ origin: "https://example.org", token: "t-1", me }, before);
  expect(again).toEqual({ ...before, status: "connected", token: "t-1" });
});

test("another account starts afresh", () => {
  const other = { ...me, user: { ...me.user, id: "mentee-2" } };
  const fresh = connectionOf({ origin: "https://example.org", token: "t-1", me: other }, before);
  expect(fresh.openedIds).toEqual([program.id]);
});

test("a program that the account has left is no longer chosen", () => {
  const reply: Reply<Connection["me"]> = { ok: true, body: me };
  expect(refreshed(before, reply).programId).toBe(program.id);
  expect(refreshed(before, { ok: false, error: "offline" })).toBe(before);
});
