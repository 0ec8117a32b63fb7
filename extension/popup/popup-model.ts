import { computed, createModel, effect, signal } from "@preact/signals";
import { unconnected } from "../connection.ts";
import { type DifferingField, withToggled } from "../differences.ts";
import type { Picked, PopupDraft, TabName } from "../drafts.ts";
import type { FoundIntroduction } from "../found-introduction.ts";
import { type Intent, isAboutAnother, withIntent } from "../intents.ts";
import {
  type Introduced,
  type IntroductionForm,
  type IntroductionPlace,
  mistakesOf,
  withMentors,
} from "../introduction-form.ts";
import type { PageReading } from "../page-reading.ts";
import { isIntroductionPlace, mistakesIn, type PersonForm, type Place } from "../person-form.ts";
import type { Scene } from "../wishes.ts";
import { AcquaintanceModel } from "./acquaintance-model.ts";
import { freshDraft, personOn, unticked, withFound, withSelection } from "./opened-draft.ts";
import { PeopleModel } from "./people-model.ts";
import { type Failure, type SaveDoors, SaveModel } from "./save-model.ts";

export type PopupDoors = SaveDoors & {
  /** The address and title of the tab the popup was opened on. */
  tab: { url: string; title: string };
  capture(): Promise<PageReading>;
  /** The selected text with its lines; empty where nothing is selected or may be read. */
  selection(): Promise<string>;
  /** What the messages of an open thread, or words that were selected or pasted, come to. */
  judgeThread(reading: PageReading): Promise<FoundIntroduction | undefined>;
  judgeText(text: string, draft: PopupDraft): Promise<FoundIntroduction>;
  /** Loads what this draft will show, so that it is drawn at once. */
  prepare(draft: PopupDraft): Promise<void>;
  /** Remembers that the notice of sites whose terms forbid copying was read and allowed. */
  allowReading(): Promise<void>;
  now(): number;
  newId(): string;
  /** The day it is where the person is. */
  today(): string;
};

export type Popup = InstanceType<typeof PopupModel>;

