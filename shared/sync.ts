import * as z from "zod";
import { Digest } from "#shared/digest";
import { RecordId } from "#shared/record";

/** Version of the envelope; of the records inside it. */
export const protocolVersion = 1;
export const schemaVersion = 1;
export const oldestSchema = 1;

/** S11: bounds of one request and its answer, in bytes and rows. */
export const limits = {
  bodyBytes: 1_000_000,
  mutations: 500,
  /** Buckets asked for anew (S7). */
  refetched: 1_000,
  rowBytes: 64_000,
  pageRows: 2_000,
  /** Characters of fields in one answer, so that a page of long rows can still be sent. */
  pageSize: 4_000_000,
  /** Lists within lists: SQLite reads no row of a thousand levels, and so no report over it. */
  levels: 32,
} as const;

const Fields = z.record(z.string().max(64), z.unknown()).refine(isShallow, "too_deep");
const target = { n: z.int().min(1), kind: z.string().max(64), id: RecordId };

/** One wish of a device: `n` counts up per device without holes (S3). */
export const Mutation = z.discriminatedUnion("op", [
  z.object({ ...target, op: z.literal("put"), fields: Fields }),
  z.object({ ...target, op: z.literal("patch"), fields: Fields, base: z.int().min(0) }),
  z.object({ ...target, op: z.literal("delete"), base: z.int().min(0) }),
]);
export type Mutation = z.output<typeof Mutation>;

export const SyncRequest = z.object({
  protocol: z.int(),
  schema: z.int(),
  device: RecordId,
  epoch: z.string().max(64).nullable(),
  cursor: z.string().max(20_000).nullable(),
  /** The bound of S11 has an error of its own, so it is checked behind this door. */
  mutations: z.array(Mutation),
  limit: z.int().min(1).max(limits.pageRows).default(limits.pageRows),
  /** S7: buckets whose digest did not agree, to be sent anew. */
  refetch: z.array(z.string().max(200)).max(limits.refetched).optional(),
});
export type SyncRequest = z.output<typeof SyncRequest>;

export const Answer = z.union([
  z.object({ n: z.int(), ok: z.literal(true), rev: z.int() }),
  z.object({ n: z.int(), ok: z.literal(false), code: z.string() }),
]);
export type Answer = z.output<typeof Answer>;

/** `bucket` travels with each row so that a client can purge a bucket without knowing the rules. */
export const Change = z.union([
  z.object({
    kind: z.string(),
    id: z.string(),
    rev: z.int(),
    bucket: z.string(),
    fields: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.string(), id: z.string(), rev: z.int(), deleted: z.literal(true) }),
]);
export type Change = z.output<typeof Change>;

export const Purge = z.union([
  z.object({ bucket: z.string() }),
  z.object({ kind: z.string(), id: z.string() }),
]);
export type Purge = z.output<typeof Purge>;

/** A client applies it in this order: reset, answers, purges, changes, cursor. */
export const SyncReply = z.object({
  epoch: z.string(),
  cursor: z.string(),
  answers: z.array(Answer),
  changes: z.array(Change),
  purges: z.array(Purge),
  more: z.boolean(),
  reset: z.literal(true).optional(),
  /** S7: on the last page, what the client holds once it has applied it. */
  digest: Digest.optional(),
});
export type SyncReply = z.output<typeof SyncReply>;

export const MutationGap = z.object({ error: z.literal("mutation_gap"), expected: z.int() });

function isShallow(fields: object): boolean {
  return fits(fields, limits.levels);
}

function fits(value: unknown, levels: number): boolean {
  if (value === null || typeof value !== "object") return true;
  return levels > 0 && Object.values(value).every((each) => fits(each, levels - 1));
}
