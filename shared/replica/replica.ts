import type { ReadonlySignal } from "@preact/signals-core";
import type { Kind, RecordOf } from "#shared/kinds";

/** A wish as a view states it; the replica numbers it and keeps it until the server answered. */
export type Wish = {
  [K in Kind]:
    | { op: "put"; kind: K; record: RecordOf<K> }
    | { op: "patch"; kind: K; id: string; fields: Partial<RecordOf<K>> }
    | { op: "delete"; kind: K; id: string };
}[Kind];

/** A wish the server refused: it stays until the person retries or discards it. */
export type Refusal = { n: number; kind: string; id: string; code: string; op: string };

export type SyncState =
  | { state: "synced" }
  | { state: "syncing" }
  | { state: "waiting" }
  | { state: "offline" }
  | { state: "signed_out" }
  | { state: "outdated" }
  | { state: "failed"; code: string };

export type Replica = {
  readonly programId: string;
  readonly userId: string;
  /** Every record of a kind as the person sees it: replica plus outbox. */
  rows<K extends Kind>(kind: K): ReadonlySignal<ReadonlyMap<string, RecordOf<K>>>;
  readonly status: ReadonlySignal<SyncState>;
  /** Wishes saved on this device that the server has not answered yet. */
  readonly waiting: ReadonlySignal<number>;
  readonly refusals: ReadonlySignal<readonly Refusal[]>;
  /** True until the first whole pull has arrived. */
  readonly empty: ReadonlySignal<boolean>;
  /** Resolves once the wishes are strictly durable on this device (S10). */
  save(wishes: readonly Wish[]): Promise<void>;
  /** Pushes and pulls until nothing is left, or says why not. */
  sync(): Promise<SyncState>;
  retry(n: number): Promise<void>;
  discard(n: number): Promise<void>;
  close(): void;
};
