import type { Reason } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import { firstMessageDueOn } from "#shared/follow-ups/mentee";
import type { MergeDeed } from "#shared/merging";
import type { Wish } from "#shared/replica/replica";
import { leftOutOf, patchFor } from "../differences.ts";
import type { PopupDraft } from "../drafts.ts";
import { type IsKept, introducedIn } from "../introduction-form.ts";
import type { SyncReport } from "../messages.ts";
import type { PersonForm } from "../person-form.ts";
import { idOf } from "../wish-ids.ts";
import { contactWish, introductionWishes, type Scene } from "../wishes.ts";

/** What was saved, and how far it has come since. */
export type Saved = { progress: SyncReport["state"] | "kept" } & (SavedOne | SavedPeople);

export type SavedOne = {
  what: "contact" | "update" | "introduction";
  /** Several where one introduction was made to each of them. */
  names: readonly string[];
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

/** What the book says about the people in the form. */
export type Acquaintance = {
  known: Contact | undefined;
  knownAs(person: PersonForm, who: string): Contact | undefined;
  isKept: IsKept;
  /** Somebody's card by an address alone. */
  cardOf(email: string): Contact | undefined;
  suggestions: readonly { person: Contact; reason: Reason }[];
};

/** What pressing Save means for the open tab and the person's book. */
export async function deedOf(forms: Forms, book: Acquaintance, scene: Scene): Promise<Deed> {
  const { tab, identity } = forms;
  const { known, suggestions } = book;
  const wishes =
    tab === "introduction" ? introductions(forms, book, scene) : card(forms, book, scene);
  const made = newContactIn(wishes);
  const apart =
    made !== undefined && identity === "somebody_new"
      ? await toldApart(suggestions, made, scene)
      : [];
  const all = [...wishes, ...apart.flatMap((each) => each.wishes)];
  const [likeliest] = identity === "unsaid" ? suggestions : [];
  return {
    saved: {
      what: tab === "introduction" ? "introduction" : known ? "update" : "contact",
      names: savedIn(forms, book).map(({ person }) => person.fullName.value.trim()),
      dueOn:
        tab === "introduction"
          ? firstMessageDueOn(forms.introduction.occurredOn, scene)
          : undefined,
      duplicate: made &&
        likeliest && { kept: likeliest.person, gone: made, reason: likeliest.reason },
    },
    wishes: all,
    undo: all.flatMap((wish) => reverse(wish, known)).toReversed(),
  };
}

/** Each who is in the form, and the name under which their records' ids are kept. */
function savedIn(forms: Forms, { isKept }: Acquaintance): ReturnType<typeof introducedIn> {
  return forms.tab === "introduction"
    ? introducedIn(forms, isKept)
    : [{ who: "form", person: forms.person }];
}

function introductions(forms: Forms, book: Acquaintance, scene: Scene): Wish[] {
  const { introducer } = forms.introduction;
  const email = introducer.kind === "name" ? introducer.email : "";
  const introducerCard = email === "" ? undefined : book.cardOf(email);
  return introducedIn(forms, book.isKept).flatMap(({ who, person }) => {
    const known = who === "form" ? book.known : book.knownAs(person, who);
    const cards = { known, introducer: introducerCard };
    return introductionWishes(person, forms.introduction, cards, sceneOf(who, scene));
  });
}

function card({ picked, person, leftOut }: Forms, { known }: Acquaintance, scene: Scene): Wish[] {
  if (known !== undefined)
    return patchDeed(known, patchFor(known, person, leftOutOf(leftOut, picked))).wishes;
  return [contactWish(person, picked === "typed" ? "manual" : "page", sceneOf("form", scene))];
}

function sceneOf(who: string, scene: Scene): Scene {
  return { ...scene, newId: (role) => scene.newId(`${who} ${role}`) };
}

/** Said so by the owner: nobody of that name in the book is the one just saved. */
async function toldApart(
  suggestions: Acquaintance["suggestions"],
  made: Contact,
  scene: Scene,
): Promise<MergeDeed[]> {
  const { distinguish } = await import("#shared/merging");
  return suggestions.map(({ person }) =>
    distinguish(person, made, { ...scene, newId: () => scene.newId(`apart ${person.id}`) }),
  );
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

/** Somebody of a page about several, saved as they are described there. */
export function freshDeed(form: PersonForm, scene: Scene): { wishes: Wish[]; undo: Wish[] } {
  const wish = contactWish(form, "page", scene);
  return { wishes: [wish], undo: [{ op: "delete", kind: "contact", id: wish.record.id }] };
}

/** The ids of what the wishes keep. */
export function idsIn(wishes: readonly Wish[]): Set<string> {
  return new Set(wishes.map(idOf));
}

export function newContactIn(wishes: readonly Wish[]): Contact | undefined {
  for (const wish of wishes) if (wish.op === "put" && wish.kind === "contact") return wish.record;
  return undefined;
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
