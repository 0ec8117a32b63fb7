import { computed, createModel, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { MergeDeed } from "#shared/merging";
import type { Wish } from "#shared/replica/replica";
import type { Book } from "../book.ts";
import type { Drafts, PopupDraft } from "../drafts.ts";
import { introducedIn } from "../introduction-form.ts";
import type { HeldQuote, MessageConsent } from "../message-consent.ts";
import type { SyncReport } from "../messages.ts";
import { idOf } from "../wish-ids.ts";
import type { Scene } from "../wishes.ts";
import type { Acquaintances } from "./acquaintance-model.ts";
import type { PeopleModel, Sweep } from "./people-model.ts";
import type { Acquaintance, Deed, Saved } from "./saving.ts";

export type SaveDoors = {
  draft: Drafts;
  consent: MessageConsent;
  /** Keeps a quote back until the person's answer about messages is known. */
  holdQuote(held: HeldQuote): Promise<void>;
  book: Book;
  askToSync(): Promise<SyncReport | undefined>;
};

export type Failure = "not_saved" | "not_kept";

/** The form as the popup holds it. */
export type OpenForm = {
  draft: Signal<PopupDraft | undefined>;
  change(fields: Partial<PopupDraft>): void;
  /** The form is the tick list of a page about several people. */
  isListed: ReadonlySignal<boolean>;
  hasMistakes: ReadonlySignal<boolean>;
  failure: Signal<Failure | undefined>;
  acquaintances: Acquaintances;
  people: InstanceType<typeof PeopleModel>;
  scene(): Scene;
  /** Resolves once the draft as it stands is kept, or can't be. */
  mirror(): Promise<void>;
};

/** Saves the form, tells how far that came, and takes it back. */
export const SaveModel = createModel((form: OpenForm, doors: SaveDoors) => {
  const { draft, change, failure, people, scene } = form;
  const { justSaved, known, knownAs, isKept, suggestions } = form.acquaintances;
  const { book } = doors;
  const saved = signal<Saved | undefined>(undefined);
  const isSaving = signal(false);
  /** Mistakes are shown from the first attempt to save on, not while someone is still typing. */
  const showsMistakes = signal(false);

  /** What takes back the last save and what was done about it since. */
  const undoing = signal<readonly Wish[]>([]);
  /** What was sent of it and the server would not take. */
  const isRefused = computed(() => {
    const ids = new Set(undoing.value.map(idOf));
    return book.refusals.value.some(({ id }) => ids.has(id));
  });
  let sweep: Sweep | undefined;

  async function save(): Promise<void> {
    const current = draft.value;
    if (current === undefined || isSaving.value) return;
    const isList = form.isListed.value;
    if (isList && people.ticked.value.length === 0) return;
    if (isAllKept(current)) return;
    showsMistakes.value = !isList;
    if (!isList && form.hasMistakes.value) return;
    isSaving.value = true;
    failure.value = undefined;
    // Before any await, or the browser no longer counts the click.
    const consent = askAboutMessages(current);
    try {
      await book.whenOpen();
      // Who is kept already is known for certain only now.
      if (!isAllKept(current)) await (isList ? savePeople() : saveOne(current, consent));
    } catch (error) {
      console.error(error);
      failure.value = "not_saved";
    }
    isSaving.value = false;
    if (saved.value !== undefined) await followUp();
  }

  function isAllKept(current: PopupDraft): boolean {
    return current.tab === "introduction" && introducedIn(current, isKept).length === 0;
  }

  function askAboutMessages({ tab }: PopupDraft): ReturnType<MessageConsent["state"]> {
    const before = doors.consent.state();
    if (tab === "introduction" && before === "unasked") doors.consent.ask();
    return before;
  }

  async function holdQuote({ wishes }: Deed, quote: string): Promise<void> {
    const introductionIds = wishes.flatMap((wish) =>
      wish.op === "put" && wish.kind === "introduction" ? [wish.record.id] : [],
    );
    if (introductionIds.length === 0 || quote === "") return;
    await doors.holdQuote({ introductionIds, quote });
  }

  /** What a save that was cut short has kept, and this one no longer says. */
  async function superseded(before: PopupDraft["ids"], { wishes }: Deed): Promise<Wish[]> {
    const { idsIn } = await import("./saving.ts");
    const now = idsIn(wishes);
    const gone: Wish[] = [];
    for (const [role, id] of Object.entries(before)) {
      const kind = retaken.find((each) => role.split(" ")[1] === each);
      if (kind === undefined || now.has(id) || !(await book.holds(kind, id))) continue;
      gone.unshift({ op: "delete", kind, id });
    }
    return gone;
  }

  /** What is given an id now has it for good: it is kept with the draft before anything else is. */
  function numbered(ids: Map<string, string>): Scene {
    const { newId, ...rest } = scene();
    return {
      ...rest,
      newId(role = newId()) {
        const id = ids.get(role) ?? newId();
        ids.set(role, id);
        return id;
      },
    };
  }

  async function saveOne(
    current: PopupDraft,
    consent: ReturnType<MessageConsent["state"]>,
  ): Promise<void> {
    const ids = new Map(Object.entries(current.ids));
    const forms = consent === "given" ? current : unquoted(current);
    const { deedOf, newContactIn } = await import("./saving.ts");
    const deed = await deedOf(forms, acquaintance(), numbered(ids));
    change({ ids: Object.fromEntries(ids) });
    await form.mirror();
    const gone = current.tab === "introduction" ? await superseded(current.ids, deed) : [];
    await book.keep([...gone, ...deed.wishes]);
    undoing.value = deed.undo;
    sweep = undefined;
    if (consent === "unasked") await holdQuote(deed, current.introduction.quote);
    await doors.draft.remove();
    draft.value = { ...current, ids: {}, isTouched: false };
    saved.value = { ...deed.saved, progress: "kept" };
    justSaved.value = newContactIn(deed.wishes) ?? justSaved.value;
  }

  function acquaintance(): Acquaintance {
    return {
      known: known.value,
      knownAs,
      isKept,
      cardOf: (email) =>
        book.index.value.same({ fullName: "", emails: [{ value: email }], links: [] }),
      suggestions: suggestions.value,
    };
  }

  async function savePeople(): Promise<void> {
    sweep = await people.saveTicked();
    undoing.value = sweep.undo;
    if (sweep.saved.length > 0) {
      saved.value = {
        what: "people",
        count: sweep.saved.length,
        left: sweep.left,
        progress: "kept",
      };
    }
    if (sweep.failure !== undefined) throw sweep.failure;
    if (sweep.left > 0 || draft.value === undefined) return;
    await doors.draft.remove();
    draft.value = { ...draft.value, isTouched: false };
  }

  /** Answers what the saved panel asks about a likely duplicate. */
  async function settleDuplicate(deed: MergeDeed | undefined): Promise<void> {
    if (saved.value === undefined || saved.value.what === "people" || deed === undefined) return;
    await book.keep(deed.wishes);
    undoing.value = [...deed.inverse, ...undoing.value];
    saved.value = { ...saved.value, duplicate: undefined };
    await followUp();
  }

  async function followUp(): Promise<void> {
    const report = await doors.askToSync();
    if (saved.value === undefined || report === undefined) return;
    saved.value = { ...saved.value, progress: report.state };
  }

  return {
    saved,
    isRefused,
    isSaving,
    showsMistakes,
    save,
    /** From a saved contact straight on to the introduction it came from. */
    introduceSaved() {
      saved.value = undefined;
      showsMistakes.value = false;
      change({ tab: "introduction" });
    },
    /** After a stop in the middle: back to who is still ticked. */
    backToPeople() {
      saved.value = undefined;
    },
    async mergeSaved() {
      const duplicate = saved.value?.what === "people" ? undefined : saved.value?.duplicate;
      const replica = book.replica.value;
      if (duplicate === undefined || replica === undefined) return;
      const { freshFields, mergeOf } = await import("#shared/merging");
      const taken = new Set(freshFields(duplicate));
      await settleDuplicate(
        mergeOf({ ...duplicate, taken }, { rows: replica.rows, today: scene().today }),
      );
    },
    async keepApart() {
      const duplicate = saved.value?.what === "people" ? undefined : saved.value?.duplicate;
      if (duplicate === undefined) return;
      const { distinguish } = await import("#shared/merging");
      await settleDuplicate(distinguish(duplicate.kept, duplicate.gone, scene()));
    },
    /** Takes the save back; what was typed or ticked is there again. */
    async undo() {
      saved.value = undefined;
      justSaved.value = undefined;
      showsMistakes.value = false;
      await book.keep(undoing.value);
      undoing.value = [];
      if (sweep === undefined) change({});
      else people.tick(sweep.saved, "on");
      await doors.askToSync();
    },
  };
});

/** A contact that was kept stays: it is found again, and changed where the form says more. */
const retaken = ["introduction", "introduction_event"] as const;

function unquoted(draft: PopupDraft): PopupDraft {
  return { ...draft, introduction: { ...draft.introduction, quote: "" } };
}
