import type { Contact, contactSources } from "#shared/contacts";
import type { Introducer } from "#shared/introductions";
import { type Kind, kinds } from "#shared/kinds";
import type { FollowUpPolicy } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { unconnected } from "./connection.ts";
import type { IntroductionForm } from "./introduction-form.ts";
import { contactFields, type PersonForm } from "./person-form.ts";

/** What a save needs to know of the world; ids, clock and account come from outside. */
export type Scene = {
  userId: string;
  now: number;
  /** The day it is for the account. */
  today: string;
  /** `role` names what the id is for, where a save that was cut short must find it again. */
  newId: (role?: string) => string;
  /** The page's address, or empty where it has none. */
  url: string;
  policy: Pick<FollowUpPolicy, "firstMessage">;
  holidays: readonly string[];
};

type Source = (typeof contactSources)[number];
type Put<K extends Kind> = Extract<Wish, { op: "put"; kind: K }>;

/** The wish that puts a new person into the book. */
export function contactWish(
  form: PersonForm,
  source: Source,
  scene: Pick<Scene, "userId" | "now" | "newId" | "url">,
): Put<"contact"> {
  return put(
    "contact",
    {
      ...contactFields(form),
      source,
      sourceUrl: /^https?:\/\//.test(scene.url) ? scene.url : null,
      archivedAt: null,
    },
    scene,
  );
}

/** Who of the two is in the book already. */
export type Cards = { known: Contact | undefined; introducer: Contact | undefined };

/**
 * One introduction is one save: the person if they are new, the introduction, and the fact that it
 * happened. What the mentee owes now follows from the fact.
 */
export function introductionWishes(
  person: PersonForm,
  form: IntroductionForm,
  { known, introducer: card }: Cards,
  scene: Scene,
): Wish[] {
  const introducer = introducerOf(form, card);
  const fresh = known === undefined ? newContact(person, introducer, scene) : undefined;
  const { fullName, jobTitle, organization } = contactFields(person);
  const introduction = put(
    "introduction",
    {
      menteeId: scene.userId,
      introducer,
      person: { fullName, jobTitle, organization },
      contactId: known?.id ?? fresh?.record.id ?? null,
      origin: "logged_afterwards",
      channel: form.channel,
      purpose: form.purpose.trim(),
      quote: form.quote,
    },
    scene,
  );
  const introductionId = introduction.record.id;
  return [
    ...(fresh === undefined ? [] : [fresh]),
    introduction,
    put(
      "introduction_event",
      {
        // Facts are never changed: another day is another fact.
        id: scene.newId(`introduction_event ${form.occurredOn}`),
        introductionId,
        stage: "introduced",
        occurredOn: form.occurredOn,
        recordedAt: scene.now,
        by: scene.userId,
      },
      scene,
    ),
  ];
}

/** Records saved before connecting, made the account's own. */
export function adopted(wish: Wish, userId: string): Wish {
  if (wish.op !== "put") return wish;
  const own = Object.entries(wish.record).map(([field, value]) =>
    ownerFields.has(field) && value === unconnected ? [field, userId] : [field, value],
  );
  return put(wish.kind, Object.fromEntries(own));
}

const ownerFields = new Set(["createdBy", "menteeId", "by"]);

function introducerOf({ introducer }: IntroductionForm, card: Contact | undefined): Introducer {
  return introducer.kind === "member"
    ? introducer
    : { kind: "contact", contactId: card?.id ?? null, name: introducer.name.trim() };
}

function newContact(person: PersonForm, introducer: Introducer, scene: Scene): Put<"contact"> {
  const wish = contactWish(person, "introduction", scene);
  const introducedBy =
    introducer.kind === "member"
      ? introducer
      : introducer.contactId === null
        ? null
        : { kind: "contact" as const, contactId: introducer.contactId };
  return put("contact", { ...wish.record, introducedBy });
}

type Maker = Pick<Scene, "newId" | "now" | "userId">;

function put<K extends Kind>(kind: K, fields: object, scene?: Maker): Put<K> {
  const own = scene && { createdAt: scene.now, createdBy: scene.userId };
  const made = {
    ...own,
    ...("id" in fields || !scene ? {} : { id: scene.newId(kind) }),
    ...fields,
  };
  return { op: "put", kind, record: kinds[kind].parse(made) } as Put<K>;
}
