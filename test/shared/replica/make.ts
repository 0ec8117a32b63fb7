import type { Reply } from "#shared/client";
import { type Happening, openReplica } from "#shared/replica/replica";
import type { SyncReply, SyncRequest } from "#shared/sync";
import { makeId } from "../../make.ts";
import { makeDisk } from "../../proof/memory-storage.ts";

export type Server = (request: SyncRequest) => Reply<SyncReply>;

/** A replica whose server is a list of answers, one a trip. */
export async function makeReplica(...answers: Server[]) {
  const disk = makeDisk(makeId());
  const requests: SyncRequest[] = [];
  const faults: unknown[] = [];
  let hear: (happening: Happening) => void = () => {};
  const open = () =>
    openReplica(
      { programId: "program", userId: "mentee-1" },
      {
        storage: disk.storage,
        newId: makeId,
        alone: (work) => work(),
        tell: () => {},
        onTold: (listen) => {
          hear = listen;
        },
        onFault: (error) => faults.push(error),
        sync: async (_, request) => {
          if (requests.length > 20) throw new Error("asks without end");
          requests.push(request);
          return answers.shift()?.(request) ?? { ok: false, error: "offline" };
        },
      },
    );
  const replica = await open();
  return { disk, faults, open, requests, replica, hear: (happening: Happening) => hear(happening) };
}

export function reply(body: Partial<SyncReply>): Reply<SyncReply> {
  const empty = { epoch: "one", cursor: "c", answers: [], changes: [], purges: [], more: false };
  return { ok: true, body: { ...empty, ...body } };
}
