import { createHash } from "node:crypto";
import * as z from "zod";
import { isLongPast, talksInCalendar } from "#shared/check-ins/calendar";
import { addDays, dayAt } from "#shared/days";
import { owedBy } from "#shared/follow-ups/owed";
import {
  type AllDay,
  type CalendarEvent,
  type Timed,
  writeCalendar,
} from "#shared/interchange/calendar";
import { actingRoles } from "#shared/programs";
import type { Bindings } from "../bindings.ts";
import type { Rows } from "../program/rows.ts";
import { isSame, sealed } from "../sealed.ts";
import type { Shelf } from "./books.ts";
import { personalShelf } from "./deeds.ts";
import { settingsOf } from "./plans.ts";
import { calendarWords, dutyOf, talkWords } from "./words.ts";

const day = 86_400_000;
/** What lies further ahead needs no place in a calendar yet. */
const daysAhead = 180;
const mostEvents = 1000;

/** The person's calendar address; made when it is first asked for, and always the same. */
export function feedAddress(rows: Rows, env: Bindings, userId: string): string {
  const secret = secretOf(rows, userId) ?? renewSecret(rows, userId);
  const programId = rows.meta("program") ?? "";
  const name = sealFeed(rows, env, userId, secret);
  return `${env.ORIGIN}/calendar/${programId}/${userId}/${name}.ics`;
}

/** From now on the old address is as unknown as any other. */
export function renewSecret(rows: Rows, userId: string): string {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
  rows.sql.exec(
    `INSERT INTO feeds (user_id, secret) VALUES (?1, ?2)
     ON CONFLICT (user_id) DO UPDATE SET secret = ?2`,
    userId,
    secret,
  );
  return secret;
}

/** The calendar behind an address; undefined for a wrong, old or switched off one alike. */
export function feedBehind(
  rows: Rows,
  env: Bindings,
  { userId, name, now }: { userId: string; name: string; now: number },
): string | undefined {
  const secret = secretOf(rows, userId);
  const member = rows.memberOf(userId)?.fields;
  if (secret === undefined || !isSame(name, sealFeed(rows, env, userId, secret))) return undefined;
  const isOn = settingsOf(rows, userId)?.calendar === "on";
  if (!isOn || !member || actingRoles(member).length === 0) return undefined;
  return rows.transact(() => publish(rows, env, userId, now));
}

function publish(rows: Rows, env: Bindings, userId: string, now: number): string | undefined {
  const shelf = personalShelf(rows, userId);
  if (!shelf) return undefined;
  const until = addDays(dayAt(now, shelf.book.me.timeZone), daysAhead);
  const entries = [...talksOn(shelf, now), ...dutiesOn(shelf, now)]
    .filter(({ on }) => on <= until)
    .slice(0, mostEvents);
  const events = follow(rows, { userId, entries, now });
  const host = new URL(env.ORIGIN).hostname;
  const name = calendarWords.name(shelf.program?.name ?? "");
  return writeCalendar(
    name,
    events.map(({ uid, path, ...event }) => ({
      ...event,
      uid: `${uid}@${host}`,
      url: `${env.ORIGIN}${path}`,
    })),
  );
}

/** Something to show, by the key that its UID is made from. */
type Entry = { key: string; on: string; content: Content };

/** Talks have their hours, and stay in the calendar once they were held. */
function talksOn(shelf: Shelf, now: number): Entry[] {
  const { me, together } = shelf.book;
  if (me.switchedOff.includes("check_in")) return [];
  return talksInCalendar(together, me.userId, now).map((talk) => ({
    key: `check_in-${talk.id}-1`,
    on: dayAt(talk.plannedAt, me.timeZone),
    content: {
      startsAt: talk.plannedAt,
      minutes: talk.minutes,
      summary: talkWords(talk, shelf),
      description: "",
      path: `/mentorships/${talk.mentorshipId}`,
    },
  }));
}

function dutiesOn(shelf: Shelf, now: number): Entry[] {
  return owedBy(shelf.book, now)
    .filter(({ kind }) => kind !== "check_in")
    .map((owed) => {
      const { what, why } = dutyOf(owed, shelf);
      const content = { on: owed.dueOn, summary: what, description: why, path: "/" };
      return { key: owed.key, on: owed.dueOn, content };
    });
}

