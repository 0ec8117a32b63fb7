import { indexOf } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import type { Wish } from "#shared/replica/replica";
import { differencesOf } from "./differences.ts";
import type { PageReading } from "./page-reading.ts";
import { contactFields, formOf, mistakesIn, type PersonForm } from "./person-form.ts";
import { contactWish, type Scene } from "./wishes.ts";

/** Where saves go at the moment, and who is there already. */
export type Saves = {
  userId: string;
  contacts(): Promise<readonly Contact[]>;
  /** Resolves once the wishes are strictly durable on this device. */
  keep(wishes: readonly Wish[]): Promise<void>;
  /** Takes a contact saved a moment ago out again. */
  takeBack(contactId: string): Promise<void>;
  /** Gives an introduction saved a moment ago its quote. */
  addQuote(introductionId: string, quote: string): Promise<void>;
};

export type QuickSaveDoors = Pick<Scene, "newId"> & {
  read(): Promise<PageReading>;
  /** Whether somebody has begun to type about this page. */
  hasDraft(): Promise<boolean>;
  saves: Saves;
  now: number;
};

/** `form` where only the person can say what is to be saved: nobody there, several, or changes. */
export type QuickSaved =
  | { outcome: "saved"; contactId: string; name: string }
  | { outcome: "known"; contactId: string; name: string }
  | { outcome: "form" }
  | { outcome: "failed" };

/** Saves the page's one person at once, without a form. */
export async function quickSave(doors: QuickSaveDoors): Promise<QuickSaved> {
  const page = (await doors.hasDraft()) ? undefined : await doors.read();
  if (page === undefined || page === "held" || page.kind !== "person") return { outcome: "form" };
  const [draft, second] = page.people;
  if (draft === undefined || second !== undefined) return { outcome: "form" };
  const form = formOf(draft);
  if (mistakesIn(form).size > 0) return { outcome: "form" };
  const known = knownAs(form, page.url, await doors.saves.contacts());
  if (known !== undefined) {
    if (differencesOf(known, form).length > 0) return { outcome: "form" };
    return { outcome: "known", contactId: known.id, name: known.fullName };
  }
  const { newId, now, saves } = doors;
  const wish = contactWish(form, "page", { userId: saves.userId, now, newId, url: page.url });
  await saves.keep([wish]);
  return { outcome: "saved", contactId: wish.record.id, name: wish.record.fullName };
}

/** Two presses of the key on one page must not save twice even a person with nothing but a name. */
function knownAs(form: PersonForm, url: string, contacts: readonly Contact[]): Contact | undefined {
  const fields = contactFields(form);
  const described = { ...fields, links: [...fields.links, { url }] };
  const book = contacts.map(({ sourceUrl, links, ...contact }) => ({
    ...contact,
    links: sourceUrl === null ? links : [...links, { url: sourceUrl }],
  }));
  const same = indexOf(book).same(described);
  return contacts.find(({ id }) => id === same?.id);
}
