import { computed, type ReadonlySignal } from "@preact/signals";
import type { Me } from "#shared/api";
import { type Mentorship, pairsOf } from "#shared/mentorships";
import type { Replica } from "#shared/replica/replica";

export type People = {
  /** A member's name as this person may know it; someone who left keeps a description. */
  nameOf: (userId: string) => string;
  isMe: (userId: string) => boolean;
  /** Everyone of a mentorship but the reader, as a sentence has them. */
  othersIn: (mentorship: Pick<Mentorship, "mentorIds" | "menteeIds">) => string;
  mentors: ReadonlySignal<readonly Person[]>;
  mentees: ReadonlySignal<readonly Person[]>;
};
export type Person = { userId: string; name: string };

/**
 * The members a person knows by name: those of their mentorships, and for a lead the roster.
 * A plain function, since a model's own functions are untracked and names must stay live.
 */
export function makePeople(replica: Replica, me: Me["user"]): People {
  const names = computed(() => {
    const known = new Map<string, string>();
    for (const { userId, displayName } of replica.rows("member").value.values())
      known.set(userId, displayName);
    for (const { mentorIds, menteeIds, names } of replica.rows("mentorship").value.values()) {
      for (const userId of mentorIds)
        known.set(userId, names[userId] ?? known.get(userId) ?? "a former mentor");
      for (const userId of menteeIds)
        known.set(userId, names[userId] ?? known.get(userId) ?? "a former mentee");
    }
    known.set(me.id, me.name);
    return known;
  });
  const pairs = computed(() => [...replica.rows("mentorship").value.values()].flatMap(pairsOf));
  const nameOf = (userId: string) => names.value.get(userId) ?? "a former member";
  const peopleOf = (ids: Iterable<string>): readonly Person[] =>
    [...new Set(ids)]
      .map((userId) => ({ userId, name: nameOf(userId) }))
      .toSorted((a, b) => a.name.localeCompare(b.name));
  return {
    nameOf,
    isMe: (userId: string) => userId === me.id,
    othersIn: ({ mentorIds, menteeIds }) =>
      new Intl.ListFormat(undefined, { type: "conjunction" }).format(
        [...new Set([...mentorIds, ...menteeIds])].filter((id) => id !== me.id).map(nameOf),
      ),
    mentors: computed(() =>
      peopleOf(pairs.value.filter((pair) => pair.menteeId === me.id).map((pair) => pair.mentorId)),
    ),
    mentees: computed(() =>
      peopleOf(pairs.value.filter((pair) => pair.mentorId === me.id).map((pair) => pair.menteeId)),
    ),
  };
}
