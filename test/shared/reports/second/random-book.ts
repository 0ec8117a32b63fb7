import type { Contact } from "#shared/contacts";
import { addDays } from "#shared/days";
import { followUpKinds } from "#shared/follow-ups";
import type { Introduction } from "#shared/introductions";
import { outcomeKinds } from "#shared/outcomes";
import { instant, type Pen, range } from "./pen.ts";
import { live } from "./random-life.ts";

type Book = {
  pen: Pen;
  userId: string;
  mentorIds: readonly string[];
  start: string;
  cards: Contact[];
  introductions: Introduction[];
};

/** A mentee's cards, introductions, reminders and outcomes. */
export function fillBook(
  pen: Pen,
  userId: string,
  mentorIds: readonly string[],
  start: string,
): void {
  const { chance, yes } = pen;
  const book: Book = { pen, userId, mentorIds, start, cards: [], introductions: [] };
  for (const _ of range(chance(9))) book.cards.push(makeCard(book));
  for (const _ of range(yes(5) ? 0 : chance(8))) book.introductions.push(...introduce(book));
  if (book.introductions.length > 0) for (const _ of range(chance(4))) makeOutcome(book);
}

function makeCard({ pen, userId, mentorIds, start, cards }: Book): Contact {
  const { chance, yes, pick, put } = pen;
  const byMentor = yes(4) ? { kind: "member", userId: pick(mentorIds) } : null;
  const byCard = cards.length > 0 && yes(3) ? { kind: "contact", contactId: pick(cards).id } : null;
  return put("contact", addDays(start, chance(400)), userId, {
    fullName: `Person ${chance(60)}`,
    source: pick(["page", "manual", "introduction", "csv", "vcard", "message"]),
    introducedBy: byCard ?? byMentor,
  });
}

/** One introduction, at times with the mentor's own entry of it beside the mentee's. */
function introduce(book: Book): Introduction[] {
  const { pen, userId, mentorIds, start } = book;
  const { chance, yes, pick } = pen;
  const on = addDays(start, 20 + chance(370));
  const typedOn = addDays(on, yes(4) ? chance(60) : chance(3));
  const mentorId = pick(mentorIds.filter((each) => each !== userId));
  const introducer = introducerIn(book, mentorId);
  const common = {
    menteeId: userId,
    introducer,
    person: { fullName: `Person ${chance(40)}`, organization: yes(3) ? null : `Org ${chance(9)}` },
    origin: "logged_afterwards",
  };
  const parent = yes(4) ? book.introductions.at(-1) : undefined;
  const own = { ...common, parentIntroductionId: parent?.id ?? null };
  const first = enter(book, typedOn, userId, own);
  const isTwice = introducer.kind === "member" && yes(4);
  const entries = isTwice
    ? [first, enter(book, typedOn, mentorId, { ...common, sameAs: first.id, contactId: null })]
    : [first];
  for (const each of entries) live(pen, each, on, userId);
  if (yes(3)) remind(book, first, on);
  return entries;
}

function introducerIn({ pen: { yes, pick }, cards }: Book, mentorId: string) {
  if (cards.length > 0 && yes(5))
    return { kind: "contact", contactId: pick(cards).id, name: "Somebody" };
  if (yes(8)) return { kind: "contact", contactId: null, name: "An old mentor" };
  return { kind: "member", userId: mentorId };
}

function enter({ pen, cards }: Book, on: string, by: string, fields: object): Introduction {
  const { chance, yes, pick, put } = pen;
  return put("introduction", on, by, {
    contactId: cards.length > 0 && !yes(4) ? pick(cards).id : null,
    confirmation: pick(["unconfirmed", "confirmed", "confirmed", "disputed"]),
    answeredAt: yes(2) ? null : instant(on, chance(40) * 1_440),
    ...fields,
  });
}

function makeOutcome({ pen, userId, start, introductions }: Book): void {
  const { chance, pick, put } = pen;
  const ids = new Set(range(chance(3)).map(() => pick(introductions).id));
  const occurredOn = addDays(start, 30 + chance(380));
  put("outcome", addDays(occurredOn, chance(20)), userId, {
    kind: pick(outcomeKinds.slice(0, 4)),
    occurredOn,
    introductions: [...ids].map((introductionId) => ({ introductionId, contribution: "helped" })),
  });
}

function remind({ pen, userId }: Book, { id }: Introduction, from: string): void {
  const { chance, yes, pick, put } = pen;
  const dueOn = addDays(from, chance(40));
  const status = pick(["open", "done", "skipped", "satisfied", "cancelled"]);
  const snoozes = range(yes(2) ? 0 : chance(3)).map((index) => {
    const day = addDays(dueOn, index - 2);
    return { from: day, to: addDays(day, 1), at: instant(addDays(day, chance(3) - 1), 30) };
  });
  const asked = pick(["first_message", "thank", "tell_result", "schedule"]);
  put("follow_up", addDays(from, chance(10)), userId, {
    subject: { kind: "introduction", id },
    kind: yes(2) ? asked : pick(followUpKinds),
    dueOn,
    graceDays: 1 + chance(2),
    status,
    closedOn: status === "open" ? null : addDays(dueOn, chance(9) - 4),
    origin: yes(2) ? "rule" : "person",
    snoozes,
  });
}
