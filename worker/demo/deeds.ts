import type { Kind, RecordOf } from "#shared/kinds";
import type { Role } from "#shared/programs";

/** What a person does in the demo: a record they make, or fields they change later. */
export type Deed = {
  [K in Kind]:
    | { op: "put"; kind: K; record: RecordOf<K> }
    | { op: "patch"; kind: K; id: string; fields: Partial<RecordOf<K>> };
}[Kind];

export type Person = {
  userId: string;
  name: string;
  email: string;
  timeZone: string;
  role: Role;
  joinedOn: string;
};

/** One device's whole outbox; what it refers to was done in the chapters before it. */
export type Chapter = { userId: string; device: string; deeds: Deed[] };

export function put<K extends Kind>(kind: K, record: RecordOf<K>): Deed {
  return { op: "put", kind, record } as Deed;
}
