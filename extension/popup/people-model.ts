import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Wish } from "#shared/replica/replica";
import type { Book } from "../book.ts";
import { leftOutOf, patchFor } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import type { Scene } from "../wishes.ts";
import { type Candidate, candidateOf, isTickable, peopleOn } from "./candidates.ts";

export type PeopleDoors = {
  draft: ReadonlySignal<PopupDraft | undefined>;
  change(fields: Partial<PopupDraft>): void;
  /** Resolves once the draft as it stands is kept, or can't be. */
  mirror(): Promise<void>;
  book: Book;
  scene(): Scene;
};

/** Loaded with the first save. */
type Saving = typeof import("./saving.ts");

/** How far a save of several came, and what takes it back. */
export type Sweep = {
  undo: Wish[];
  /** Places on the page of those who are saved. */
  saved: number[];
  left: number;
  failure: unknown;
};

/** The tick list of a page about several people, and the saving of who is ticked. */
export const PeopleModel = createModel((doors: PeopleDoors) => {
  const { draft, book, change } = doors;
  const page = computed(() => draft.value?.page);
  const people = computed(() => (page.value === undefined ? [] : peopleOn(page.value)));
  const begun = computed(
    () => new Map(draft.value?.begun.map(({ index, contactId }) => [index, contactId])),
  );
  const live = computed((): readonly Candidate[] =>
    people.value.map((person) => {
      const id = begun.value.get(person.index);
      const savedAs = id === undefined ? undefined : book.contacts.value.get(id);
      return candidateOf(person, book.index.value, savedAs);
    }),
  );
  /** The list stands still while it is saved: each part would have the whole book read anew. */
  const frozen = signal<readonly Candidate[] | undefined>(undefined);
  const candidates = computed(() => frozen.value ?? live.value);
  /** Who was saved since is ticked no longer, whatever the draft still says. */
  const ticked = computed((): readonly Candidate[] => {
    const wanted = new Set(draft.value?.ticked);
    return candidates.value.filter((each) => wanted.has(each.index) && isTickable(each));
  });
  const progress = signal<{ done: number; of: number } | undefined>(undefined);
  let isCancelled = false;

  function tick(indexes: readonly number[], state: "on" | "off"): void {
    const others = (draft.value?.ticked ?? []).filter((index) => !indexes.includes(index));
    change({ ticked: state === "on" ? [...others, ...indexes] : others });
  }

  /** Each new person has their id before the first of them is saved. */
  async function begin(chosen: readonly Candidate[], { newId }: Scene): Promise<void> {
    const fresh = chosen.filter(({ index, state }) => state === "new" && !begun.value.has(index));
    const more = fresh.map(({ index }) => ({ index, contactId: newId() }));
    change({ begun: [...(draft.value?.begun ?? []), ...more] });
    await doors.mirror();
  }

  function deedOf(
    candidate: Candidate,
    scene: Scene,
    { patchDeed, freshDeed }: Saving,
  ): { wishes: Wish[]; undo: Wish[] } {
    if (candidate.state === "differs") {
      const leftOut = leftOutOf(draft.value?.leftOut ?? [], candidate.index);
      return patchDeed(candidate.known, patchFor(candidate.known, candidate.form, leftOut));
    }
    const id = begun.value.get(candidate.index) ?? scene.newId();
    return freshDeed(candidate.form, { ...scene, newId: () => id });
  }

  async function keepPart(part: readonly Candidate[], scene: Scene): Promise<Wish[]> {
    const saving = await import("./saving.ts");
    const deeds = part.map((each) => deedOf(each, scene, saving));
    const wishes = deeds.flatMap((deed) => deed.wishes);
    if (wishes.length > 0) await book.keep(wishes);
    return deeds.flatMap((deed) => deed.undo);
  }

  /** In parts, each whole or not at all, so that a stop between two of them loses nothing. */
  async function saveTicked(): Promise<Sweep> {
    const chosen = ticked.value;
    const scene = doors.scene();
    const sweep: Sweep = { undo: [], saved: [], left: chosen.length, failure: undefined };
    isCancelled = false;
    frozen.value = candidates.value;
    progress.value = { done: 0, of: chosen.length };
    try {
      await begin(chosen, scene);
      while (sweep.left > 0 && !isCancelled) {
        const part = chosen.slice(sweep.saved.length, sweep.saved.length + partSize);
        sweep.undo.push(...(await keepPart(part, scene)));
        sweep.saved.push(...part.map(({ index }) => index));
        sweep.left -= part.length;
        progress.value = { done: sweep.saved.length, of: chosen.length };
      }
    } catch (error) {
      sweep.failure = error;
    }
    tick(sweep.saved, "off");
    frozen.value = undefined;
    progress.value = undefined;
    return sweep;
  }

  return {
    candidates,
    ticked,
    progress,
    tick,
    saveTicked,
    cancel() {
      isCancelled = true;
    },
  };
});

const partSize = 5;
