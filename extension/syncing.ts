import type { Client } from "#shared/client";
import type { Replica, SyncState } from "#shared/replica/replica";
import { adoptParked } from "./adopting.ts";
import { refreshed } from "./connecting.ts";
import type { Connection } from "./connection.ts";
import type { SyncReport } from "./messages.ts";
import type { Parked } from "./parked.ts";
import type { OpenReplica } from "./replicas.ts";
import type { Stored } from "./stored.ts";

export type SyncingDoors = {
  connection: Stored<Connection>;
  clientFor(connection: Connection): Client;
  openReplica: OpenReplica;
  openParked(): Promise<Parked>;
  /** Shows the report on the toolbar button and plans the next run. */
  show(report: SyncReport): Promise<void>;
  /** Called once when a token stops counting. */
  signedOut(report: SyncReport): Promise<void>;
};

/** Sends what waits and fetches what is new, one run at a time. */
export function makeSyncing(doors: SyncingDoors) {
  let running: Promise<SyncReport> | undefined;
  let wanted = false;

  /** A call during a run asks for one more, since its save may have missed this one. */
  function sync(): Promise<SyncReport> {
    if (running !== undefined) {
      wanted = true;
      return running;
    }
    running = runAll().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function runAll(): Promise<SyncReport> {
    for (;;) {
      wanted = false;
      const report = await run();
      if (!wanted) await doors.show(report);
      if (!wanted) return report;
    }
  }

  async function run(): Promise<SyncReport> {
    const parked = await doors.openParked();
    const connection = await doors.connection.read();
    if (connection === undefined || connection.programId === null) {
      return { state: "unconnected", waiting: await parked.count(), refused: 0 };
    }
    const reports = [];
    for (const programId of connection.openedIds) {
      const replica = await doors.openReplica(connection, programId);
      if (programId === connection.programId) await adoptParked(parked, replica);
      reports.push(reportOf(await replica.sync(), replica));
    }
    const report = reports.reduce(worse, { state: "synced", waiting: 0, refused: 0 });
    await keepStatus(connection, report);
    return report;
  }

  /** A 401 pauses the queue and keeps it; any other answer shows that the token still holds. */
  async function keepStatus(before: Connection, report: SyncReport): Promise<void> {
    const status = report.state === "signed_out" ? "revoked" : "connected";
    const now = await doors.connection.read();
    if (now?.token !== before.token || now.status === status || report.state === "offline") return;
    await doors.connection.write({ ...now, status });
    if (status === "revoked") await doors.signedOut(report);
  }

  /** Asks which programs the account has now. */
  async function refresh(): Promise<void> {
    const before = await doors.connection.read();
    if (before === undefined) return;
    const reply = await doors.clientFor(before).me();
    const now = await doors.connection.read();
    if (now?.token === before.token) await doors.connection.write(refreshed(now, reply));
  }

  return { sync, refresh };
}

function reportOf({ state }: SyncState, replica: Replica): SyncReport {
  return {
    state,
    waiting: replica.waiting.value,
    refused: replica.refusals.value.length,
  };
}

const severity = [
  "synced",
  "syncing",
  "waiting",
  "offline",
  "failed",
  "outdated",
  "signed_out",
  "unconnected",
];

function worse(a: SyncReport, b: SyncReport): SyncReport {
  return {
    state: severity.indexOf(a.state) > severity.indexOf(b.state) ? a.state : b.state,
    waiting: a.waiting + b.waiting,
    refused: a.refused + b.refused,
  };
}
