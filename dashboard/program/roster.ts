import { fold, matches, wordsOf } from "#shared/folding";
import type { Invitation } from "#shared/invitations";
import { standingOf } from "#shared/invitations";
import { Pairing, pairsOf } from "#shared/mentorships";
import { actingRoles, type Member, type Role } from "#shared/programs";
import type { Replica } from "#shared/replica/replica";

type Shared = {
  id: string;
  name: string;
  roles: readonly Role[];
  cohortId: string | null;
  cohort: string;
  /** Names of those they are paired with. */
  with: readonly string[];
  on: string;
};
export type MemberRow = Shared & { of: "member"; standing: "joined" | "left"; member: Member };
export type InvitedRow = Shared & {
  of: "invitation";
  standing: "asked" | "invited" | "expired" | "withdrawn";
  invitation: Invitation;
};
/** A line of the roster: somebody in the program, or somebody who was asked to come. */
export type PersonRow = MemberRow | InvitedRow;

export type RosterFilter = { query: string; role: string; cohort: string; standing: string };
export const wholeRoster: RosterFilter = { query: "", role: "", cohort: "", standing: "" };

type Rows = Pick<Replica, "rows" | "queue">;

export function rosterIn(replica: Rows, now: number): PersonRow[] {
  const labels = labelsIn(replica);
  const members = membersIn(replica);
  const names = new Map(members.map(({ userId, displayName }) => [userId, displayName]));
  const partners = partnersIn(replica);
  const cohortOf = (id: string | null) => ({
    cohortId: id,
    cohort: id === null ? "" : (labels.get(id) ?? ""),
  });
  const joined = members.map((member): MemberRow => {
    const ids = [...(partners.get(member.userId) ?? [])];
    return {
      ...{ of: "member", id: member.id, name: member.displayName, member },
      ...{ roles: member.roles, standing: actingRoles(member).length > 0 ? "joined" : "left" },
      ...cohortOf(member.cohortId),
      with: ids.map((id) => names.get(id) ?? "a former member"),
      on: member.leftOn ?? member.joinedOn,
    };
  });
  const invited = [...replica.rows("invitation").value.values()].flatMap(
    (invitation): InvitedRow[] => {
      const standing = standingOf(invitation, now);
      if (invitation.way === "link" || standing === "used") return [];
      const { id, role, email, name, createdAt, mailedAt } = invitation;
      const on = new Date(mailedAt.at(-1) ?? createdAt).toISOString().slice(0, 10);
      const shared = { id, name: name || (email ?? ""), roles: [role], with: [], on, invitation };
      const state = standing === "open" ? "invited" : standing;
      return [{ of: "invitation", ...shared, ...cohortOf(invitation.cohortId), standing: state }];
    },
  );
  return [...joined, ...invited];
}

export function membersIn(replica: Pick<Replica, "rows">): Member[] {
  return [...replica.rows("member").value.values()];
}

export function labelsIn(replica: Pick<Replica, "rows">): Map<string, string> {
  const cohorts = [...replica.rows("cohort").value.values()];
  return new Map(cohorts.map(({ id, label }) => [id, label]));
}

/** Pairings as the lead wished them: what waits for the server is laid over what it has said. */
export function pairingsIn({ rows, queue }: Rows): Pairing[] {
  const pairings = new Map(rows("pairing").value);
  for (const { op, kind, id, fields } of queue.value) {
    if (kind !== "mentorship") continue;
    const next = Pairing.safeParse({ ...pairings.get(id), ...fields, id });
    if (op === "delete") pairings.delete(id);
    else if (next.success) pairings.set(id, next.data);
  }
  return [...pairings.values()];
}

export const isAlive = ({ status }: Pick<Pairing, "status">) => status !== "ended";

/** User ids of everybody with whom somebody has a pairing that has not ended. */
function partnersIn(replica: Rows): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (one: string, other: string) => {
    partners.set(one, (partners.get(one) ?? new Set()).add(other));
  };
  for (const { mentorId, menteeId } of pairingsIn(replica).filter(isAlive).flatMap(pairsOf)) {
    add(mentorId, menteeId);
    add(menteeId, mentorId);
  }
  return partners;
}

export function filteredRoster(rows: readonly PersonRow[], filter: RosterFilter): PersonRow[] {
  const words = wordsOf(filter.query);
  return rows.filter(
    (row) =>
      (filter.role === "" || row.roles.some((role) => role === filter.role)) &&
      (filter.cohort === "" || (row.cohortId ?? "none") === filter.cohort) &&
      (filter.standing === ""
        ? row.standing !== "left" && row.standing !== "withdrawn"
        : row.standing === filter.standing) &&
      matches(foldedRow(row), words),
  );
}

export type SortBy = "name" | "roles" | "cohort" | "with" | "on";

export function sortedRoster(
  rows: readonly PersonRow[],
  by: SortBy,
  order: "up" | "down",
): PersonRow[] {
  const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });
  const key = (row: PersonRow) =>
    by === "roles" || by === "with" ? row[by].join(", ") : by === "on" ? row.on : row[by];
  const sign = order === "up" ? 1 : -1;
  return rows.toSorted(
    (a, b) => sign * collator.compare(key(a), key(b)) || collator.compare(a.name, b.name),
  );
}

function foldedRow(row: PersonRow): string {
  const email = row.of === "invitation" ? (row.invitation.email ?? "") : "";
  return fold([row.name, row.cohort, email, ...row.with].join("\n"));
}
