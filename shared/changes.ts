import type { Kind, RecordOf } from "#shared/kinds";
import type { Wish } from "#shared/replica/replica";

/** What to save, and its exact inverse. */
export type Change = { wishes: Wish[]; inverse: Wish[] };

export const nothing: Change = { wishes: [], inverse: [] };

export function putting<K extends Kind>(kind: K, record: RecordOf<K>): Change {
  return {
    wishes: [{ op: "put", kind, record } as Wish],
    inverse: [{ op: "delete", kind, id: record.id } as Wish],
  };
}

export function removing<K extends Kind>(kind: K, record: RecordOf<K>): Change {
  const { wishes, inverse } = putting(kind, record);
  return { wishes: inverse, inverse: wishes };
}

export function patching<K extends Kind>(
  kind: K,
  record: RecordOf<K>,
  fields: Partial<RecordOf<K>>,
): Change {
  const before = Object.fromEntries(
    Object.keys(fields).map((field) => [field, Reflect.get(record, field)]),
  );
  const patch = { op: "patch", kind, id: record.id };
  return {
    wishes: [{ ...patch, fields } as Wish],
    inverse: [{ ...patch, fields: before } as Wish],
  };
}

export function joined(...changes: readonly Change[]): Change {
  return {
    wishes: changes.flatMap(({ wishes }) => wishes),
    inverse: changes.toReversed().flatMap(({ inverse }) => inverse),
  };
}
