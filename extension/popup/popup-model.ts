import { computed, createModel, effect, signal } from "@preact/signals";
import type { Contact } from "#shared/contacts";
import { distinguish, freshFields, type MergeDeed, mergeOf } from "#shared/merging";
import type { Wish } from "#shared/replica/replica";
import type { Book } from "../book.ts";
import type { Page } from "../capture/page.ts";
import {
  type Difference,
  type DifferingField,
  differencesOf,
  withToggled,
} from "../differences.ts";
import type { Drafts, Picked, PopupDraft, TabName } from "../drafts.ts";
import { type Intent, isAboutAnother, withIntent } from "../intents.ts";
import {
  type IntroductionForm,
  type IntroductionPlace,
  introductionFormOf,
  mistakesOf,
  withMentors,
} from "../introduction-form.ts";
import type { MessageConsent } from "../message-consent.ts";
import type { SyncReport } from "../messages.ts";
import type { PageReading } from "../page-reading.ts";
import {
  blankForm,
  contactFields,
  formOf,
  isIntroductionPlace,
  mistakesIn,
  type PersonForm,
  type Place,
} from "../person-form.ts";
import { type Scene, unconnected } from "../wishes.ts";
import { PeopleModel, type Sweep } from "./people-model.ts";
import { type Deed, deedOf, newContactIn, type Saved } from "./saving.ts";

