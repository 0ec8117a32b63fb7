import * as z from "zod";
import type { Change } from "#shared/changes";
import { addDays, dayAt } from "#shared/days";
import { isAhead, type Owed, owedBy } from "#shared/follow-ups/owed";
import { doneIn, settle } from "#shared/follow-ups/settle";
import { doneWords } from "#shared/follow-ups/words";
import { actingRoles } from "#shared/programs";
import { defaultReminders } from "#shared/reminders";
import type { Wish } from "#shared/replica/replica";
import { newId } from "../new-id.ts";
import { carryOut, deskOf, Refused } from "../program/own-deeds.ts";
import type { Rows } from "../program/rows.ts";
import { type Shelf, shelfOf } from "./books.ts";
import type { Signed } from "./links.ts";
import { remindersOf, settingsOf, standingOf } from "./plans.ts";
import { dutyOf } from "./words.ts";

/** Why a link does nothing any more. */
export type Spent = "used" | "settled" | "expired" | "left" | "ahead";
export type Review = { state: "open"; what: string; answer: string } | { state: Spent };
export type Followed = { state: "followed"; what: string; on: string } | { state: Spent };

/** What following the link would do; looking changes nothing, since mail scanners look. */
export function reviewLink(rows: Rows, signed: Signed, now: number): Review {
  const found = find(rows, signed, now);
  if (typeof found === "string") return { state: found };
  return { state: "open", what: found.what, answer: found.answer };
}

/**
 * Does what the link stands for, as the person's own change, and remembers what takes it back.
 * @param days how far a duty is moved, for `later`
 */
export function followLink(rows: Rows, signed: Signed, days: number, now: number): Followed {
  const found = find(rows, signed, now);
  if (typeof found === "string") return { state: found };
  const on = addDays(dayAt(now, zoneOf(rows, signed.userId)), days);
  try {
    rows.transact(() => {
      const { wishes, inverse } = found.change(on);
      const desk = deskOf(rows, signed.userId, now);
      if (!desk || wishes.length === 0) throw new Refused("nothing");
      carryOut(desk, wishes);
      remember(rows, signed, inverse);
    });
  } catch (error) {
    if (error instanceof Refused) return { state: "settled" };
    throw error;
  }
  return { state: "followed", what: found.what, on };
}

type Found = Told & { change: (on: string) => Change };
/** What it is about, and the word that settles it. */
type Told = { what: string; answer: string };

const aboutNothing: Told = { what: "", answer: "Done" };

function find(rows: Rows, signed: Signed, now: number): Found | Spent {
  if (signed.expiresAt <= now) return "expired";
  const member = rows.memberOf(signed.userId)?.fields;
  if (!member || actingRoles(member).length === 0) return "left";
  if (isUsed(rows, signed.link)) return "used";
  if (signed.deed === "off")
    return { ...aboutNothing, change: () => switchOff(rows, signed.userId, now) };
  if (signed.deed === "undo") return findInverse(rows, signed.about);
  return findOwed(rows, signed, now) ?? "settled";
}

function findOwed(rows: Rows, signed: Signed, now: number): Found | "ahead" | undefined {
  const { userId, deed, about } = signed;
  const shelf = personalShelf(rows, userId);
  const owed = shelf && owedBy(shelf.book, now).find(({ key }) => key === about);
  if (!shelf || !owed) return undefined;
  if (deed === "done" && isAhead(owed, now)) return "ahead";
  const { what } = dutyOf(owed, shelf);
  const answer = doneWords(owed.kind);
  const to = (on: string) => (deed === "later" ? on : undefined);
  return { what, answer, change: (on) => changeFor(owed, shelf, to(on), now) };
}

function changeFor(owed: Owed, { book }: Shelf, to: string | undefined, now: number): Change {
  const { userId, timeZone } = book.me;
  const author = { userId, timeZone, now, newId: () => newId(now) };
  const done = doneIn(owed, book.together.agreements);
  return settle(owed, to === undefined ? done : { deed: "moved", to }, author);
}

/** Everything that is due to the person now, with the names they know. */
export function personalShelf(rows: Rows, userId: string): Shelf | undefined {
  const member = rows.memberOf(userId)?.fields;
  if (!member) return undefined;
  const reminders = remindersOf(rows, member);
  return shelfOf(rows, { userId, timeZone: zoneOf(rows, userId), reminders });
}

function zoneOf(rows: Rows, userId: string): string {
  return standingOf(rows, userId)?.timeZone ?? "Etc/UTC";
}

function switchOff(rows: Rows, userId: string, now: number): Change {
  const digest = { rhythm: "off" } as const;
  const kind = "reminder_settings";
  const settings = settingsOf(rows, userId);
  if (settings) {
    const { id } = settings;
    return {
      wishes: [{ op: "patch", kind, id, fields: { digest } }],
      inverse: [{ op: "patch", kind, id, fields: { digest: settings.digest } }],
    };
  }
  const id = newId(now);
  const record = { ...defaultReminders([]), digest, id, createdAt: now, createdBy: userId };
  return { wishes: [{ op: "put", kind, record }], inverse: [{ op: "delete", kind, id }] };
}

/** Nothing but our own change is written here, so what is read is a list of wishes. */
const Inverse = z.array(z.custom<Wish>((wish) => typeof wish === "object" && wish !== null));

function findInverse(rows: Rows, link: string): Found | Spent {
  const [found] = rows.sql.exec<{ inverse: string | null }>(
    "SELECT inverse FROM used_links WHERE link = ?1",
    link,
  );
  if (!found?.inverse) return "settled";
  const wishes = Inverse.parse(JSON.parse(found.inverse));
  return { ...aboutNothing, change: () => ({ wishes, inverse: [] }) };
}

function isUsed(rows: Rows, link: string): boolean {
  return rows.sql.exec("SELECT 1 FROM used_links WHERE link = ?1", link).toArray().length > 0;
}

function remember(rows: Rows, { link, expiresAt }: Signed, inverse: readonly Wish[]): void {
  rows.sql.exec(
    "INSERT INTO used_links (link, expires_at, inverse) VALUES (?1, ?2, ?3)",
    link,
    expiresAt,
    JSON.stringify(inverse),
  );
}
