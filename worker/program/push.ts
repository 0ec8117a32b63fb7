import type { ErrorCode } from "#shared/errors";
import { isKind, type Kind, kinds, type RecordOf, schemaOf } from "#shared/kinds";
import { actingRoles, type Member } from "#shared/programs";
import { Answer, limits, type Mutation } from "#shared/sync";
import {
  bucketOf,
  isImmutable,
  mayDelete,
  mayPatch,
  mayPut,
  mayReach,
  type Principal,
  type World,
} from "#shared/visibility";
import { isBarred, isErased } from "../third-persons/objections.ts";
import { noteWish } from "./audit.ts";
import { isGranted } from "./grants.ts";
import { keepLosers } from "./kept-edits.ts";
import type { Row, Rows, Stamps } from "./rows.ts";
import { settle } from "./settle.ts";

export type Author = Principal & { device: string };

/** What a mutation is applied with: the rows, who wishes it, and the server's clock. */
export type Desk = { rows: Rows; author: Author; world: World; now: number };

/**
 * S3: the device and the server do not count alike: a hole, or a number that was used for another
 * wish (a browser restored from a backup). Nothing was applied.
 */
export class MutationGap extends Error {
  constructor(readonly expected: number) {
    super("mutation_gap");
  }
}

type Outcome = { ok: true; rev: number } | { ok: false; code: ErrorCode };

/** A device belongs to the account that first used it. */
export function isForeignDevice({ rows, author }: Desk): boolean {
  const foreign = rows.sql.exec(
    "SELECT 1 FROM devices WHERE device = ?1 AND user_id <> ?2",
    author.device,
    author.userId,
  );
  return foreign.toArray().length > 0;
}

/** Applies a device's mutations in order, each exactly once; call inside a transaction. */
export function push(desk: Desk, mutations: readonly Mutation[]): Answer[] {
  const [first] = mutations;
  if (!first) return [];
  const last = lastAnswered(desk);
  for (const [index, { n }] of mutations.entries()) {
    if (n !== first.n + index || n > last + 1 + index) throw new MutationGap(last + 1);
  }
  forgetAnswersBefore(desk, first.n);
  const replayed = mutations.filter(({ n }) => n <= last);
  const fresh = mutations.slice(replayed.length);
  const stored = replayed.map((mutation) => storedAnswer(desk, mutation, last));
  const given = fresh.map((mutation) => ({ n: mutation.n, ...apply(desk, mutation) }));
  remember(desk, fresh, given);
  return [...stored, ...given];
}

/** One wish, by the rules of its kind; call inside a transaction. */
export function apply(desk: Desk, mutation: Mutation): Outcome {
  if (!isKind(mutation.kind)) return refuse("unknown_kind");
  if (mutation.op === "delete") return remove(desk, mutation.kind, mutation);
  if (bytesOf(mutation.fields) > limits.rowBytes) return refuse("row_too_large");
  return mutation.op === "put"
    ? put(desk, mutation.kind, mutation)
    : patch(desk, mutation.kind, mutation);
}

type Wish<Op extends Mutation["op"]> = Extract<Mutation, { op: Op }>;

function put<K extends Kind>(desk: Desk, kind: K, wish: Wish<"put">): Outcome {
  const existing = desk.rows.get(kind, wish.id);
  if (existing) return putAgain(desk, existing, wish);
  const record = parseRecord(kind, { ...wish.fields, id: wish.id }, desk.now);
  if (!record) return refuse("invalid_fields");
  const bucket = bucketOf(kind, record, desk.world);
  if (bucket === undefined) return refuse("unknown_record");
  if (!mayPut(kind, desk.author, record, desk.world)) return refuseAt(desk, kind, bucket);
  if (isTakenMember(desk, kind, record)) return refuse("already_exists");
  if (isErased(desk.rows, kind, record.id) || isBarred(desk.rows, kind, record, undefined))
    return refuse("objected");
  const stamps: Stamps = { "*": [desk.rows.head() + 1, desk.author.userId, desk.author.device] };
  const rev = settle(desk, undefined, { kind, id: wish.id, bucket, fields: record, stamps });
  noteWish(desk, kind, wish.id, undefined);
  return { ok: true, rev };
}

