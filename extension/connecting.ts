import type { Me } from "#shared/api";
import type { Client, Reply } from "#shared/client";
import { type Connection, chooseProgram, type Pairing } from "./connection.ts";
import type { Stored } from "./stored.ts";

export type ConnectingDoors = {
  clientFor(server: { origin: string; token?: string }): Client;
  connection: Stored<Connection>;
  pairing: Stored<Pairing>;
  /** What the connect page calls this browser: "Chrome on Linux". */
  deviceName: string;
  openTab(url: string): Promise<unknown>;
  now(): number;
  wait(ms: number): Promise<void>;
  /** Called once the account is known. */
  connected(): Promise<void>;
};

/**
 * RFC 8628, the device's side. Everything that must outlive a sleeping worker is stored, so
 * `resume` can be called at any time, by an alarm for one.
 */
export function makeConnecting(doors: ConnectingDoors) {
  let polling = false;

  async function start(origin: string): Promise<void> {
    const asked = await doors.clientFor({ origin }).askForDeviceCode(doors.deviceName);
    if (!asked.ok) return fail(asked.error);
    const { deviceCode, userCode, verificationUri, interval, expiresIn } = asked.body;
    await doors.pairing.write({
      step: "waiting",
      origin,
      deviceCode,
      userCode,
      verificationUri,
      interval: interval * 1000,
      expiresAt: doors.now() + expiresIn * 1000,
    });
    await doors.openTab(verificationUri);
    await resume();
  }

  async function resume(): Promise<void> {
    if (polling) return;
    polling = true;
    try {
      while (await isWaitingAfterPoll()) await doors.wait(await intervalNow());
    } finally {
      polling = false;
    }
  }

  async function isWaitingAfterPoll(): Promise<boolean> {
    const pairing = await doors.pairing.read();
    if (pairing?.step !== "waiting") return false;
    if (doors.now() >= pairing.expiresAt) return stop("code_expired");
    const { origin, deviceCode } = pairing;
    const asked = await doors.clientFor({ origin }).askForDeviceToken(deviceCode);
    if (asked.ok) return finish(origin, asked.body.token);
    if (asked.error === "slow_down") {
      await doors.pairing.write({ ...pairing, interval: pairing.interval + 5000 });
      return true;
    }
    // A server that is away for a moment must not end the wait.
    return isPassing(asked.error) || stop(asked.error);
  }

  async function finish(origin: string, token: string): Promise<false> {
    const me = await doors.clientFor({ origin, token }).me();
    if (!me.ok) return stop(me.error);
    const before = await doors.connection.read();
    await doors.connection.write(connectionOf({ origin, token, me: me.body }, before));
    await doors.pairing.remove();
    await doors.connected();
    return false;
  }

  async function intervalNow(): Promise<number> {
    const pairing = await doors.pairing.read();
    return pairing?.step === "waiting" ? pairing.interval : 0;
  }

  async function stop(error: string): Promise<false> {
    await fail(error);
    return false;
  }

  function fail(error: string): Promise<void> {
    return doors.pairing.write({ step: "failed", error });
  }

  return { start, resume };
}

/** The same account connecting again keeps its choice of program and its queues. */
export function connectionOf(
  fresh: Pick<Connection, "origin" | "token" | "me">,
  before: Connection | undefined,
): Connection {
  const isSame = before?.me.user.id === fresh.me.user.id && before.origin === fresh.origin;
  const programId = isSame ? before.programId : chooseProgram(fresh.me);
  const openedIds = isSame ? before.openedIds : programId === null ? [] : [programId];
  return { status: "connected", ...fresh, programId, openedIds };
}

/** What the server says now about the account; a program that is gone is no longer chosen. */
export function refreshed(connection: Connection, reply: Reply<Me>): Connection {
  if (!reply.ok) return connection;
  const me = reply.body;
  const isStill = me.programs.some(({ id }) => id === connection.programId);
  const programId = isStill ? connection.programId : chooseProgram(me);
  const openedIds =
    programId === null ? connection.openedIds : [...new Set([...connection.openedIds, programId])];
  return { ...connection, me, programId, openedIds };
}

function isPassing(error: string): boolean {
  return ["authorization_pending", "offline", "rate_limited", "fault"].includes(error);
}
