import type { Contact } from "#shared/contacts";
import type { Owed } from "#shared/follow-ups/owed";
import type { Introduction } from "#shared/introductions";
import type { Mentorship } from "#shared/mentorships";
import type { Outcome } from "#shared/outcomes";

/** Where a sentence about what is owed finds its names. */
export type WhomDoors = {
  introduction(id: string): Introduction | undefined;
  contact(id: string): Contact | undefined;
  outcome(id: string): Outcome | undefined;
  mentorship(id: string): Mentorship | undefined;
  /** A member by the name the reader knows; undefined for somebody who left. */
  nameOf(userId: string): string | undefined;
};

/** Who is meant: the person it is about, who made them known, and to whom; undefined is unknown. */
export type Whom = {
  person: string | undefined;
  mentor: string | undefined;
  mentee: string | undefined;
};

export function whomIn(
  { subject, contactId }: Pick<Owed, "subject" | "contactId">,
  doors: WhomDoors,
  userId: string,
): Whom {
  const mentorship = doors.mentorship(subject.id);
  if (mentorship !== undefined) {
    const person = partnersIn(mentorship, userId, doors);
    return { person, mentor: person, mentee: person };
  }
  const introduction = doors.introduction(subject.id);
  const menteeId = introduction?.menteeId ?? doors.outcome(subject.id)?.createdBy;
  return {
    person: introduction?.person.fullName ?? doors.contact(contactId ?? subject.id)?.fullName,
    mentor: introduction && introducerIn(introduction, doors),
    mentee: menteeId === undefined ? undefined : doors.nameOf(menteeId),
  };
}

/** Everyone of the other side, by name. */
function partnersIn(
  { mentorIds, menteeIds }: Mentorship,
  userId: string,
  { nameOf }: WhomDoors,
): string | undefined {
  const others = mentorIds.includes(userId) ? menteeIds : mentorIds;
  const names = others.filter((each) => each !== userId).flatMap((each) => nameOf(each) ?? []);
  return names.length === 0 ? undefined : names.join(", ");
}

function introducerIn({ introducer }: Introduction, { nameOf }: WhomDoors): string | undefined {
  return introducer.kind === "contact" ? introducer.name : nameOf(introducer.userId);
}