/**
 * A put of what is there already is a replay: the author's own words are laid over the row, but
 * not over what was changed since, or a browser restored from a backup would undo it.
 */
function putAgain<K extends Kind>(desk: Desk, existing: Row<K>, wish: Wish<"put">): Outcome {
  const own = existing.fields.createdBy === desk.author.userId;
  if (!own) return refuse("unknown_record");
  if (isImmutable(existing.kind)) return { ok: true, rev: existing.rev };
  const untouched = Object.entries(wish.fields).filter(
    ([field]) =>
      field !== "id" && !field.startsWith("created") && !Object.hasOwn(existing.stamps, field),
  );
  const fields = Object.fromEntries(untouched);
  return patch(desk, existing.kind, { ...wish, op: "patch", fields, base: 0 });
}

function patch<K extends Kind>(desk: Desk, kind: K, wish: Wish<"patch">): Outcome {
  const row = desk.rows.get(kind, wish.id);
  if (!row || !reaches(desk, kind, row.bucket)) return patchGone(desk, kind, wish);
  if (isImmutable(kind)) return refuse("immutable");
  if (isErased(desk.rows, kind, row.id)) return refuse("objected");
  const record = parseRecord(kind, { ...row.fields, ...wish.fields }, desk.now);
  if (!record) return refuse("invalid_fields");
  if (bytesOf(record) > limits.rowBytes) return refuse("row_too_large");
  if (!mayPatch(kind, desk.author, row.fields, record, desk.world)) return refuse("not_allowed");
  if (isLastLead(desk, row) && !leadsStill(row, record)) return refuse("not_allowed");
  const bucket = bucketOf(kind, record, desk.world);
  if (bucket === undefined) return refuse("unknown_record");
  if (differs(row.fields, record, "userId") && isTakenMember(desk, kind, record)) {
    return refuse("already_exists");
  }
  if (isBarred(desk.rows, kind, record, row.fields)) return refuse("objected");
  const changed = Object.keys(wish.fields).filter((field) => differs(row.fields, record, field));
  if (changed.length === 0) return { ok: true, rev: row.rev };
  // Who writes blind has read no words that could be lost.
  const base = isGranted(desk.rows, desk.author.userId, row.bucket) ? wish.base : desk.rows.head();
  keepLosers(desk, row, { base, fields: changed, replacedBy: "edit" });
  const stamps = { ...row.stamps };
  const next = desk.rows.head() + 1;
  for (const field of changed) stamps[field] = [next, desk.author.userId, desk.author.device];
  const rev = settle(desk, row, { kind, id: wish.id, bucket, fields: record, stamps });
  noteWish(desk, kind, wish.id, row.fields);
  return { ok: true, rev };
}

/** S4: delete beats edit, and the edit is kept for the one who wrote it. */
function patchGone<K extends Kind>(desk: Desk, kind: K, wish: Wish<"patch">): Outcome {
  const tombstone = desk.rows.tombstoneOf(kind, wish.id);
  const gone = tombstone && !desk.rows.get(kind, wish.id) && reaches(desk, kind, tombstone.bucket);
  if (!gone) return refuse("unknown_record");
  if (isErased(desk.rows, kind, wish.id)) return refuse("objected");
  keepLosers(desk, { kind, id: wish.id }, { words: wish.fields, replacedBy: "deletion" });
  return refuse("deleted");
}

function remove<K extends Kind>(desk: Desk, kind: K, wish: Wish<"delete">): Outcome {
  const row = desk.rows.get(kind, wish.id);
  if (!row || !reaches(desk, kind, row.bucket)) {
    const tombstone = desk.rows.tombstoneOf(kind, wish.id);
    return tombstone && !row && reaches(desk, kind, tombstone.bucket)
      ? { ok: true, rev: tombstone.rev }
      : refuse("unknown_record");
  }
  if (!mayDelete(kind, desk.author, row.fields, desk.world)) return refuse("not_allowed");
  if (isLastLead(desk, row)) return refuse("not_allowed");
  keepLosers(desk, row, {
    base: wish.base,
    fields: Object.keys(row.fields),
    replacedBy: "deletion",
  });
  const rev = settle(desk, row, undefined);
  noteWish(desk, kind, wish.id, row.fields);
  return { ok: true, rev };
}

