import type { Reply } from "#shared/client";
import { openReplica, type Replica, type Wish } from "#shared/replica/replica";
import type { StoredRow } from "#shared/replica/state";
import type { SyncReply, SyncRequest } from "#shared/sync";
import { makeId, makeRecord } from "../make.ts";
import { checkGrants, checkKeptEdits, checkRows, checkView } from "./checks.ts";
import { Crash, makeDisk } from "./memory-storage.ts";
import { Oracle } from "./oracle.ts";
import { type Plant, type Server, withServer } from "./server.ts";
import { accounts, type DeviceName, type fates, type History, type Step, wishOf } from "./steps.ts";

type Stray = { userId: string; request: SyncRequest };

/** Plays a history against the real program and throws at the first thing that is not right. */
export async function play(history: History, plant: Plant): Promise<void> {
  await withServer(plant, async (server) => {
    const stage = await setStage(server);
    for (const step of history) await take(stage, step);
    await settleAll(stage);
    checkRows(stage);
    checkKeptEdits(stage);
    for (const device of Object.values(stage.devices)) checkView(stage, device);
  });
}

/** Ends a history with disks that lost, held back and made up rows; one sync puts each right. */
export async function playOverBrokenDisks(history: History): Promise<void> {
  await withServer("none", async (server) => {
    const stage = await setStage(server, () => {});
    for (const step of history) await take(stage, step);
    await settleAll(stage);
    for (const device of Object.values(stage.devices)) {
      device.disk.tamper(broken);
      await device.crash();
      await device.sync();
      checkView(stage, device);
    }
  });
}

function broken([, stale, ...rows]: StoredRow[]): StoredRow[] {
  const fields = { ...makeRecord("contact") };
  const stray = { kind: "contact", id: fields.id, rev: 1, bucket: "owner:nobody", fields };
  const old = stale ? [{ ...stale, rev: stale.rev - 1, fields: {} }] : [];
  return [...rows, ...old, stray];
}

type Device = Awaited<ReturnType<typeof makeDevice>>;
type Stage = {
  server: Server;
  oracle: Oracle;
  strays: Stray[];
  devices: Record<DeviceName, Device>;
};

async function setStage(server: Server, onFault = throwUnlessCrash): Promise<Stage> {
  const oracle = new Oracle();
  const strays: Stray[] = [];
  const open = (name: DeviceName) =>
    makeDevice(accounts[name], { server, oracle, strays, onFault });
  const devices = {
    phone: await open("phone"),
    laptop: await open("laptop"),
    mentor: await open("mentor"),
    lead: await open("lead"),
  };
  const member = (userId: string, role: "mentee" | "mentor") =>
    makeRecord("member", { userId, displayName: userId, roles: [role], createdBy: "lead-1" });
  await devices.lead.save({ op: "put", kind: "member", record: member("mentee-1", "mentee") });
  await devices.lead.save({ op: "put", kind: "member", record: member("mentor-1", "mentor") });
  await devices.lead.sync();
  return { server, oracle, strays, devices };
}

/** A device with a replica, a disk that outlives crashes, and a network that misbehaves. */
async function makeDevice(
  userId: string,
  {
    server,
    oracle,
    strays,
    onFault,
  }: Pick<Stage, "server" | "oracle" | "strays"> & { onFault(error: unknown): void },
) {
  const disk = makeDisk(makeId());
  let fate: (typeof fates)[number] = "whole";
  let limit = 2000;
  async function deliver(request: SyncRequest): Promise<Reply<SyncReply>> {
    const reply = await server.sync(userId, request);
    if (!reply.ok) return reply;
    oracle.hear(request, reply.body.answers);
    checkGrants({ server, oracle }, userId, reply.body);
    return reply;
  }
  async function send(_: string, whole: SyncRequest): Promise<Reply<SyncReply>> {
    const request = { ...whole, limit };
    const now = fate;
    fate = "whole";
    if (now === "request_lost") return { ok: false, error: "offline" };
    if (now === "held_back") {
      strays.push({ userId, request });
      return { ok: false, error: "offline" };
    }
    const reply = await deliver(request);
    if (now === "twice") return await deliver(request);
    return now === "reply_lost" ? { ok: false, error: "offline" } : reply;
  }
  const boot = () =>
    openReplica(
      { programId: "proof", userId },
      {
        sync: send,
        storage: disk.storage,
        newId: makeId,
        alone: (work) => work(),
        tell: () => {},
        onTold: () => {},
        onFault,
      },
    );
  let replica: Replica = await boot();
  return {
    userId,
    disk,
    deliver,
    replica: () => replica,
    save: (wish: Wish) => replica.save([wish]),
    async sync() {
      limit = 2000;
      return await replica.sync();
    },
    async trip(trip: Extract<Step, { step: "sync" }>) {
      fate = trip.fate;
      limit = trip.limit;
      disk.dieAt(trip.death);
      const state = await replica.sync();
      disk.dieAt(undefined);
      if (state.state === "failed") replica = await boot();
    },
    async crash() {
      replica = await boot();
    },
  };
}

async function take(stage: Stage, step: Step): Promise<void> {
  if (step.step === "sync") await stage.devices[step.device].trip(step);
  if (step.step === "crash") await stage.devices[step.device].crash();
  if (step.step === "stray") await deliverStray(stage, step.pick);
  if (step.step !== "deed") return;
  const device = stage.devices[step.device];
  const wish = wishOf(device, step);
  if (wish) await device.save(wish);
}

/** A request that was held back arrives late, once newer ones have been answered. */
async function deliverStray({ strays, devices }: Stage, pick: number): Promise<void> {
  const [stray] = strays.splice(pick % Math.max(1, strays.length), 1);
  if (!stray) return;
  const device = Object.values(devices).find(({ userId }) => userId === stray.userId);
  await device?.deliver(stray.request);
}

async function settleAll(stage: Stage): Promise<void> {
  while (stage.strays.length > 0) await deliverStray(stage, 0);
  for (let round = 0; round < 2; round += 1) {
    for (const device of Object.values(stage.devices)) {
      const { state } = await device.sync();
      if (state !== "synced") throw new Error(`${device.userId} ends ${state}`);
      if (device.replica().waiting.value > 0) throw new Error("a wish is still waiting");
    }
  }
}

function throwUnlessCrash(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}
