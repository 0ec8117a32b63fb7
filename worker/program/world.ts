import { actingRoles } from "#shared/programs";
import type { World } from "#shared/visibility";
import { isPaired } from "./grants.ts";
import type { Rows } from "./rows.ts";

/** What the rules of visibility look up, answered by the program's rows. */
export function worldOf(rows: Rows): World {
  return {
    find: (kind, id) => rows.get(kind, id)?.fields,
    isPaired: (mentorId, menteeId) => isPaired(rows, mentorId, menteeId),
    isSignedByAnother: (agreementId, userId) =>
      rows.sql
        .exec(
          `SELECT 1 FROM rows WHERE kind = 'signature'
             AND fields ->> 'agreementId' = ?1 AND fields ->> 'createdBy' <> ?2`,
          agreementId,
          userId,
        )
        .toArray().length > 0,
    isMentor(userId) {
      const member = rows.memberOf(userId)?.fields;
      return member !== undefined && actingRoles(member).includes("mentor");
    },
  };
}
