import type { Signal } from "@preact/signals-core";
import {
  type Answer,
  limits,
  type Mutation,
  protocolVersion,
  type SyncReply,
  type SyncRequest,
  schemaVersion,
} from "#shared/sync";

/** A row as the server sent it. */
export type StoredRow = {
  kind: string;
  id: string;
  bucket: string;
  rev: number;
  fields: Record<string, unknown>;
};

type Numberless<Each> = Each extends unknown ? Omit<Each, "n"> : never;

/** A wish in the outbox: unanswered, or accepted and not yet seen in a pull. */
export type Waiting = { n: number; wish: Numberless<Mutation>; acceptedRev?: number };

/** A wish the server said no to, with its code. */
export type Refused = { n: number; wish: Numberless<Mutation>; code: string };

/** All that a replica keeps between runs. */
export type Stored = {
  device: string;
  epoch: string | null;
  cursor: string | null;
  rows: StoredRow[];
  waiting: Waiting[];
  refused: Refused[];
};

/** What a request is made of. */
export type Outbox = Pick<Stored, "device" | "epoch" | "cursor" | "waiting">;

/** What one answer of the server does to a replica; applied in the order of its fields. */
export type Settlement = {
  reset: boolean;
  purgedBuckets: string[];
  removed: { kind: string; id: string }[];
  rows: StoredRow[];
  /** Numbers that leave the outbox; accepted ones that stay until their rows arrive. */
  settled: number[];
  accepted: { n: number; rev: number }[];
  refused: Refused[];
  epoch: string;
  cursor: string;
};

/** As many waiting wishes as one request may hold (S11). */
export function requestOf(
  { device, epoch, cursor, waiting }: Outbox,
  refetch: string[],
): SyncRequest {
  let bytes = 0;
  const mutations = waiting
    .filter(isUnanswered)
    .slice(0, limits.mutations)
    .map(({ n, wish }) => ({ n, ...wish }))
    .filter((mutation, index) => {
      bytes += JSON.stringify(mutation).length * 3;
      // The first always goes: held back, it would be tried without end and never refused.
      return index === 0 || bytes < limits.bodyBytes - 30_000;
    });
  const version = { protocol: protocolVersion, schema: schemaVersion };
  const wanted = refetch.length > 0 ? { refetch } : {};
  return { ...version, device, epoch, cursor, mutations, limit: limits.pageRows, ...wanted };
}

export function isUnanswered({ acceptedRev }: Waiting): boolean {
  return acceptedRev === undefined;
}

/**
 * Turns an answer into what is to be stored. An accepted wish stays in the view until the pull
 * that holds its row is whole, so that nothing a person typed flickers away between two pages.
 */
export function settlementOf(waiting: readonly Waiting[], reply: SyncReply): Settlement {
  const answers = new Map(reply.answers.map((answer) => [answer.n, answer]));
  const refused = waiting.flatMap((each) => refusalOf(each, answers.get(each.n)));
  const accepted = waiting.flatMap((each) => acceptanceOf(each, answers.get(each.n)));
  const done = reply.more ? [] : accepted.map(({ n }) => n);
  return {
    reset: reply.reset === true,
    purgedBuckets: reply.purges.flatMap((purge) => ("bucket" in purge ? [purge.bucket] : [])),
    ...latestChanges(reply),
    settled: [...refused.map(({ n }) => n), ...done],
    accepted: reply.more ? accepted : [],
    refused,
    epoch: reply.epoch,
    cursor: reply.cursor,
  };
}

/** The outbox after a settlement. */
export function leftWaiting(waiting: readonly Waiting[], settlement: Settlement): Waiting[] {
  const settled = new Set(settlement.settled);
  const revs = new Map(settlement.accepted.map(({ n, rev }) => [n, rev]));
  return waiting
    .filter(({ n }) => !settled.has(n))
    .map((each) => {
      const acceptedRev = revs.get(each.n) ?? each.acceptedRev;
      return acceptedRev === undefined ? each : { ...each, acceptedRev };
    });
}

/** Applies a settlement to the rows in memory, kind by kind. */
export function settleRows(
  baseOf: (kind: string) => Signal<ReadonlyMap<string, StoredRow>>,
  known: Iterable<string>,
  settlement: Settlement,
): void {
  const purged = new Set(settlement.purgedBuckets);
  const rows = Map.groupBy(settlement.rows, ({ kind }) => kind);
  const removed = Map.groupBy(settlement.removed, ({ kind }) => kind);
  for (const kind of new Set([...known, ...rows.keys()])) {
    const base = baseOf(kind);
    const before = settlement.reset ? new Map<string, StoredRow>() : base.value;
    const gone = before.size > 0 && purged.size > 0;
    if (!settlement.reset && !gone && !rows.has(kind) && !removed.has(kind)) continue;
    const after = new Map([...before].filter(([, row]) => !purged.has(row.bucket)));
    for (const { id } of removed.get(kind) ?? []) after.delete(id);
    for (const row of rows.get(kind) ?? []) after.set(row.id, row);
    base.value = after;
  }
}

function refusalOf({ n, wish, acceptedRev }: Waiting, answer: Answer | undefined): Refused[] {
  const isNew = answer !== undefined && !answer.ok && acceptedRev === undefined;
  return isNew ? [{ n, wish, code: answer.code }] : [];
}

function acceptanceOf(
  { n, acceptedRev }: Waiting,
  answer: Answer | undefined,
): { n: number; rev: number }[] {
  if (acceptedRev !== undefined) return [{ n, rev: acceptedRev }];
  return answer?.ok ? [{ n, rev: answer.rev }] : [];
}

/** The last word on each record of the page: a removal that a later row overtook is no news. */
function latestChanges({ changes, purges }: SyncReply): Pick<Settlement, "removed" | "rows"> {
  const rows = new Map<string, StoredRow>();
  const removed = new Map<string, { kind: string; id: string }>();
  for (const purge of purges) {
    if (!("bucket" in purge)) removed.set(`${purge.kind} ${purge.id}`, purge);
  }
  for (const change of changes) {
    const key = `${change.kind} ${change.id}`;
    rows.delete(key);
    removed.delete(key);
    if ("deleted" in change) removed.set(key, { kind: change.kind, id: change.id });
    else rows.set(key, change);
  }
  return { rows: [...rows.values()], removed: [...removed.values()] };
}
