import { connectionStore, unconnected } from "./connection.ts";
import { openParked } from "./parked.ts";
import type { Saves } from "./quick-save.ts";
import { openReplica } from "./replicas.ts";

/** The chosen program's replica; before any is connected, where saves wait for one. */
export async function openSaves(): Promise<Saves> {
  const connection = await connectionStore.read();
  if (!connection?.programId) return openWaiting();
  const replica = await openReplica(connection, connection.programId);
  return {
    userId: replica.userId,
    contacts: async () => [...replica.rows("contact").value.values()],
    keep: (wishes) => replica.save(wishes),
    takeBack: (id) => replica.save([{ op: "delete", kind: "contact", id }]),
    addQuote: (id, quote) =>
      replica.save([{ op: "patch", kind: "introduction", id, fields: { quote } }]),
  };
}

async function openWaiting(): Promise<Saves> {
  const parked = await openParked();
  return {
    userId: unconnected,
    async contacts() {
      const wishes = (await parked.all()).flatMap((save) => save.wishes);
      return wishes.flatMap((wish) => (wish.kind === "contact" ? [wish.record] : []));
    },
    keep: (wishes) => parked.add(wishes),
    takeBack: (id) => parked.add([{ op: "delete", kind: "contact", id }]),
    addQuote: (id, quote) =>
      parked.add([{ op: "patch", kind: "introduction", id, fields: { quote } }]),
  };
}
