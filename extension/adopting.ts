import type { Replica } from "#shared/replica/replica";
import type { Parked } from "./parked.ts";
import { adopted } from "./wishes.ts";

/**
 * Makes what was saved before connecting the account's own. Whoever opens the replica does it
 * first, or the book would not know those who still wait; ids were final when the records were
 * parked, so a run cut short adopts none twice.
 */
export function adoptParked(parked: Parked, replica: Replica): Promise<void> {
  return parked.alone(async () => {
    for (const { key, wishes } of await parked.all()) {
      const left = wishes.filter(({ kind, record }) => !replica.rows(kind).value.has(record.id));
      if (left.length > 0) await replica.save(left.map((wish) => adopted(wish, replica.userId)));
      await parked.remove(key);
    }
  });
}
