import type { Contact } from "#shared/contacts";
import type { Wish } from "#shared/replica/replica";
import { patchFor } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import type { SyncReport } from "../messages.ts";
import { contactWish, introductionWishes, type Scene } from "../wishes.ts";

/** What was saved, and how far it has come since. */
export type Saved = {
  what: "contact" | "update" | "introduction";
  name: string;
  /** The day by which the first message is due, after an introduction. */
  dueOn: string | undefined;
  progress: SyncReport["state"] | "kept";
  /** What takes it back again. */
  undo: Wish[];
};

export type Deed = { saved: Saved; wishes: Wish[] };

type Forms = Pick<PopupDraft, "tab" | "picked" | "person" | "introduction">;

/** What pressing Save means for the open tab and the person's book. */
export function deedOf(
  { tab, picked, person, introduction }: Forms,
  known: Contact | undefined,
  scene: Scene,
): Deed {
  const wishes =
    tab === "introduction"
      ? introductionWishes(person, introduction, known, scene)
      : known === undefined
        ? [contactWish(person, picked === "typed" ? "manual" : "page", scene)]
        : [patchWish(known, patchFor(known, person))];
  const what = tab === "introduction" ? "introduction" : known ? "update" : "contact";
  const due = wishes.find(({ kind }) => kind === "follow_up");
  const dueOn = due?.kind === "follow_up" && due.op === "put" ? due.record.dueOn : undefined;
  const name = person.fullName.value.trim();
  const undo = wishes.flatMap((wish) => reverse(wish, known)).toReversed();
  return { saved: { what, name, dueOn, progress: "kept", undo }, wishes };
}

function patchWish(known: Contact, fields: Partial<Contact>): Wish {
  return { op: "patch", kind: "contact", id: known.id, fields };
}

function reverse(wish: Wish, known: Contact | undefined): Wish[] {
  if (wish.op === "put") {
    const { kind } = wish;
    return [{ op: "delete", kind, id: wish.record.id }];
  }
  if (wish.op !== "patch" || wish.kind !== "contact" || known === undefined) return [];
  const before = Object.keys(wish.fields).map((field) => [field, Reflect.get(known, field)]);
  return [patchWish(known, Object.fromEntries(before))];
}
