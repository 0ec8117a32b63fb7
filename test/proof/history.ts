import * as fc from "fast-check";
import type { Reply } from "#shared/client";
import type { RecordOf } from "#shared/kinds";
import { openReplica, type Replica, type Wish } from "#shared/replica/replica";
import type { SyncReply, SyncRequest } from "#shared/sync";
import { bucketsOf, seenBy } from "#shared/visibility";
import { makeId, makeRecord, today } from "../make.ts";
import { Crash, makeDisk } from "./memory-storage.ts";
import { Oracle } from "./oracle.ts";
import { type Plant, type Server, withServer } from "./server.ts";

const deviceNames = ["phone", "laptop", "phone", "laptop", "mentor", "lead"] as const;
const accounts = { phone: "mentee-1", laptop: "mentee-1", mentor: "mentor-1", lead: "lead-1" };
type DeviceName = (typeof deviceNames)[number];

/** Listed twice what most histories should hold. */
const deeds = [
  "put_contact",
  "put_contact",
  "delete_contact",
  "patch_contact",
  "delete_contact",
  "put_introduction",
  "patch_introduction",
  "put_event",
  "retract_event",
  "confirm",
  "toggle_mentor",
  "pair",
  "unpair",
] as const;

/** What the network does to one trip. */
const fates = ["whole", "request_lost", "reply_lost", "twice", "held_back"] as const;

const Step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      step: fc.constant("deed" as const),
      device: fc.constantFrom(...deviceNames),
      deed: fc.constantFrom(...deeds),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      step: fc.constant("sync" as const),
      device: fc.constantFrom(...deviceNames),
      fate: fc.constantFrom(...fates),
      limit: fc.constantFrom(1, 2, 5, 2000),
      death: fc.constantFrom(undefined, undefined, undefined, "before" as const, "after" as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ step: fc.constant("stray" as const), pick: fc.nat(20) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      step: fc.constant("crash" as const),
      device: fc.constantFrom(...deviceNames),
    }),
  },
);
type Step = typeof Step extends fc.Arbitrary<infer Value> ? Value : never;

export const History = fc.array(Step, { minLength: 8, maxLength: 60 });
export type History = Step[];

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

type Device = Awaited<ReturnType<typeof makeDevice>>;
type Stage = {
  server: Server;
  oracle: Oracle;
  strays: Stray[];
  devices: Record<DeviceName, Device>;
};

