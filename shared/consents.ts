import * as z from "zod";
import { Day } from "#shared/record";

/** How many mentees agreed to be counted, of how many there were on a day. */
export const Consents = z.object({ asOf: Day, agreed: z.int(), mentees: z.int() });
export type Consents = z.output<typeof Consents>;

/**
 * What may be shown of it: both sides are a crowd, and the step from what was shown before is one
 * too, since whoever knows who came in between could subtract. A step in which nobody agreed would
 * say it of everybody in it, so it waits.
 */
export function shownConsents(
  before: Consents | undefined,
  now: Consents,
  minimumCell: number,
): Consents | undefined {
  const rest = (each: Consents) => each.mentees - each.agreed;
  const isShowable = now.agreed >= minimumCell && rest(now) >= minimumCell;
  if (!before) return isShowable ? now : undefined;
  const agreed = Math.abs(now.agreed - before.agreed);
  const others = Math.abs(rest(now) - rest(before));
  const isCrowd = agreed >= minimumCell && (others === 0 || others >= minimumCell);
  return isShowable && isCrowd ? now : before;
}
