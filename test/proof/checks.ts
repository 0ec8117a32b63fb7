import { bucketsOf } from "#shared/buckets";
import type { RecordOf } from "#shared/kinds";
import type { Replica } from "#shared/replica/replica";
import type { SyncReply } from "#shared/sync";
import { seenBy } from "#shared/visibility";
import type { makeDisk } from "./memory-storage.ts";
import type { Oracle } from "./oracle.ts";
import type { Server } from "./server.ts";

type Device = { userId: string; disk: ReturnType<typeof makeDisk>; replica(): Replica };
type Truth = { server: Server; oracle: Oracle };

/** Buckets the account may read, worked out from the rows and not from the grants. */
function openBuckets({ server, oracle }: Truth, userId: string): Set<string> {
  const member = server.rows("member").find((each) => each.userId === userId);
  return member ? bucketsOf(member, server.rows("mentorship"), oracle.pairs) : new Set();
}

/** No reply brings a row of a bucket that the rows themselves do not open to the account. */
export function checkGrants(truth: Truth, userId: string, { changes }: SyncReply): void {
  const open = openBuckets(truth, userId);
  for (const change of changes) {
    if (!("deleted" in change) && !open.has(change.bucket)) {
      throw new Error(`${userId} read ${change.kind} of ${change.bucket} without a grant`);
    }
  }
}

const proven = ["contact", "introduction", "introduction_event"] as const;

/** The program holds what the accepted mutations say, no more and no less. */
export function checkRows({ server, oracle }: Truth): void {
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

export function checkKeptEdits({ server, oracle }: Truth): void {
  const kept = server.rows("kept_edit");
  for (const { id, field, value } of oracle.lost) {
    const found = kept.some(
      (edit) => edit.of.id === id && JSON.stringify(edit.fields[field]) === JSON.stringify(value),
    );
    if (!found) throw new Error(`${field} of ${id} was lost: ${JSON.stringify(value)}`);
  }
}

/** A settled device holds exactly what its account may see, as it may see it. */
export function checkView(stage: Truth, { userId, disk, replica }: Device): void {
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

const noWorld = {
  find: () => undefined,
  isMentor: () => false,
  isSignedByAnother: () => false,
  isPaired: () => false,
};

function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const entries = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
  return `{${entries.map(([key, each]) => `${key}:${canonical(each)}`).join()}}`;
}
