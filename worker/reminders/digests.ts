import { addDays } from "#shared/days";
import { isAhead, type Owed, owedBy } from "#shared/follow-ups/owed";
import { latestSlot, type Reminders } from "#shared/reminders";
import type { Bindings } from "../bindings.ts";
import type { Rows } from "../program/rows.ts";
import { showZone } from "../program/zones.ts";
import { sealed } from "../sealed.ts";
import type { Account } from "./accounts.ts";
import { type Shelf, shelfOf } from "./books.ts";
import { letterMail } from "./letters.ts";
import { type Claim, linkTo } from "./links.ts";
import { enqueue } from "./outbox.ts";
import { keepStanding, scheduleOf, setNext, standingOf } from "./plans.ts";
import { dutyOf } from "./words.ts";

const day = 86_400_000;
const linkDays = 14;
/** A mail may be unsubscribed from long after it came. */
const offDays = 365;

/**
 * Decides the digest that is due, if one is, and when the next will be: the mail, the mark that
 * this day had its digest and the next timer are one transaction.
 */
export function decideDigest(
  rows: Rows,
  env: Bindings,
  { userId, account }: { userId: string; account: Account | undefined },
  now: number,
): void {
  const timeZone = account?.timeZone ?? "Etc/UTC";
  const schedule = account && scheduleOf(rows, userId, timeZone);
  if (!schedule) {
    rows.timers.drop("digest", userId);
    return;
  }
  // Whoever is seen for the first time is owed nothing from before.
  const { afterAt, lastOn } = standingOf(rows, userId) ?? { afterAt: now, lastOn: null };
  const slot = latestSlot(schedule, now);
  const isDue = slot && slot.at > afterAt && (lastOn === null || slot.on > lastOn);
  if (isDue) writeDigest(rows, env, account, { ...schedule, on: slot.on, now });
  const standing = isDue
    ? { timeZone, afterAt: slot.at, lastOn: slot.on }
    : { timeZone, afterAt, lastOn };
  keepStanding(rows, userId, standing);
  showZone(rows, userId, now);
  setNext(rows, userId, standing, now);
}

type Occasion = { reminders: Reminders; on: string; now: number };

function writeDigest(rows: Rows, env: Bindings, account: Account, occasion: Occasion): void {
  const { on, now, reminders } = occasion;
  const shelf = shelfOf(rows, { userId: account.id, timeZone: account.timeZone, reminders });
  const span = reminders.digest.rhythm === "weekly" ? "week" : "day";
  const until = span === "week" ? addDays(on, 6) : on;
  const due = owedBy(shelf.book, now).filter(({ dueOn }) => dueOn <= until);
  if (due.length === 0) return;
  const programId = rows.meta("program") ?? "";
  const sign = (deed: Claim["deed"], about: string, days: number) =>
    linkTo(env, programId, { userId: account.id, deed, about, expiresAt: now + days * day });
  const mail = letterMail({
    to: account.email,
    key: sealed(env, "digest keys", `${programId}\n${account.id}\n${on}`),
    name: account.name,
    programName: shelf.program?.name ?? "Tertius",
    span,
    today: on,
    lines: due.map((owed) => lineOf(owed, shelf, sign, now)),
    links: {
      today: `${env.ORIGIN}/`,
      settings: `${env.ORIGIN}/account#reminders`,
      off: sign("off", "", offDays),
    },
  });
  enqueue(rows, mail, now);
}

function lineOf(
  owed: Owed,
  shelf: Shelf,
  sign: (deed: Claim["deed"], about: string, days: number) => string,
  now: number,
) {
  const done = isAhead(owed, now) ? null : sign("done", owed.key, linkDays);
  const later = sign("later", owed.key, linkDays);
  return { ...dutyOf(owed, shelf), done, later };
}
