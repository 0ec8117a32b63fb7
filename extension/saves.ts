import { kinds } from "#shared/kinds";
import type { Wish } from "#shared/replica/replica";
import { connectionStore } from "./connection.ts";
import { openParked } from "./parked.ts";
import type { Saves } from "./quick-save.ts";
import { openReplica } from "./replicas.ts";
import { unconnected } from "./wishes.ts";

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
      return wishes.flatMap((wish) =>
        wish.op === "put" && wish.kind === "contact" ? [kinds.contact.parse(wish.record)] : [],
      );
    },
    keep: async (wishes) => void (await parked.add(wishes)),
    async takeBack(id) {
      for (const { key, wishes } of await parked.all()) {
        if (wishes.some((wish) => wish.op === "put" && wish.record.id === id)) {
          await parked.remove(key);
        }
      }
    },
    async addQuote(id, quote) {
      for (const { key, wishes } of await parked.all()) {
        if (!wishes.some((wish) => wish.op === "put" && wish.record.id === id)) continue;
        await parked.add(wishes.map((wish) => quoted(wish, id, quote)));
        await parked.remove(key);
      }
    },
  };
}

function quoted(wish: Wish, id: string, quote: string): Wish {
  if (wish.op !== "put" || wish.kind !== "introduction" || wish.record.id !== id) return wish;
  return { ...wish, record: { ...wish.record, quote } };
}
