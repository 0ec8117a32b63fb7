import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Replica, Wish } from "#shared/replica/replica";

export type Notice = { words: string; undoable: boolean };

export type Deeds = {
  notice: ReadonlySignal<Notice | undefined>;
  /** Ids that vanish from every view while their deletion can still be taken back. */
  vanished: ReadonlySignal<ReadonlySet<string>>;
  /** Saves at once; `inverse` is what Undo saves. */
  save: (words: string, wishes: readonly Wish[], inverse: readonly Wish[]) => Promise<boolean>;
  /** Deletes once the time for Undo has run out, because a deletion can't be undone on the server. */
  remove: (words: string, ids: readonly string[], wishes: readonly Wish[]) => Promise<void>;
  undo: () => Promise<void>;
  dismiss: () => Promise<void>;
  say: (words: string) => void;
};

export type DeedDoors = {
  save: Replica["save"];
  after: (ms: number, run: () => void) => () => void;
};

export const undoMs = 10_000;

type Pending = { undo: () => Promise<void>; settle: () => Promise<void> };
const nothing: Pending = { undo: async () => {}, settle: async () => {} };

/** What the person just did, said in a notice, with ten seconds to take it back. */
export const DeedsModel = createModel<Deeds, [DeedDoors]>(({ save, after }) => {
  const notice = signal<Notice | undefined>(undefined);
  const vanished = signal<ReadonlySet<string>>(new Set());
  let pending = nothing;
  let cancelTimer = () => {};

  async function close(end: "undo" | "settle") {
    cancelTimer();
    const ending = pending;
    pending = nothing;
    notice.value = undefined;
    await ending[end]();
  }
  async function announce(words: string, next: Pending) {
    await close("settle");
    pending = next;
    notice.value = { words, undoable: next !== nothing };
    cancelTimer = after(undoMs, () => void close("settle"));
  }
  async function trySave(wishes: readonly Wish[]): Promise<boolean> {
    const saved = await save(wishes).then(
      () => true,
      () => false,
    );
    if (!saved)
      await announce("That could not be saved on this device. Nothing was changed.", nothing);
    return saved;
  }
  const without = (ids: readonly string[]) =>
    new Set([...vanished.value].filter((id) => !ids.includes(id)));

  return {
    notice,
    vanished,
    async save(words, wishes, inverse) {
      if (!(await trySave(wishes))) return false;
      const undo = async () => {
        if (await trySave(inverse)) await announce("Undone.", nothing);
      };
      await announce(words, inverse.length > 0 ? { undo, settle: nothing.settle } : nothing);
      return true;
    },
    async remove(words, ids, wishes) {
      vanished.value = new Set([...vanished.value, ...ids]);
      await announce(words, {
        async undo() {
          vanished.value = without(ids);
        },
        async settle() {
          await trySave(wishes);
          vanished.value = without(ids);
        },
      });
    },
    undo: () => close("undo"),
    dismiss: () => close("settle"),
    say: (words) => void announce(words, nothing),
  };
});
