import { openBrowserReplica, wipeReplica } from "#shared/replica/browser";
import type { Replica } from "#shared/replica/replica";
import type { Connection } from "./connection.ts";
import { clientFor } from "./server.ts";

export type OpenReplica = (connection: Connection, programId: string) => Promise<Replica>;

/** A connection's replicas, each opened once in this part of the extension. */
const opened = new Map<string, Promise<Replica>>();

export const openReplica: OpenReplica = (connection, programId) => {
  const userId = connection.me.user.id;
  const key = `${connection.token} ${programId}`;
  const known = opened.get(key);
  if (known !== undefined) return known;
  const replica = openBrowserReplica({
    programId,
    userId,
    client: clientFor(connection),
    syncing: "by_hand",
  });
  opened.set(key, replica);
  // A failed opening must not be the answer for ever.
  replica.catch(() => opened.delete(key));
  return replica;
};

/** Removes everything an account kept in this browser. */
export async function wipeReplicas({ me, openedIds }: Connection): Promise<void> {
  const replicas = await Promise.all(opened.values());
  for (const replica of replicas) replica.close();
  opened.clear();
  for (const programId of openedIds) await wipeReplica(me.user.id, programId);
}