/** What the popup shows and does; the form is one draft from the first reading to the save. */
export const PopupModel = createModel((doors: PopupDoors) => {
  const { book } = doors;
  const draft = signal<PopupDraft | undefined>(undefined);
  const failure = signal<Failure | undefined>(undefined);
  const acquaintances = new AcquaintanceModel(draft, book);
  const personMistakes = computed((): ReadonlySet<Place> => {
    if (draft.value === undefined) return new Set();
    const { tab, person } = draft.value;
    const all = [...mistakesIn(person)];
    if (tab === "person") return new Set(all);
    const isOne = draft.value.introduction.introduced.length === 0;
    return new Set(isOne ? all.filter(isIntroductionPlace) : []);
  });
  const introductionMistakes = computed((): ReadonlySet<IntroductionPlace> => {
    if (draft.value?.tab !== "introduction") return new Set();
    return mistakesOf(draft.value.introduction, doors.today());
  });
  const hasMistakes = computed(
    () => personMistakes.value.size > 0 || introductionMistakes.value.size > 0,
  );

  // Every change is mirrored at once: the browser may close the popup at any moment.
  let heard: PopupDraft | undefined;
  effect(() => {
    if (!draft.value?.isTouched || draft.value === heard) return;
    doors.draft.write(draft.value).then(
      () => {
        if (failure.peek() === "not_kept") failure.value = undefined;
      },
      () => {
        failure.value = "not_kept";
      },
    );
  });

  // The side panel of the same tab shows the same draft.
  doors.draft.follow((changed) => {
    const current = draft.peek();
    // What is selected is this page's own.
    const selection = current?.page.selection ?? "";
    heard =
      changed === undefined
        ? current && { ...current, isTouched: false, ids: {} }
        : { ...changed, page: { ...changed.page, selection } };
    draft.value = heard;
  });

  // Mentors arrive with the replica, often after the page was read.
  effect(() => {
    const mentors = book.mentors.value;
    const current = draft.peek();
    if (current === undefined || current.isTouched) return;
    draft.value = { ...current, introduction: withMentors(current.introduction, mentors) };
  });

  /** Waits beside a form that was begun about somebody else. */
  const setAside = signal<Intent | undefined>(undefined);
  function begun(current: PopupDraft, intent: Intent): PopupDraft {
    if (isAboutAnother(current, intent)) setAside.value = intent;
    return withIntent(current, intent);
  }

  let wanted: Intent | undefined;
  async function open(): Promise<void> {
    const [kept, reading] = await Promise.all([doors.draft.read(), doors.capture()]);
    const opened = kept === undefined ? await fresh(reading) : withSelection(kept, reading);
    const intent = wanted;
    await show(intent === undefined ? opened : begun(opened, intent));
    wanted = undefined;
    if (intent?.wish === "introduction") await readSelection();
  }

  async function show(next: PopupDraft): Promise<void> {
    await doors.prepare(next);
    draft.value = next;
  }

  /** What was typed stays; only a draft that nobody touched gives way. */
  async function readAgain(): Promise<void> {
    const reading = await doors.capture();
    const current = draft.peek();
    const again = await fresh(reading);
    const { page, reading: state } = again;
    const isSame = current?.page.url === page.url;
    const kept = { ...current, page, reading: state, ...(!isSame && unticked) };
    await show(current?.isTouched ? { ...current, ...kept } : again);
  }

  async function fresh(reading: PageReading): Promise<PopupDraft> {
    const found = await doors.judgeThread(reading);
    return freshDraft(reading, { tab: doors.tab, ...setting() }, found);
  }

  function setting() {
    return { today: doors.today(), mentors: book.mentors.peek() };
  }

  /** The words are read and let go of; what they come to fills the form, and is the person's. */
  async function readText(text: string): Promise<void> {
    const current = draft.peek();
    if (current === undefined || text.trim() === "") return;
    const found = await doors.judgeText(text, current);
    await show({ ...withFound(current, found, setting()), tab: "introduction", isTouched: true });
  }

  /** A form that was begun stays, and what is selected waits beside it. */
  async function readSelection(): Promise<void> {
    const text = await doors.selection();
    if (text.trim() === "") return;
    if (draft.peek()?.isTouched) setAside.value = { wish: "introduction" };
    else await readText(text);
  }

  function change(fields: Partial<PopupDraft>): void {
    if (draft.value !== undefined) draft.value = { ...draft.value, ...fields, isTouched: true };
  }

  function scene(): Scene {
    return {
      userId: book.replica.value?.userId ?? unconnected,
      now: doors.now(),
      today: doors.today(),
      newId: doors.newId,
      url: draft.value?.page.url ?? "",
      policy: book.policy.value,
      holidays: book.holidays.value,
    };
  }

  async function mirror(): Promise<void> {
    if (draft.value) await doors.draft.write(draft.value).catch(() => {});
  }

  /** The form is the tick list of a page about several people. */
  const isListed = computed(() => draft.value?.tab === "person" && draft.value.picked === "nobody");
  const people = new PeopleModel({
    draft,
    change,
    book,
    scene,
    mirror,
  });

  const form = {
    draft,
    change,
    isListed,
    hasMistakes,
    failure,
    acquaintances,
    people,
    scene,
    mirror,
  };

  return {
    ...new SaveModel(form, doors),
    draft,
    failure,
    known: acquaintances.known,
    knownAs: acquaintances.knownAs,
    isKept: acquaintances.isKept,
    suggestions: acquaintances.suggestions,
    differences: acquaintances.differences,
    people,
    isListed,
    personMistakes,
    introductionMistakes,
    open,
    show(tab: TabName) {
      if (draft.value !== undefined) draft.value = { ...draft.value, tab };
    },
    async allowReading() {
      await doors.allowReading();
      await readAgain();
    },
    readAgain,
    /** Begins as a shortcut or the menu asked, now or once the page is read. */
    begin(intent: Intent) {
      if (draft.value === undefined) {
        wanted = intent;
        return;
      }
      draft.value = begun(draft.value, intent);
      if (intent.wish === "introduction") void readSelection();
    },
    readText,
    setAside,
    /** Gives up what was begun for what was set aside. */
    startAnew() {
      const [current, intent] = [draft.value, setAside.value];
      setAside.value = undefined;
      if (current === undefined || intent === undefined) return;
      draft.value = withIntent({ ...current, isTouched: false }, intent);
      if (intent.wish === "introduction") void readSelection();
    },
    pick(picked: Picked) {
      const page = draft.value?.page;
      acquaintances.justSaved.value = undefined;
      if (page === undefined) return;
      change({ picked, person: personOn(page, picked), identity: "unsaid", ids: {} });
    },
    /** Whether somebody of the same name is meant. */
    identify: (identity: PopupDraft["identity"]) => change({ identity }),
    toggleDifference(who: Picked, field: DifferingField) {
      change({ leftOut: withToggled(draft.value?.leftOut ?? [], who, field) });
    },
    editPerson: (person: PersonForm) => change({ person }),
    editIntroduced(index: number, fields: Partial<Introduced>) {
      const introduction = draft.value?.introduction;
      const one = introduction?.introduced[index];
      if (introduction === undefined || one === undefined) return;
      const introduced = introduction.introduced.with(index, { ...one, ...fields });
      change({ introduction: { ...introduction, introduced } });
    },
    editIntroduction(fields: Partial<IntroductionForm>) {
      const introduction = draft.value?.introduction;
      if (introduction) change({ introduction: { ...introduction, ...fields } });
    },
  };
});
