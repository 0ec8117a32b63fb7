import { env, runInDurableObject } from "cloudflare:test";
import type { Reply } from "#shared/client";
import { type Kind, type RecordOf, schemaOf } from "#shared/kinds";
import { SyncReply, type SyncRequest } from "#shared/sync";
import type { Program } from "../../worker/program.ts";
import { makeId, now } from "../make.ts";

/** Faults put into the server or its answers on purpose; each must be found. */
export const plants = [
  "no_dedupe",
  "cursor_off_by_one",
  "purge_after_changes",
  "stale_grant",
  "lost_tombstone",
] as const;
export type Plant = (typeof plants)[number] | "none";

export type Server = {
  sync(userId: string, request: SyncRequest): Promise<Reply<SyncReply>>;
  rows<K extends Kind>(kind: K): RecordOf<K>[];
  bucketOf(kind: Kind, id: string): string;
};

/** Runs the work inside a fresh program object, against the very code that serves people. */
export async function withServer(
  plant: Plant,
  work: (server: Server) => Promise<void>,
): Promise<void> {
  const programId = makeId();
  const stub = env.PROGRAM.getByName(programId);
  await runInDurableObject(stub, async (program: Program, state: DurableObjectState) => {
    const founder = { userId: "lead-1", displayName: "Lead", roles: ["lead" as const] };
    await program.found({ programId, name: "Proof", kind: "university", founder, now });
    await work(makeServer(program, state.storage.sql, plant));
  });
}

function makeServer(program: Program, sql: SqlStorage, plant: Plant): Server {
  function rows<K extends Kind>(kind: K): RecordOf<K>[] {
    return sql
      .exec<{ fields: string }>("SELECT fields FROM rows WHERE kind = ?1", kind)
      .toArray()
      .map(({ fields }) => schemaOf(kind).parse(JSON.parse(fields)));
  }
  return {
    rows,
    async sync(userId, request) {
      plantBefore(plant, sql, request);
      const result = await program.sync(userId, structuredClone(request), now);
      plantAfter(plant, sql);
      if (!result.ok) return result;
      return { ok: true, body: plantInto(plant, SyncReply.parse(JSON.parse(result.reply))) };
    },
    bucketOf: (kind, id) =>
      sql
        .exec<{ bucket: string }>("SELECT bucket FROM rows WHERE kind = ?1 AND id = ?2", kind, id)
        .one().bucket,
  };
}

function plantBefore(plant: Plant, sql: SqlStorage, { device, mutations }: SyncRequest): void {
  const [first] = mutations;
  if (plant !== "no_dedupe" || !first) return;
  const again = [device, first.n - 1] as const;
  sql.exec("UPDATE devices SET last_n = MIN(last_n, ?2) WHERE device = ?1", ...again);
  sql.exec("DELETE FROM answers WHERE device = ?1 AND n > ?2", ...again);
}

function plantAfter(plant: Plant, sql: SqlStorage): void {
  if (plant === "stale_grant") sql.exec("UPDATE grants SET revoked = 0");
  if (plant === "lost_tombstone") sql.exec("DELETE FROM tombstones");
}

function plantInto(plant: Plant, reply: SyncReply): SyncReply {
  if (plant === "cursor_off_by_one") {
    const cursor = JSON.parse(atob(reply.cursor));
    return { ...reply, cursor: btoa(JSON.stringify({ ...cursor, rev: cursor.rev + 1 })) };
  }
  if (plant === "purge_after_changes") {
    const purged = reply.purges.flatMap((purge) => ("bucket" in purge ? [purge.bucket] : []));
    const changes = reply.changes.filter(
      (change) => "deleted" in change || !purged.includes(change.bucket),
    );
    return { ...reply, changes };
  }
  return reply;
}
