import * as z from "zod";
import { Consents, shownConsents } from "#shared/consents";
import { dayAt } from "#shared/days";
import type { Rows } from "./rows.ts";

/** The count a lead may read; what was shown is kept, so that the next one can be held against it. */
export function consentsIn(rows: Rows, now: number): Consents | undefined {
  const kept = rows.meta("consents");
  const before = kept === undefined ? undefined : Consents.parse(JSON.parse(kept));
  const { agreed, mentees } = Count.parse(rows.sql.exec(countQuery).one());
  const minimumCell = rows.all("program")[0]?.fields.minimumCell ?? 10;
  const counted = { asOf: dayAt(now, "Etc/UTC"), agreed, mentees };
  const shown = shownConsents(before, counted, minimumCell);
  if (shown && shown !== before) rows.setMeta("consents", JSON.stringify(shown));
  return shown;
}

const Count = z.object({ agreed: z.int(), mentees: z.int() });

/** The latest word of a mentee holds; no word means no. */
const countQuery = `
  SELECT COUNT(*) AS mentees, COALESCE(SUM(COALESCE((
    SELECT consent.fields ->> 'analytics' FROM rows AS consent
    WHERE consent.kind = 'consent' AND consent.bucket = 'owner:' || (member.fields ->> 'userId')
    ORDER BY consent.rev DESC LIMIT 1
  ) = 'given', 0)), 0) AS agreed
  FROM rows AS member
  WHERE member.kind = 'member' AND member.fields ->> 'leftOn' IS NULL
    AND EXISTS (SELECT 1 FROM json_each(member.fields, '$.roles') WHERE value = 'mentee')`;
