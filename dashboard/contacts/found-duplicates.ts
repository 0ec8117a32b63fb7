import { computed, type ReadonlySignal } from "@preact/signals";
import { type DuplicatePair, findDuplicates } from "#shared/duplicates";
import type { Replica } from "#shared/replica/replica";

const found = new WeakMap<Replica, ReadonlySignal<readonly DuplicatePair[]>>();

/** Cards that may be one person; looked for once for all who ask, and again when cards change. */
export function duplicatesIn(replica: Replica): ReadonlySignal<readonly DuplicatePair[]> {
  const duplicates =
    found.get(replica) ??
    computed(() =>
      findDuplicates(
        [...replica.rows("contact").value.values()],
        replica.rows("distinction").value.values(),
      ),
    );
  found.set(replica, duplicates);
  return duplicates;
}