export type PopupDoors = {
  /** The address and title of the tab the popup was opened on. */
  tab: { url: string; title: string };
  capture(): Promise<PageReading>;
  /** Remembers that the notice of sites whose terms forbid copying was read and allowed. */
  allowReading(): Promise<void>;
  draft: Drafts;
  consent: MessageConsent;
  /** Keeps a quote back until the person's answer about messages is known. */
  holdQuote(held: { introductionId: string; quote: string }): Promise<void>;
  book: Book;
  askToSync(): Promise<SyncReport | undefined>;
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
  const saved = signal<Saved | undefined>(undefined);
  const failure = signal<"not_saved" | "not_kept" | undefined>(undefined);
  const isSaving = signal(false);
  /** Mistakes are shown from the first attempt to save on, not while someone is still typing. */
  const showsMistakes = signal(false);

  /** Saved a moment ago from this form; a name alone would not find it again. */
  const justSaved = signal<Contact | undefined>(undefined);
  const known = computed(() => {
    if (draft.value === undefined) return undefined;
    const { person, tab, identity } = draft.value;
    if (typeof identity === "object") return book.contacts.value.get(identity.contactId);
    const same = book.index.value.same(contactFields(person));
    if (same !== undefined || justSaved.value === undefined) return same;
    const kept = book.contacts.value.get(justSaved.value.id);
    return kept ?? (tab === "introduction" ? justSaved.value : undefined);
  });
  /** Others who may be meant, where no key tells; the owner decides. */
  const suggestions = computed(() => {
    const current = draft.value;
    if (current === undefined || typeof current.identity === "object" || known.value) return [];
    const others = book.index.value.suggestions(contactFields(current.person));
    return current.person.fullName.value.trim() === "" ? [] : others.slice(0, 3);
  });
  const differences = computed((): Difference[] => {
    const person = draft.value?.person;
    return known.value && person ? differencesOf(known.value, person) : [];
  });
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
    const opened = kept === undefined ? freshDraft(reading) : withSelection(kept, reading);
    draft.value = wanted === undefined ? opened : begun(opened, wanted);
    wanted = undefined;
  }

  /** What was typed stays; only a draft that nobody touched gives way. */
  async function readAgain(): Promise<void> {
    const reading = await doors.capture();
    const current = draft.peek();
    const fresh = freshDraft(reading);
    const { page, reading: state } = fresh;
    const isSame = current?.page.url === page.url;
    const kept = { ...current, page, reading: state, ...(!isSame && unticked) };
    draft.value = current?.isTouched ? { ...current, ...kept } : fresh;
  }

  function freshDraft(captured: PageReading): PopupDraft {
    const isRead = typeof captured === "object";
    const page = isRead ? captured : { ...noPage, url: doors.tab.url, title: doors.tab.title };
    const picked = page.people.length === 0 ? "typed" : page.people.length === 1 ? 0 : "nobody";
    const found = introductionFormOf(page, doors.today());
    return {
      tab: page.introduction?.isIntroduction ? "introduction" : "person",
      page,
      reading: isRead ? "read" : (captured ?? "unreadable"),
      picked,
      person: personOn(page, picked),
      introduction: withMentors(found, book.mentors.peek()),
      ...unticked,
      identity: "unsaid",
      isTouched: false,
    };
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

  /** What takes back the last save and what was done about it since. */
  let undoing: readonly Wish[] = [];
  let sweep: Sweep | undefined;

  async function save(): Promise<void> {
    const current = draft.value;
    if (current === undefined || isSaving.value) return;
    const isList = isListed.value;
    if (isList && people.ticked.value.length === 0) return;
    showsMistakes.value = !isList;
    if (!isList && hasMistakes.value) return;
    isSaving.value = true;
    failure.value = undefined;
    // Before any await, or the browser no longer counts the click.
    const consent = askAboutMessages(current);
    try {
      await book.whenOpen();
      await (isList ? savePeople() : saveOne(current, consent));
    } catch (error) {
      console.error(error);
      failure.value = "not_saved";
    }
    isSaving.value = false;
    if (saved.value !== undefined) await followUp();
  }

  function askAboutMessages({ tab }: PopupDraft): ReturnType<MessageConsent["state"]> {
    const before = doors.consent.state();
    if (tab === "introduction" && before === "unasked") doors.consent.ask();
    return before;
  }

  async function holdQuote({ wishes }: Deed, quote: string): Promise<void> {
    const put = wishes.find(({ op, kind }) => op === "put" && kind === "introduction");
    if (put?.op !== "put" || quote === "") return;
    await doors.holdQuote({ introductionId: put.record.id, quote });
  }

  async function saveOne(
    current: PopupDraft,
    consent: ReturnType<MessageConsent["state"]>,
  ): Promise<void> {
    const acquaintance = { known: known.value, suggestions: suggestions.value };
    const forms = consent === "given" ? current : unquoted(current);
    const deed = deedOf(forms, acquaintance, scene());
    await book.keep(deed.wishes);
    undoing = deed.undo;
    sweep = undefined;
    if (consent === "unasked") await holdQuote(deed, current.introduction.quote);
    await doors.draft.remove();
    draft.value = { ...current, isTouched: false };
    saved.value = { ...deed.saved, progress: "kept" };
    justSaved.value = newContactIn(deed.wishes) ?? justSaved.value;
  }

  async function savePeople(): Promise<void> {
    sweep = await people.saveTicked();
    undoing = sweep.undo;
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
    undoing = [...deed.inverse, ...undoing];
    saved.value = { ...saved.value, duplicate: undefined };
    await followUp();
  }

  async function followUp(): Promise<void> {
    const report = await doors.askToSync();
    if (saved.value === undefined || report === undefined) return;
    saved.value = { ...saved.value, progress: report.state };
  }

  return {
    draft,
    saved,
    failure,
    isSaving,
    showsMistakes,
    known,
    suggestions,
    differences,
    people,
    isListed,
    personMistakes,
    introductionMistakes,
    open,
    save,
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
      justSaved.value = undefined;
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
      const taken = new Set(freshFields(duplicate));
      await settleDuplicate(
        mergeOf({ ...duplicate, taken }, { rows: replica.rows, today: doors.today() }),
      );
    },
    async keepApart() {
      const duplicate = saved.value?.what === "people" ? undefined : saved.value?.duplicate;
      if (duplicate) await settleDuplicate(distinguish(duplicate.kept, duplicate.gone, scene()));
    },
    /** Takes the save back; what was typed or ticked is there again. */
    async undo() {
      saved.value = undefined;
      justSaved.value = undefined;
      showsMistakes.value = false;
      await book.keep(undoing);
      undoing = [];
      if (sweep === undefined) change({});
      else people.tick(sweep.saved, "on");
      await doors.askToSync();
    },
  };
});

const unticked = { ticked: [], begun: [], leftOut: [] };

const noPage: Page = {
  kind: "none",
  url: "",
  title: "",
  selection: "",
  extractor: "generic",
  people: [],
  introduction: null,
};

function unquoted(draft: PopupDraft): PopupDraft {
  return { ...draft, introduction: { ...draft.introduction, quote: "" } };
}

function personOn(page: Page, picked: Picked): PersonForm {
  const person = typeof picked === "number" ? page.people[picked] : undefined;
  if (person !== undefined) return formOf(person);
  // On a page about several people its address is nobody's own.
  return blankForm(page.people.length === 0 ? page.url : "");
}

/** A kept draft stays as it is; only the text selected since then is new. */
function withSelection(kept: PopupDraft, reading: PageReading): PopupDraft {
  const selection = typeof reading === "object" ? reading.selection : "";
  return { ...kept, page: { ...kept.page, selection } };
}
