import { Mentorship, type mentorshipKinds, type Pairing } from "#shared/mentorships";
import { actingRoles, type Member } from "#shared/programs";
import type { Wish } from "#shared/replica/replica";
import { isAlive } from "./roster.ts";

export type Deed = { wishes: Wish[]; inverse: Wish[] };
export type Load = { member: Member; mentees: number; most: number | null };

/** How many mentees each mentor has, and how many they take. */
export function loadsOf(members: readonly Member[], pairings: readonly Pairing[]): Load[] {
  const alive = pairings.filter(isAlive);
  return acting(members, "mentor").map((member) => {
    const own = alive.filter(({ mentorIds }) => mentorIds.includes(member.userId));
    const mentees = new Set(own.flatMap(({ menteeIds }) => menteeIds)).size;
    return { member, mentees, most: member.mostMentees };
  });
}

export function acting(members: readonly Member[], role: "mentor" | "mentee"): Member[] {
  return members
    .filter((member) => actingRoles(member).includes(role))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName));
}

export type Dealt = { pairs: { mentorId: string; menteeId: string }[]; left: string[] };

/** Mentees go one by one to whoever of the chosen mentors has the fewest, never over what they take. */
export function deal(
  loads: readonly Load[],
  menteeIds: readonly string[],
  isPaired: (mentorId: string, menteeId: string) => boolean,
): Dealt {
  const counts = new Map(loads.map(({ member, mentees }) => [member.userId, mentees]));
  const dealt: Dealt = { pairs: [], left: [] };
  for (const menteeId of menteeIds) {
    const free = loads.filter(
      ({ member: { userId }, most }) =>
        userId !== menteeId &&
        (most === null || (counts.get(userId) ?? 0) < most) &&
        !isPaired(userId, menteeId),
    );
    const count = (load: Load) => counts.get(load.member.userId) ?? 0;
    const [next] = free.toSorted((a, b) => count(a) - count(b));
    if (!next) {
      dealt.left.push(menteeId);
      continue;
    }
    const mentorId = next.member.userId;
    counts.set(mentorId, (counts.get(mentorId) ?? 0) + 1);
    dealt.pairs.push({ mentorId, menteeId });
  }
  return dealt;
}

type Terms = { kind: (typeof mentorshipKinds)[number]; status: "active" | "proposed" };
type Scene = { userId: string; now: number; today: string; newId: () => string };

/** One mentorship a pair, or one for each mentor's whole group. */
export function pairUp({ pairs }: Dealt, { kind, status }: Terms, scene: Scene): Deed {
  const groups =
    kind === "group"
      ? [...Map.groupBy(pairs, ({ mentorId }) => mentorId).values()]
      : pairs.map((pair) => [pair]);
  const records = groups.map((group) =>
    Mentorship.parse({
      ...{ id: scene.newId(), createdAt: scene.now, createdBy: scene.userId, kind, status },
      mentorIds: [...new Set(group.map(({ mentorId }) => mentorId))],
      menteeIds: group.map(({ menteeId }) => menteeId),
      startedOn: status === "active" ? scene.today : null,
    }),
  );
  return {
    wishes: records.map((record) => ({ op: "put", kind: "mentorship", record })),
    inverse: records.map(({ id }) => ({ op: "delete", kind: "mentorship", id })),
  };
}

export function endPairing({ id, status, endedOn }: Pairing, today: string): Deed {
  const patch = (fields: Partial<Mentorship>): Wish => ({
    op: "patch",
    kind: "mentorship",
    id,
    fields,
  });
  return {
    wishes: [patch({ status: "ended", endedOn: today })],
    inverse: [patch({ status, endedOn })],
  };
}

/** One change to many members, and what each had before. */
export function changeMembers(members: readonly Member[], change: Partial<Member>): Deed {
  const patch = (id: string, fields: Partial<Member>): Wish => ({
    op: "patch",
    kind: "member",
    id,
    fields,
  });
  const before = (member: Member) =>
    Object.fromEntries(Object.keys(change).map((field) => [field, Reflect.get(member, field)]));
  return {
    wishes: members.map(({ id }) => patch(id, change)),
    inverse: members.map((member) => patch(member.id, before(member))),
  };
}

/** Ends a membership; taking it back also takes up the pairings that ended with it. */
export function endMembership(member: Member, pairings: readonly Pairing[], today: string): Deed {
  const { wishes, inverse } = changeMembers([member], { leftOn: today });
  const own = pairings.filter(
    (pairing) =>
      isAlive(pairing) && [...pairing.mentorIds, ...pairing.menteeIds].includes(member.userId),
  );
  return {
    wishes,
    inverse: [...inverse, ...own.flatMap((each) => endPairing(each, today).inverse)],
  };
}
