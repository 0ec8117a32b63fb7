import type { Reason } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import { distinguish } from "#shared/merging";
import type { Wish } from "#shared/replica/replica";
import { leftOutOf, patchFor } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import type { SyncReport } from "../messages.ts";
import { contactWish, introductionWishes, type Scene } from "../wishes.ts";

/** What was saved, and how far it has come since. */
export type Saved = { progress: SyncReport["state"] | "kept" } & (SavedOne | SavedPeople);

export type SavedOne = {
  what: "contact" | "update" | "introduction";
  name: string;
  /** The day by which the first message is due, after an introduction. */
  dueOn: string | undefined;
  /** Somebody else in the book who may be the one just saved. */
  duplicate: Duplicate | undefined;
};

/** `left` are still ticked, after a stop in the middle. */
export type SavedPeople = { what: "people"; count: number; left: number };

export type Duplicate = { kept: Contact; gone: Contact; reason: Reason };

export type Deed = { saved: SavedOne; wishes: Wish[]; undo: Wish[] };

type Forms = Pick<
  PopupDraft,
  "tab" | "picked" | "person" | "introduction" | "leftOut" | "identity"
>;

/** What the book says about the person in the form. */
export type Acquaintance = {
  known: Contact | undefined;
  suggestions: readonly { person: Contact; reason: Reason }[];
};

/** What pressing Save means for the open tab and the person's book. */
export function deedOf(forms: Forms, { known, suggestions }: Acquaintance, scene: Scene): Deed {
  const { tab, picked, person, introduction, leftOut, identity } = forms;
  const wishes =
    tab === "introduction"
      ? introductionWishes(person, introduction, known, scene)
      : known === undefined
        ? [contactWish(person, picked === "typed" ? "manual" : "page", scene)]
        : patchDeed(known, patchFor(known, person, leftOutOf(leftOut, picked))).wishes;
  const made = newContactIn(wishes);
  const apart =
    made !== undefined && identity === "somebody_new"
      ? suggestions.map((each) => distinguish(each.person, made, scene))
      : [];
  const all = [...wishes, ...apart.flatMap((each) => each.wishes)];
  const [likeliest] = identity === "unsaid" ? suggestions : [];
  return {
    saved: {
      what: tab === "introduction" ? "introduction" : known ? "update" : "contact",
      name: person.fullName.value.trim(),
      dueOn: dueIn(wishes),
      duplicate: made &&
        likeliest && { kept: likeliest.person, gone: made, reason: likeliest.reason },
    },
    wishes: all,
    undo: all.flatMap((wish) => reverse(wish, known)).toReversed(),
  };
}

/** An update and what takes it back; nothing where no field changes. */
export function patchDeed(
  known: Contact,
  fields: Partial<Contact>,
): { wishes: Wish[]; undo: Wish[] } {
  if (Object.keys(fields).length === 0) return { wishes: [], undo: [] };
  const wish: Wish = { op: "patch", kind: "contact", id: known.id, fields };
  return { wishes: [wish], undo: reverse(wish, known) };
}

export function newContactIn(wishes: readonly Wish[]): Contact | undefined {
  for (const wish of wishes) if (wish.op === "put" && wish.kind === "contact") return wish.record;
  return undefined;
}

function dueIn(wishes: readonly Wish[]): string | undefined {
  const due = wishes.find(({ kind }) => kind === "follow_up");
  return due?.kind === "follow_up" && due.op === "put" ? due.record.dueOn : undefined;
}

function reverse(wish: Wish, known: Contact | undefined): Wish[] {
  if (wish.op === "put") {
    const { kind } = wish;
    return [{ op: "delete", kind, id: wish.record.id }];
  }
  if (wish.op !== "patch" || wish.kind !== "contact" || known === undefined) return [];
  const before = Object.keys(wish.fields).map((field) => [field, Reflect.get(known, field)]);
  return [{ op: "patch", kind: "contact", id: known.id, fields: Object.fromEntries(before) }];
}
