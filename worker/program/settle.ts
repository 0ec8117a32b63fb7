import { isParty, leadsBucket } from "#shared/buckets";
import { dayAt } from "#shared/days";
import type { Kind } from "#shared/kinds";
import { type Mentorship, pairsOf } from "#shared/mentorships";
import type { Outcome } from "#shared/outcomes";
import { actingRoles, type Member } from "#shared/programs";
import { replan, replanAll } from "../reminders/plans.ts";
import { joinPair, regrant } from "./grants.ts";
import { askLeads, unaskLeads } from "./newcomers.ts";
import type { Desk } from "./push.ts";
import type { Row } from "./rows.ts";
import { zonesOf } from "./zones.ts";

type Written<K extends Kind> = Omit<Row<K>, "rev">;

/**
 * Writes a row (or removes it) with all that follows from it: names in mentorships, the pairing
 * a lead sees, events that move with their introduction, grants. Answers the row's own rev.
 */
export function settle<K extends Kind>(
  desk: Desk,
  before: Row<K> | undefined,
  after: Written<K> | undefined,
): number {
  const rev = after
    ? desk.rows.write(prepared(desk, after), before, desk.now)
    : removed(desk, before);
  const row: Row | Written<Kind> | undefined = after ?? before;
  if (is("member", row))
    settleMember(desk, row.fields.userId, is("member", before) ? before.fields.userId : undefined);
  if (is("mentorship", row))
    settleMentorship(
      desk,
      is("mentorship", before) ? before.fields : undefined,
      is("mentorship", after) ? after.fields : undefined,
    );
  if (is("introduction", row) && after) settleIntroduction(desk, row, before?.bucket);
  if (is("outcome", row) && after) settleOutcome(desk, row.fields);
  if (is("check_in", row) && after && row.fields.between !== null)
    settlePair(desk, row.fields.between.mentorId, row.fields.between.menteeId);
  if ((is("card", row) || is("goal", row) || is("milestone", row)) && after)
    settlePair(desk, row.fields.mentorId, row.fields.menteeId);
  if (is("newcomer", after) && !before) askLeads(desk, after.fields);
  if (is("newcomer", before) && !after) unaskLeads(desk, before.id);
  settleReminders(desk, row);
  return rev;
}

function removed({ rows, now }: Desk, before: Row | undefined): number {
  if (!before) throw new Error("nothing to remove");
  return rows.remove(before, now);
}

/** Names and zones in a mentorship are the program's word, whatever the client sent. */
function prepared<K extends Kind>(desk: Desk, row: Written<K>): Written<K> {
  if (!is("mentorship", row)) return row;
  const names = namesOf(desk, row.fields);
  return { ...row, fields: { ...row.fields, names, zones: zonesOf(desk.rows, names) } };
}

/** Who left is no longer named: what the others keep is "a former mentee". */
function namesOf({ rows }: Desk, { mentorIds, menteeIds }: Mentorship): Record<string, string> {
  const names = [...mentorIds, ...menteeIds].flatMap((userId) => {
    const member = rows.memberOf(userId);
    return member && isActing(member.fields) ? [[userId, member.fields.displayName]] : [];
  });
  return Object.fromEntries(names);
}

function settleMember(desk: Desk, userId: string, earlierUserId: string | undefined): void {
  if (earlierUserId !== undefined && earlierUserId !== userId) regrant(desk.rows, earlierUserId);
  regrant(desk.rows, userId);
  const member = desk.rows.memberOf(userId)?.fields;
  if (!member) return;
  for (const row of desk.rows.all("mentorship")) {
    if (!isParty(row.fields, userId)) continue;
    const next = prepared(desk, { ...row, fields: withoutThoseGone(desk, row.fields) });
    if (JSON.stringify(next.fields) === JSON.stringify(row.fields)) continue;
    desk.rows.write(next, row, desk.now);
    settleMentorship(desk, row.fields, next.fields);
  }
}

/** Ended where no mentor or no mentee is left. */
function withoutThoseGone({ rows, now }: Desk, mentorship: Mentorship): Mentorship {
  if (mentorship.status === "ended") return mentorship;
  const stays = (userId: string) => {
    const member = rows.memberOf(userId)?.fields;
    return member === undefined || isActing(member);
  };
  const isAlive = pairsOf(mentorship).some(
    ({ mentorId, menteeId }) => stays(mentorId) && stays(menteeId),
  );
  return isAlive ? mentorship : { ...mentorship, status: "ended", endedOn: dayAt(now, "Etc/UTC") };
}

function isActing(member: Member): boolean {
  return actingRoles(member).length > 0;
}

function settleMentorship(
  desk: Desk,
  before: Mentorship | undefined,
  after: Mentorship | undefined,
): void {
  if (after) mirrorPairing(desk, after);
  else if (before) removePairing(desk, before);
  const parties = [before, after].flatMap((each) =>
    each ? [...each.mentorIds, ...each.menteeIds] : [],
  );
  for (const userId of new Set(parties)) regrant(desk.rows, userId);
}

function removePairing({ rows, now }: Desk, { id }: Mentorship): void {
  const mirror = rows.get("pairing", id);
  if (mirror) rows.remove(mirror, now);
}

function mirrorPairing({ rows, author, now }: Desk, mentorship: Mentorship): void {
  const { id, createdAt, createdBy, kind, mentorIds, menteeIds, status, startedOn, endedOn } =
    mentorship;
  rows.write(
    {
      kind: "pairing",
      id,
      bucket: leadsBucket,
      fields: { id, createdAt, createdBy, kind, mentorIds, menteeIds, status, startedOn, endedOn },
      stamps: { "*": [rows.head() + 1, author.userId, author.device] },
    },
    rows.get("pairing", id),
    now,
  );
}

/** Events follow their introduction when it moves; the two people of it read it from now on. */
function settleIntroduction(
  desk: Desk,
  { id, bucket, fields: { introducer, menteeId } }: Written<"introduction">,
  earlierBucket: string | undefined,
): void {
  if (introducer.kind === "member") settlePair(desk, introducer.userId, menteeId);
  if (earlierBucket === undefined || earlierBucket === bucket) return;
  for (const event of eventsOf(desk, id)) desk.rows.write({ ...event, bucket }, event, desk.now);
}

/** Whose digest comes at another hour, for another role or after other holidays. */
function settleReminders({ rows, now }: Desk, row: Row | Written<Kind> | undefined): void {
  if (is("member", row)) replan(rows, row.fields.userId, now);
  if (is("reminder_settings", row)) replan(rows, row.fields.createdBy, now);
  if (is("program", row)) replanAll(rows, now);
}

/** What was shared stays readable for the one who shared it, also after the mentorship is gone. */
function settleOutcome(desk: Desk, { sharedWithMentor, createdBy }: Outcome): void {
  if (sharedWithMentor !== null) settlePair(desk, sharedWithMentor, createdBy);
}

function settlePair({ rows }: Desk, mentorId: string, menteeId: string): void {
  if (!joinPair(rows, mentorId, menteeId)) return;
  regrant(rows, mentorId);
  regrant(rows, menteeId);
}

function eventsOf({ rows }: Desk, introductionId: string): Row<"introduction_event">[] {
  const ids = rows.sql
    .exec<{ id: string }>(
      `SELECT id FROM rows
       WHERE kind = 'introduction_event' AND json_extract(fields, '$.introductionId') = ?1`,
      introductionId,
    )
    .toArray();
  return ids.flatMap(({ id }) => rows.get("introduction_event", id) ?? []);
}

function is<K extends Kind>(kind: K, row: Written<Kind> | undefined): row is Written<K> {
  return row?.kind === kind;
}
