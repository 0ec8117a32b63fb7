import { fold } from "#shared/folding";
import { actingRoles, type Member } from "#shared/programs";

export type PairRow = { mentor: string; mentee: string } & (
  | { fate: "new"; mentorId: string; menteeId: string }
  | { fate: "paired" | "repeated" | "no_mentor" | "no_mentee" | "same" | "several" }
);

/** Lines of `mentor, mentee`, by name or address; a first line of these very words is a header. */
export function cellsIn(text: string): [string, string][] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line) => line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^"|"$/g, "")))
    .filter(([mentor, mentee]) => mentor && mentee && !/^mentor/i.test(mentor))
    .map(([mentor = "", mentee = ""]) => [mentor, mentee]);
}

/** Finds both sides of each line among those who may be it. */
export function planPairs(
  cells: readonly (readonly [string, string])[],
  members: readonly Member[],
  byAddress: Readonly<Record<string, string>>,
  isPaired: (mentorId: string, menteeId: string) => boolean,
): PairRow[] {
  const seen = new Set<string>();
  return cells.map(([mentor, mentee]): PairRow => {
    const [mentorIds, menteeIds] = [
      idsOf(mentor, "mentor", members, byAddress),
      idsOf(mentee, "mentee", members, byAddress),
    ];
    const [mentorId] = mentorIds;
    const [menteeId] = menteeIds;
    const row = { mentor, mentee };
    if (mentorId === undefined) return { ...row, fate: "no_mentor" };
    if (menteeId === undefined) return { ...row, fate: "no_mentee" };
    if (mentorIds.length + menteeIds.length > 2) return { ...row, fate: "several" };
    if (mentorId === menteeId) return { ...row, fate: "same" };
    if (isPaired(mentorId, menteeId)) return { ...row, fate: "paired" };
    const key = `${mentorId} ${menteeId}`;
    if (seen.has(key)) return { ...row, fate: "repeated" };
    seen.add(key);
    return { ...row, fate: "new", mentorId, menteeId };
  });
}

function idsOf(
  text: string,
  role: "mentor" | "mentee",
  members: readonly Member[],
  byAddress: Readonly<Record<string, string>>,
): string[] {
  const known = byAddress[text.toLowerCase()];
  return members
    .filter((member) => actingRoles(member).includes(role))
    .filter(({ userId, displayName }) =>
      known === undefined ? fold(displayName) === fold(text) : userId === known,
    )
    .map(({ userId }) => userId);
}
