import type { ReplicaStorage, Unnumbered } from "#shared/replica/replica";
import { openReplica, type Replica } from "#shared/replica/replica";
import type { Stored, Waiting } from "#shared/replica/state";
import { type ExampleScene, exampleRows } from "./rows.ts";

/**
 * A book of made-up people that lives in this window's memory alone: nothing of it is written to
 * the device, sent, counted or shown to anybody, so taking it away is forgetting it.
 */
export function openExample(programId: string, scene: ExampleScene): Promise<Replica> {
  return openReplica(
    { programId, userId: scene.me.id },
    {
      storage: memoryStorage(exampleRows(scene)),
      newId: scene.newId,
      sync: async () => ({ ok: false, error: "offline" }),
      alone: (work) => work(),
      tell: () => {},
      onTold: () => {},
      onFault: (error) => {
        throw error;
      },
    },
  );
}

/** Takes each wish as accepted, so that nothing seems to wait for a server. */
function memoryStorage(rows: Stored["rows"]): ReplicaStorage {
  const waiting: Waiting[] = [];
  const kept = { device: "example", epoch: "example", cursor: "example" };
  return {
    load: async () => ({ ...kept, rows, waiting: [], refused: [] }),
    async append(wishes: readonly Unnumbered[]) {
      const added = wishes.map(({ wish }, index) => ({
        ...{ n: waiting.length + index + 1, wish },
        acceptedRev: 1,
      }));
      waiting.push(...added);
      return added;
    },
    outbox: async () => ({ ...kept, waiting }),
    settle: async () => {},
    renumber: async () => {},
    forget: async () => {},
    close: () => {},
  };
}
