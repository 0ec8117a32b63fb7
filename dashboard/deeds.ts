import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Replica, Wish } from "#shared/replica/replica";

export type Notice = { words: string; undoable: boolean };

export type Deeds = {
  notice: ReadonlySignal<Notice | undefined>;
  /** Saves at once and says so; for ten seconds Undo saves the inverse. False: not saved. */
  save: (words: string, wishes: readonly Wish[], inverse: readonly Wish[]) => Promise<boolean>;
  undo: () => Promise<void>;
  dismiss: () => void;
  say: (words: string) => void;
};

export type DeedDoors = {
  save: Replica["save"];
  /** Runs something later and answers how to call it off. */
  after: (ms: number, run: () => void) => () => void;
};

export const undoMs = 10_000;

/** What the person just did, said in a notice, with ten seconds to take it back. */
export const DeedsModel = createModel<Deeds, [DeedDoors]>(({ save, after }) => {
  const notice = signal<Notice | undefined>(undefined);
  let inverse: readonly Wish[] = [];
  let callOff = () => {};

  function announce(words: string, takeBack: readonly Wish[]) {
    callOff();
    inverse = takeBack;
    notice.value = { words, undoable: takeBack.length > 0 };
    callOff = after(undoMs, dismiss);
  }
  function dismiss() {
    callOff();
    inverse = [];
    notice.value = undefined;
  }
  async function keep(words: string, wishes: readonly Wish[], takeBack: readonly Wish[]) {
    try {
      await save(wishes);
    } catch {
      announce("That could not be saved on this device. Nothing was changed.", []);
      return false;
    }
    announce(words, takeBack);
    return true;
  }

  return {
    notice,
    save: keep,
    async undo() {
      if (inverse.length > 0) await keep("Undone.", inverse, []);
    },
    dismiss,
    say: (words) => announce(words, []),
  };
});
