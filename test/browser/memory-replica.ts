import type { Client } from "#shared/client";
import { openReplica, type Replica } from "#shared/replica/replica";
import { makeId } from "../make.ts";
import { makeDisk } from "../proof/memory-storage.ts";

/** A device of the person that keeps everything in memory: its first sync brings all they have. */
export async function openMemoryReplica(client: Client): Promise<Replica> {
  const me = await client.me();
  const [program] = me.ok ? me.body.programs : [];
  if (!me.ok || !program) throw new Error("no program");
  return await openReplica(
    { programId: program.id, userId: me.body.user.id },
    {
      sync: client.sync,
      storage: makeDisk(makeId()).storage,
      newId: makeId,
      alone: (work) => work(),
      tell: () => {},
      onTold: () => {},
      onFault: (error) => {
        throw error;
      },
    },
  );
}
