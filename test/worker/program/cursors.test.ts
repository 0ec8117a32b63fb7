import { describe, expect, test } from "vitest";
import type { SyncReply } from "#shared/sync";
import { makeRecord } from "../../make.ts";
import { type Device, makeDevice, makeProgram } from "./make.ts";

describe("S6 a cursor is the client's word and opens nothing", () => {
  test("a backfill that names somebody else's book brings none of it", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"], "mentee-2": ["mentee"] });
    await makeDevice(stub, "mentee-1").put("contact");
    for (const userId of ["mentee-2", "lead-1"]) {
      const device = makeDevice(stub, userId);
      const { cursor } = await device.sync();
      for (const forged of forgeries(cursor)) {
        const result = await device.send({ cursor: forged });
        const seen = result.ok ? result.reply.changes : [];
        expect(seen.filter(({ kind }) => kind === "contact")).toEqual([]);
      }
    }
  });

  test("a cursor of somebody else's brings nothing of theirs", async () => {
    const stub = await makeProgram({ "mentee-1": ["mentee"], "mentee-2": ["mentee"] });
    const own = makeDevice(stub, "mentee-1");
    for (let count = 0; count < 3; count += 1) await own.put("contact");
    const page = await own.send({ cursor: null, limit: 1 });
    if (!page.ok) throw new Error(page.error);
    const stolen = await makeDevice(stub, "mentee-2").send({ cursor: page.reply.cursor });
    const seen = stolen.ok ? stolen.reply.changes : [];
    expect(seen.filter(({ kind }) => kind === "contact")).toEqual([]);
  });

  test("a mentor of two hundred mentees can pull page by page", async () => {
    const menteeIds = Array.from({ length: 200 }, (_, index) => longId("mentee", index));
    const mentor = longId("mentor", 1);
    const stub = await makeProgram({ [mentor]: ["mentor"] });
    const lead = makeDevice(stub, "lead-1");
    await lead.put("mentorship", { kind: "group", mentorIds: [mentor], menteeIds });
    const result = await makeDevice(stub, mentor).send({ limit: 1 });
    expect(result.ok && result.reply.cursor.length).toBeLessThan(20_000);
  });
});

test("S11 a page of long rows ends before it is too large to send", async () => {
  const stub = await makeProgram({ "mentee-1": ["mentee"] });
  const writer = makeDevice(stub, "mentee-1");
  for (let count = 0; count < 10; count += 1) await putLongRows(writer, 15);
  const reader = makeDevice(stub, "mentee-1");
  const pages = await pagesOf(reader);
  expect(Math.max(...pages.map((page) => JSON.stringify(page).length))).toBeLessThan(5_000_000);
  const ids = pages.flatMap(({ changes }) => changes.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    pages.flatMap(({ changes }) => changes.filter(({ kind }) => kind === "contact")),
  ).toHaveLength(150);
});

async function putLongRows(device: Device, count: number): Promise<void> {
  const wishes = Array.from({ length: count }, () => {
    const fields = { ...makeRecord("contact"), padding: "x".repeat(60_000) };
    return { op: "put", kind: "contact", id: fields.id, fields };
  });
  await device.sync(...wishes);
}

async function pagesOf(device: Device): Promise<SyncReply[]> {
  const pages: SyncReply[] = [];
  let cursor: string | null = null;
  for (;;) {
    const result = await device.send({ cursor });
    if (!result.ok) throw new Error(result.error);
    pages.push(result.reply);
    if (!result.reply.more) return pages;
    cursor = result.reply.cursor;
  }
}

/** As long as the ids of real accounts. */
function longId(role: string, index: number): string {
  return `${role}-${index}`.padEnd(36, "0");
}

/** The cursor with backfills of every shape it ever had, pointing everywhere. */
function forgeries(cursor: string): string[] {
  const read = JSON.parse(atob(cursor));
  const named = { bucket: "owner:mentee-1", after: 0, upTo: 1_000_000 };
  const byGrant = Array.from({ length: 40 }, (_, grant) => [grant, 0, 1_000_000]);
  return [[named], byGrant].map((backfills) => btoa(JSON.stringify({ ...read, backfills })));
}
