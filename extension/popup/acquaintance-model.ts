import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Contact } from "#shared/contacts";
import type { Book } from "../book.ts";
import { type Difference, differencesOf } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import { keptAs } from "../kept-introductions.ts";
import { contactFields, type PersonForm } from "../person-form.ts";

export type Acquaintances = InstanceType<typeof AcquaintanceModel>;

/** What the book knows about the person in the form. */
export const AcquaintanceModel = createModel(
  (draft: ReadonlySignal<PopupDraft | undefined>, book: Book) => {
    /** Saved a moment ago from this form; a name alone would not find it again. */
    const justSaved = signal<Contact | undefined>(undefined);
    /** Somebody of the form in the book: by their keys, or since a save of them was cut short. */
    function knownAs(person: PersonForm, who: string): Contact | undefined {
      const begun = book.contacts.value.get(draft.value?.ids[`${who} contact`] ?? "");
      return begun ?? book.index.value.same(contactFields(person));
    }
    const known = computed(() => {
      if (draft.value === undefined) return undefined;
      const { person, tab, identity } = draft.value;
      if (typeof identity === "object") return book.contacts.value.get(identity.contactId);
      const same = knownAs(person, "form");
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
    /** A save that was cut short is none of them: it is the one the form is about to make. */
    function isKept(person: PersonForm, who: string): boolean {
      const contact = who === "form" ? known.value : knownAs(person, who);
      if (draft.value === undefined || contact === undefined) return false;
      const { introduction, ids } = draft.value;
      const kept = keptAs(contact.id, introduction, book.kept.value);
      return kept !== undefined && !Object.values(ids).includes(kept.id);
    }
    return { justSaved, known, knownAs, isKept, suggestions, differences };
  },
);
