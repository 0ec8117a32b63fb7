import { computed, createModel, type ReadonlySignal, signal } from "@preact/signals";
import type { Contact } from "#shared/contacts";
import type { Book } from "../book.ts";
import { type Difference, differencesOf } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import { contactFields } from "../person-form.ts";

export type Acquaintances = InstanceType<typeof AcquaintanceModel>;

/** What the book knows about the person in the form. */
export const AcquaintanceModel = createModel(
  (draft: ReadonlySignal<PopupDraft | undefined>, book: Book) => {
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
    return { justSaved, known, suggestions, differences };
  },
);