const Shown = z.object({
  uid: z.string(),
  sequence: z.int(),
  event: z.string(),
  stampedAt: z.int(),
  cancelled: z.int(),
});
type Shown = z.output<typeof Shown>;
const Words = z.object({
  summary: z.string(),
  description: z.string(),
  path: z.string().default("/"),
});
const Content = z.union([
  z.object({ startsAt: z.int(), minutes: z.int(), ...Words.shape }),
  z.object({ on: z.string(), ...Words.shape }),
]);
type Content = z.output<typeof Content>;

type Published = (Omit<CalendarEvent, "url" | "on" | "startsAt" | "minutes"> & { path: string }) &
  (AllDay | Timed);

/** Brings what the calendar has shown up to date: new, moved, gone for good and back again. */
function follow(
  rows: Rows,
  { userId, entries, now }: { userId: string; entries: readonly Entry[]; now: number },
): Published[] {
  const shown = shownTo(rows, userId);
  const wanted = new Map(
    entries.map(({ key, content }) => [uidOf(rows, userId, key), JSON.stringify(content)]),
  );
  for (const [uid, event] of wanted) {
    const before = shown.get(uid);
    if (before?.event === event && before.cancelled === 0) continue;
    const sequence = before ? before.sequence + 1 : 0;
    shown.set(uid, { uid, sequence, event, stampedAt: now, cancelled: 0 });
    show(rows, userId, { uid, sequence, event, stampedAt: now, cancelled: 0 });
  }
  for (const [uid, before] of shown) {
    if (wanted.has(uid) || before.cancelled === 1) continue;
    if (isOver(before, now)) {
      shown.delete(uid);
      rows.sql.exec("DELETE FROM feed_events WHERE user_id = ?1 AND uid = ?2", userId, uid);
      continue;
    }
    const gone = { ...before, sequence: before.sequence + 1, stampedAt: now, cancelled: 1 };
    shown.set(uid, gone);
    show(rows, userId, gone);
  }
  return [...shown.values()].map(({ uid, sequence, event, stampedAt, cancelled }) => ({
    uid,
    sequence,
    stampedAt,
    ...Content.parse(JSON.parse(event)),
    status: cancelled === 1 ? "cancelled" : "confirmed",
  }));
}

/** A talk of long ago is no longer told of, and was not cancelled. */
function isOver({ event }: Shown, now: number): boolean {
  const content = Content.parse(JSON.parse(event));
  return "startsAt" in content && isLongPast(content.startsAt, now);
}

function shownTo(rows: Rows, userId: string): Map<string, Shown> {
  const found = rows.sql
    .exec(
      `SELECT uid, sequence, event, stamped_at AS stampedAt, cancelled
       FROM feed_events WHERE user_id = ?1 ORDER BY uid`,
      userId,
    )
    .toArray()
    .map((row) => Shown.parse(row));
  return new Map(found.map((each) => [each.uid, each]));
}

function show(rows: Rows, userId: string, shown: Shown): void {
  rows.sql.exec(
    `INSERT INTO feed_events (user_id, uid, sequence, event, stamped_at, cancelled)
     VALUES (?1, ?2, ?3, ?4, ?5, ?6)
     ON CONFLICT (user_id, uid) DO UPDATE
     SET sequence = ?3, event = ?4, stamped_at = ?5, cancelled = ?6`,
    userId,
    shown.uid,
    shown.sequence,
    shown.event,
    shown.stampedAt,
    shown.cancelled,
  );
}

/** What was cancelled is said for 60 days, so that every calendar has heard of it. */
export function forgetCancelled(rows: Rows, now: number): void {
  rows.sql.exec("DELETE FROM feed_events WHERE cancelled = 1 AND stamped_at < ?1", now - 60 * day);
}

/** Made from the key, so that it is the same after anything but the duty itself has changed. */
function uidOf(rows: Rows, userId: string, key: string): string {
  const whole = `${rows.meta("program")}\n${userId}\n${key}`;
  return createHash("sha256").update(whole).digest("base64url").slice(0, 32);
}

function secretOf(rows: Rows, userId: string): string | undefined {
  const [found] = rows.sql.exec<{ secret: string }>(
    "SELECT secret FROM feeds WHERE user_id = ?1",
    userId,
  );
  return found?.secret;
}

/** What stands in the address; neither the object's data nor the server's secret alone gives it. */
function sealFeed(rows: Rows, env: Bindings, userId: string, secret: string): string {
  return sealed(env, "calendar addresses", `${rows.meta("program")}\n${userId}\n${secret}`);
}