async function setStage(server: Server): Promise<Stage> {
  const oracle = new Oracle();
  const strays: Stray[] = [];
  const open = (name: DeviceName) => makeDevice(accounts[name], { server, oracle, strays });
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
  { server, oracle, strays }: Pick<Stage, "server" | "oracle" | "strays">,
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
        onFault: throwUnlessCrash,
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

function wishOf(
  { userId, replica }: Device,
  { deed, pick }: Extract<Step, { step: "deed" }>,
): Wish | undefined {
  const own = { createdBy: userId };
  const from = <K extends "contact" | "introduction" | "introduction_event" | "member" | "pairing">(
    kind: K,
  ): RecordOf<K> | undefined => {
    const all = [...replica().rows(kind).value.values()];
    return all[pick % Math.max(1, all.length)];
  };
  const contact = from("contact");
  const introduction = from("introduction");
  const event = from("introduction_event");
  const mentor = [...replica().rows("member").value.values()].find(
    (member) => member.userId === "mentor-1",
  );
  const pairing = from("pairing");
  switch (deed) {
    case "put_contact":
      return { op: "put", kind: "contact", record: makeRecord("contact", own) };
    case "patch_contact": {
      const fields =
        pick % 2 ? { jobTitle: `Title ${makeId()}` } : { location: `Town ${makeId()}` };
      return contact && { op: "patch", kind: "contact", id: contact.id, fields };
    }
    case "delete_contact":
      return contact && { op: "delete", kind: "contact", id: contact.id };
    case "put_introduction":
      return { op: "put", kind: "introduction", record: makeRecord("introduction", own) };
    case "patch_introduction": {
      const fields = { purpose: `Purpose ${makeId()}` };
      return introduction && { op: "patch", kind: "introduction", id: introduction.id, fields };
    }
    case "put_event": {
      const fields = { ...own, introductionId: introduction?.id ?? makeId(), by: userId };
      return {
        op: "put",
        kind: "introduction_event",
        record: makeRecord("introduction_event", fields),
      };
    }
    case "retract_event":
      return event && { op: "delete", kind: "introduction_event", id: event.id };
    case "confirm": {
      const fields = { confirmation: "confirmed" as const };
      return introduction && { op: "patch", kind: "introduction", id: introduction.id, fields };
    }
    case "toggle_mentor": {
      const fields = { leftOn: mentor?.leftOn ? null : today };
      return mentor && { op: "patch", kind: "member", id: mentor.id, fields };
    }
    case "pair":
      return { op: "put", kind: "mentorship", record: makeRecord("mentorship", own) };
    case "unpair":
      return pairing && { op: "delete", kind: "mentorship", id: pairing.id };
  }
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

type Truth = Pick<Stage, "server" | "oracle">;

/** Buckets the account may read, worked out from the rows and not from the grants. */
function openBuckets({ server, oracle }: Truth, userId: string): Set<string> {
  const member = server.rows("member").find((each) => each.userId === userId);
  return member ? bucketsOf(member, server.rows("mentorship"), oracle.pairs) : new Set();
}

/** No reply brings a row of a bucket that the rows themselves do not open to the account. */
function checkGrants(truth: Truth, userId: string, { changes }: SyncReply): void {
  const open = openBuckets(truth, userId);
  for (const change of changes) {
    if (!("deleted" in change) && !open.has(change.bucket)) {
      throw new Error(`${userId} read ${change.kind} of ${change.bucket} without a grant`);
    }
  }
}

const proven = ["contact", "introduction", "introduction_event"] as const;

/** The program holds what the accepted mutations say, no more and no less. */
function checkRows({ server, oracle }: Stage): void {
  for (const kind of proven) {
    const rows = new Map(server.rows(kind).map((row) => [`${kind} ${row.id}`, row]));
    const expected = [...oracle.rows].filter(([key]) => key.startsWith(`${kind} `));
    if (rows.size !== expected.length) {
      throw new Error(`${rows.size} rows of ${kind}, ${expected.length} expected`);
    }
    for (const [key, { fields }] of expected) {
      for (const [field, value] of Object.entries(fields)) {
        const held = Reflect.get(rows.get(key) ?? {}, field);
        if (JSON.stringify(held) !== JSON.stringify(value)) {
          throw new Error(
            `${key}.${field} is ${JSON.stringify(held)}, not ${JSON.stringify(value)}`,
          );
        }
      }
    }
  }
}

function checkKeptEdits({ server, oracle }: Stage): void {
  const kept = server.rows("kept_edit");
  for (const { id, field, value } of oracle.lost) {
    const found = kept.some(
      (edit) => edit.of.id === id && JSON.stringify(edit.fields[field]) === JSON.stringify(value),
    );
    if (!found) throw new Error(`${field} of ${id} was lost: ${JSON.stringify(value)}`);
  }
}

/** A settled device holds exactly what its account may see, as it may see it. */
function checkView(stage: Stage, { userId, disk, replica }: Device): void {
  const { server } = stage;
  const open = openBuckets(stage, userId);
  for (const { kind, bucket } of disk.read().rows) {
    if (!open.has(bucket)) throw new Error(`${userId} keeps ${kind} of ${bucket}`);
  }
  for (const kind of proven) {
    const seen = replica().rows(kind).value;
    const due = server.rows(kind).filter(({ id }) => open.has(server.bucketOf(kind, id)));
    if (seen.size !== due.length) {
      throw new Error(`${userId} sees ${seen.size} of ${due.length} ${kind}`);
    }
    for (const row of due) checkRecord(kind, seen.get(row.id), row, userId);
  }
}

function checkRecord<K extends (typeof proven)[number]>(
  kind: K,
  seen: unknown,
  row: RecordOf<K>,
  userId: string,
): void {
  const due = seenBy(kind, row, userId, noWorld);
  if (canonical(seen) !== canonical(due)) {
    throw new Error(`${userId} sees ${kind} ${canonical(seen)}, not ${canonical(due)}`);
  }
}

const noWorld = { find: () => undefined, isMentor: () => false, isPaired: () => false };

function throwUnlessCrash(error: unknown): void {
  if (!(error instanceof Crash)) throw error;
}

function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
  return `{${entries.map(([key, each]) => `${key}:${canonical(each)}`).join()}}`;
}