function refuse(code: ErrorCode): Outcome {
  return { ok: false, code };
}

/** A foreign record answers exactly as an unknown one. */
function refuseAt(desk: Desk, kind: Kind, bucket: string): Outcome {
  return refuse(reaches(desk, kind, bucket) ? "not_allowed" : "unknown_record");
}

function reaches({ rows, author }: Desk, kind: Kind, bucket: string): boolean {
  return isGranted(rows, author.userId, bucket) || mayReach(kind, author);
}

function isTakenMember<K extends Kind>({ rows }: Desk, kind: K, record: RecordOf<K>): boolean {
  return kind === "member" && rows.memberOf(kinds.member.parse(record).userId) !== undefined;
}

/** Without a lead nobody could ever let anybody in again. */
export function isLastLead({ rows }: Desk, { kind, id, fields }: Row): boolean {
  if (kind !== "member" || !isActingLead(kinds.member.parse(fields))) return false;
  return rows.all("member").every((each) => each.id === id || !isActingLead(each.fields));
}

function leadsStill(row: Row, after: object): boolean {
  const member = kinds.member.parse(after);
  return isActingLead(member) && !differs(row.fields, member, "userId");
}

function isActingLead(member: Member): boolean {
  return actingRoles(member).includes("lead");
}

const clockLeeway = 5 * 60_000;

/** Parses a record; instants are facts about life, and none but a plan lies in the future (S1). */
function parseRecord<K extends Kind>(
  kind: K,
  fields: Record<string, unknown>,
  now: number,
): RecordOf<K> | undefined {
  const clamped = Object.entries(fields).map(([field, value]) =>
    field.endsWith("At") && field !== "plannedAt" && typeof value === "number"
      ? [field, Math.min(value, now + clockLeeway)]
      : [field, value],
  );
  return schemaOf(kind).safeParse(Object.fromEntries(clamped)).data;
}

function differs(before: object, after: object, field: string): boolean {
  return JSON.stringify(Reflect.get(before, field)) !== JSON.stringify(Reflect.get(after, field));
}

const encoder = new TextEncoder();

function bytesOf(fields: object): number {
  return encoder.encode(JSON.stringify(fields)).length;
}

function lastAnswered({ rows, author }: Desk): number {
  const [known] = rows.sql.exec<{ last_n: number }>(
    "SELECT last_n FROM devices WHERE device = ?1",
    author.device,
  );
  return known?.last_n ?? 0;
}

function remember(
  { rows, author }: Desk,
  mutations: readonly Mutation[],
  answers: readonly Answer[],
): void {
  const last = mutations.at(-1);
  if (!last) return;
  rows.sql.exec(
    `INSERT INTO devices (device, user_id, last_n) VALUES (?1, ?2, ?3)
     ON CONFLICT (device) DO UPDATE SET last_n = ?3`,
    author.device,
    author.userId,
    last.n,
  );
  const noted = mutations.map((mutation, index) => ({
    n: mutation.n,
    answer: JSON.stringify(answers[index]),
    mark: markOf(mutation),
  }));
  rows.sql.exec(
    `INSERT INTO answers (device, n, answer, mark)
     SELECT ?1, value ->> 'n', value ->> 'answer', value ->> 'mark' FROM json_each(?2)`,
    author.device,
    JSON.stringify(noted),
  );
}

function storedAnswer({ rows, author }: Desk, mutation: Mutation, last: number): Answer {
  const [stored] = rows.sql.exec<{ answer: string; mark: string }>(
    "SELECT answer, mark FROM answers WHERE device = ?1 AND n = ?2",
    author.device,
    mutation.n,
  );
  if (stored?.mark !== markOf(mutation)) throw new MutationGap(last + 1);
  return Answer.parse(JSON.parse(stored.answer));
}

/** Tells one wish from another: FNV-1a (Fowler, Noll, Vo) over its JSON, with its length. */
function markOf(mutation: Mutation): string {
  const text = JSON.stringify(mutation);
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return `${text.length}:${hash >>> 0}`;
}

/** A device that sends `n` has read every answer before it. */
function forgetAnswersBefore({ rows, author }: Desk, n: number): void {
  rows.sql.exec("DELETE FROM answers WHERE device = ?1 AND n < ?2", author.device, n);
}
