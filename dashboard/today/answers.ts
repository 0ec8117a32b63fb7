import type { Change } from "#shared/changes";
import { addDays, weekOf } from "#shared/days";
import { isAhead, type Owed } from "#shared/follow-ups/owed";
import { type Author, type Deed, doneIn, settle } from "#shared/follow-ups/settle";
import { doneWords } from "#shared/follow-ups/words";
import type { OpenProgram } from "../open-program.ts";
import { shortDate } from "../words/days.ts";
import type { Told } from "./told.ts";

/** A button of a row: what it says, what it does, and what is said of it afterwards. */
export type Answer = { words: string; deed: Deed; said: string };

/** The first is what the key for done gives; of a talk nothing can be said before it began. */
export function answersTo(owed: Owed, now: number): readonly Answer[] {
  return isAhead(owed, now) ? [] : answersOf(owed);
}

function answersOf({ kind, closesOn }: Owed): Answer[] {
  const done = (said: string) =>
    ({ words: doneWords(kind), deed: { deed: "done" }, said }) as const;
  const notWanted = { deed: "closed", reason: "not_wanted" } as const;
  const notNow = { deed: "closed", reason: "not_possible_now" } as const;
  switch (kind) {
    case "answer_request":
      return [
        done("Said yes"),
        { words: "Not possible now", deed: notNow, said: "Not possible now" },
      ];
    case "answer_offer":
      return [done("Said yes"), { words: "No", deed: notWanted, said: "Closed" }];
    case "still_wanted":
      return [
        done(closesOn === null ? "Kept" : "Kept open"),
        { words: "No", deed: notWanted, said: "Closed" },
      ];
    case "did_it_happen":
      return [done("Noted")];
    case "confirm":
      return [
        done("Confirmed"),
        { words: "Not me", deed: { deed: "disputed" }, said: "Noted as not yours" },
      ];
    case "check_in":
      return [
        done("Noted as held"),
        { words: "It was missed", deed: { deed: "missed" }, said: "Noted as missed" },
      ];
    case "reach_goal":
      return [done("A goal is reached")];
    case "sign_agreement":
      return [done("Signed")];
    case "review_agreement":
      return [done("Kept for another while")];
    default:
      return [done(doneWords(kind))];
  }
}

/** Days to put something off to; the rest is any day the person picks. */
export function laterDays(today: string): { words: string; to: string }[] {
  return [
    { words: "Tomorrow", to: addDays(today, 1) },
    { words: "Next week", to: addDays(weekOf(today), 7) },
  ];
}

type Doors = Pick<OpenProgram, "me" | "now" | "newId" | "deeds" | "today" | "replica">;

/** Saves what the person decided, says so, and lends an undo. */
export function decide(told: Told, deed: Deed, said: string, doors: Doors): Promise<boolean> {
  const { wishes, inverse } = changeOf(told, deed, doors);
  return doors.deeds.save(
    `${said}: ${told.what}${/[?.]$/.test(told.what) ? "" : "."}`,
    wishes,
    inverse,
  );
}

/** A yes needs a name where the mentee left open whom they look for. */
export function asksForMore({ owed, line }: Told, { deed }: Deed): boolean {
  return owed.kind === "answer_request" && deed === "done" && line?.introduction.sought !== null;
}

/** Where a decision leads on to: a mentor who said yes asks the contact next. */
export function nextAfter(
  { kind, subject }: Owed,
  { owed }: Pick<OpenProgram, "owed">,
): string | undefined {
  const next = owed
    .peek()
    .find((each) => each.kind === "ask_contact" && each.subject.id === subject.id);
  return kind === "answer_request" && next !== undefined ? `/today/${next.key}` : undefined;
}

export function moveTo(told: Told, to: string, doors: Doors): Promise<boolean> {
  const deed = { deed: "moved", to } as const;
  return decide(told, deed, `Again ${shortDate(to, doors.today.peek())}`, doors);
}

function changeOf({ owed }: Told, deed: Deed, { me, now, newId, replica }: Doors): Change {
  const author: Author = { userId: me.id, timeZone: me.timeZone, now: now(), newId };
  const agreements = replica.rows("agreement").peek().values();
  return settle(owed, deed.deed === "done" ? doneIn(owed, agreements) : deed, author);
}
