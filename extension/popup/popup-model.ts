import { computed, createModel, effect, signal } from "@preact/signals";
import { type DifferingField, withToggled } from "../differences.ts";
import type { Picked, PopupDraft, TabName } from "../drafts.ts";
import { type Intent, isAboutAnother, withIntent } from "../intents.ts";
import {
  type IntroductionForm,
  type IntroductionPlace,
  mistakesOf,
  withMentors,
} from "../introduction-form.ts";
import type { PageReading } from "../page-reading.ts";
import { isIntroductionPlace, mistakesIn, type PersonForm, type Place } from "../person-form.ts";
import { type Scene, unconnected } from "../wishes.ts";
import { AcquaintanceModel } from "./acquaintance-model.ts";
import { freshDraft, personOn, unticked, withSelection } from "./opened-draft.ts";
import { PeopleModel } from "./people-model.ts";
import { type Failure, type SaveDoors, SaveModel } from "./save-model.ts";

export type PopupDoors = SaveDoors & {
  /** The address and title of the tab the popup was opened on. */
  tab: { url: string; title: string };
  capture(): Promise<PageReading>;
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
    return new Set(tab === "person" ? all : all.filter(isIntroductionPlace));
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
    heard = changed ?? (current && { ...current, isTouched: false });
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
    const opened = kept === undefined ? fresh(reading) : withSelection(kept, reading);
    draft.value = wanted === undefined ? opened : begun(opened, wanted);
    wanted = undefined;
  }

  /** What was typed stays; only a draft that nobody touched gives way. */
  async function readAgain(): Promise<void> {
    const reading = await doors.capture();
    const current = draft.peek();
    const again = fresh(reading);
    const { page, reading: state } = again;
    const isSame = current?.page.url === page.url;
    const kept = { ...current, page, reading: state, ...(!isSame && unticked) };
    draft.value = current?.isTouched ? { ...current, ...kept } : again;
  }

  function fresh(reading: PageReading): PopupDraft {
    const mentors = book.mentors.peek();
    return freshDraft(reading, { tab: doors.tab, today: doors.today(), mentors });
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

  /** The form is the tick list of a page about several people. */
  const isListed = computed(() => draft.value?.tab === "person" && draft.value.picked === "nobody");
  const people = new PeopleModel({
    draft,
    change,
    book,
    scene,
    async mirror() {
      if (draft.value) await doors.draft.write(draft.value).catch(() => {});
    },
  });

  const form = { draft, change, isListed, hasMistakes, failure, acquaintances, people, scene };

  return {
    ...new SaveModel(form, doors),
    draft,
    failure,
    known: acquaintances.known,
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
      if (draft.value === undefined) wanted = intent;
      else draft.value = begun(draft.value, intent);
    },
    setAside,
    /** Gives up what was begun for what was set aside. */
    startAnew() {
      const [current, intent] = [draft.value, setAside.value];
      setAside.value = undefined;
      if (current === undefined || intent === undefined) return;
      draft.value = withIntent({ ...current, isTouched: false }, intent);
    },
    pick(picked: Picked) {
      const page = draft.value?.page;
      acquaintances.justSaved.value = undefined;
      if (page === undefined) return;
      change({ picked, person: personOn(page, picked), identity: "unsaid" });
    },
    /** Whether somebody of the same name is meant. */
    identify: (identity: PopupDraft["identity"]) => change({ identity }),
    toggleDifference(who: Picked, field: DifferingField) {
      change({ leftOut: withToggled(draft.value?.leftOut ?? [], who, field) });
    },
    editPerson: (person: PersonForm) => change({ person }),
    editIntroduction(fields: Partial<IntroductionForm>) {
      const introduction = draft.value?.introduction;
      if (introduction) change({ introduction: { ...introduction, ...fields } });
    },
  };
});
