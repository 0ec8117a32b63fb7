import { addBusinessDays } from "#shared/days";
import type { FollowUp } from "#shared/follow-ups";
import type { Course, Duty } from "#shared/follow-ups/duty";
import type { Book, Owed } from "#shared/follow-ups/owed";
import type { Touch } from "#shared/follow-ups/touch";

type Known = { courses: readonly Course[]; touches: ReadonlyMap<string, Touch> };
type Asked = Pick<Duty, "kind" | "subject">;

/** What the rules ask, after what the person decided about it and made by hand. */
export function decided(duties: readonly Duty[], book: Book, known: Known): Owed[] {
  const rowsByKey = Map.groupBy(book.followUps, keyOf);
  const dutiesByKey = Map.groupBy(duties, keyOf);
  const asked = [...dutiesByKey].flatMap(
    ([key, rounds]) => currentOf(rounds, rowsByKey.get(key) ?? [], book) ?? [],
  );
  const unasked = [...rowsByKey].filter(([key]) => !dutiesByKey.has(key));
  return [...asked, ...unasked.flatMap(([, rows]) => byHand(rows, book, known) ?? [])];
}

function keyOf({ kind, subject }: Asked): string {
  return `${kind}-${subject.id}`;
}

/** The first round that is not settled: never two of one kind on one subject. */
function currentOf(
  rounds: readonly Duty[],
  rows: readonly FollowUp[],
  { me, program }: Book,
): Owed | undefined {
  let before: FollowUp | undefined;
  for (const duty of rounds) {
    const closed = rows.find((row) => settles(row, duty));
    if (closed === undefined) {
      const open = rows.filter(isOpen);
      const moved = newest(open.filter((row) => speaksOf(row, duty)));
      const ruled = ruledDay(duty, before, program.holidays, me.quietDays);
      return owedOf(duty, moved ? movedDay(moved, duty, ruled) : ruled, moved ?? newest(open));
    }
    before = closed;
  }
  return undefined;
}

function owedOf({ rest: _, ...duty }: Duty, dueOn: string, followUp: FollowUp | undefined): Owed {
  return {
    ...duty,
    key: `${keyOf(duty)}-${duty.round}`,
    dueOn,
    title: followUp?.title ?? duty.title,
    followUp: followUp ?? null,
  };
}

/** A round is asked no sooner than the one before was out of the way for a while. */
function ruledDay(
  { dueOn, rest }: Duty,
  before: FollowUp | undefined,
  holidays: readonly string[],
  quietDays: readonly string[],
): string {
  const rested = before?.closedOn ? addBusinessDays(before.closedOn, rest, holidays) : "";
  const day = rested > dueOn ? rested : dueOn;
  return quietDays.length === 0 ? day : addBusinessDays(day, 0, [...holidays, ...quietDays]);
}

/** A reminder to keep in touch that was written ahead, before its day was computed, gives way. */
function movedDay({ dueOn, round, origin }: FollowUp, { kind }: Duty, ruled: string): string {
  const isAhead = kind === "keep_in_touch" && round === null && origin === "rule";
  return isAhead && ruled > dueOn ? ruled : dueOn;
}

function speaksOf(row: FollowUp, { round }: Duty): boolean {
  return row.round === null || row.round === round;
}

/** A row from before rounds settled the first; touch can be lost again, so it settled none. */
function settles(row: FollowUp, { kind, round }: Duty): boolean {
  if (row.status === "open" || row.status === "cancelled") return false;
  return row.round === null ? round === "1" && kind !== "keep_in_touch" : row.round === round;
}

/** A reminder a person made that no rule asks for; of several of one kind, the one said last. */
function byHand(rows: readonly FollowUp[], book: Book, known: Known): Owed | undefined {
  const row = newest(
    rows.filter((each) => isOpen(each) && each.origin === "person" && stands(each, book, known)),
  );
  if (row === undefined) return undefined;
  const { id, kind, subject, dueOn } = row;
  const course = known.courses.find(({ introduction }) => introduction.id === subject.id);
  return {
    key: `${keyOf(row)}-${id}`,
    kind,
    subject,
    side: course && course.introduction.menteeId !== book.me.userId ? "mentor" : "mentee",
    round: id,
    dueOn,
    closesOn: null,
    title: row.title,
    hours: null,
    contactId: subject.kind === "contact" ? subject.id : (course?.introduction.contactId ?? null),
    followUp: row,
  };
}

/** True while what it hangs on is there and nothing has answered it. */
function stands(row: FollowUp, book: Book, { courses, touches }: Known): boolean {
  const { subject, kind, title } = row;
  switch (subject.kind) {
    case "introduction":
      return (
        kind === "other" &&
        courses.some(
          ({ introduction, life }) => introduction.id === subject.id && life.stage !== "closed",
        )
      );
    case "contact": {
      const touchedAt = touches.get(subject.id)?.recordedAt ?? 0;
      const isAnswered = kind === "keep_in_touch" && touchedAt > saidAt(row);
      return !isAnswered && book.contacts.some(({ id }) => id === subject.id);
    }
    case "outcome":
      return book.outcomes.some(({ id }) => id === subject.id);
    case "mentorship":
    case "check_in":
    case "action_item":
    case "goal":
      return title !== null;
  }
}

function newest(rows: readonly FollowUp[]): FollowUp | undefined {
  return rows.toSorted((a, b) => saidAt(a) - saidAt(b) || a.id.localeCompare(b.id)).at(-1);
}

function saidAt({ snoozes, createdAt }: FollowUp): number {
  return snoozes.at(-1)?.at ?? createdAt;
}

function isOpen({ status }: FollowUp): boolean {
  return status === "open";
}
