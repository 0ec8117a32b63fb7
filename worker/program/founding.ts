import { leadsBucket, programBucket } from "#shared/buckets";
import { dayAt } from "#shared/days";
import { kinds } from "#shared/kinds";
import type { Program, Role } from "#shared/programs";
import { newId } from "../new-id.ts";
import { replan } from "../reminders/plans.ts";
import { regrant } from "./grants.ts";
import type { Rows, Stamps } from "./rows.ts";

export type Founding = {
  programId: string;
  name: string;
  kind: Program["kind"];
  founder: { userId: string; displayName: string; roles: Role[] };
  now: number;
  startsOn?: string;
  endsOn?: string;
  minimumCell?: number;
};

/** The program's own record and its first member; call inside a transaction. */
export function writeFounding(
  rows: Rows,
  { programId, founder, now, ...founding }: Founding,
): void {
  const common = { createdAt: now, createdBy: founder.userId };
  const { startsOn = null, endsOn = null, minimumCell = 10, name, kind } = founding;
  const program = { id: programId, ...common, name, kind, startsOn, endsOn, minimumCell };
  const memberId = newId(now);
  const joinedOn = startsOn ?? dayAt(now, "Etc/UTC");
  const member = { id: memberId, ...common, ...founder, joinedOn };
  const stamps: Stamps = { "*": [rows.head(), founder.userId, "founding"] };
  rows.write(
    {
      kind: "program",
      id: programId,
      bucket: programBucket,
      fields: kinds.program.parse(program),
      stamps,
    },
    undefined,
    now,
  );
  rows.write(
    {
      kind: "member",
      id: memberId,
      bucket: leadsBucket,
      fields: kinds.member.parse(member),
      stamps,
    },
    undefined,
    now,
  );
  regrant(rows, founder.userId);
  replan(rows, founder.userId, now);
}
