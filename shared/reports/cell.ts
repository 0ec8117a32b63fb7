import * as z from "zod";

/**
 * Why a number is not shown. `few_people`: fewer than the minimum stand behind it. `few_others`:
 * all but a few do. `gives_away`: with the others it would tell one of those. `one_person`,
 * `few_mentors`: one made most of it, or fewer than five mentors did. `few_more`: too few came to
 * it since it was last shown. `too_young`: nothing is old enough to count. `nothing_known`: there
 * is nothing to count, or the program does not record it.
 */
export const hiddenReasons = [
  "few_people",
  "few_others",
  "gives_away",
  "one_person",
  "few_mentors",
  "few_more",
  "too_young",
  "nothing_known",
] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

/**
 * A number a lead may read. Shares are 0 to 1, `low` and `high` their 95 % interval or the range
 * that is named beside it, `n` what it is counted over. `bound` says that the share is no more
 * than the value ("< 5 %") or no less ("> 95 %"). The brand is given by `#shared/reports/door`
 * and by parsing an answer: nothing else is a cell.
 */
export const Cell = z
  .union([
    z.strictObject({
      value: z.number(),
      low: z.number().optional(),
      high: z.number().optional(),
      n: z.int().optional(),
      bound: z.enum(["below", "above"]).optional(),
    }),
    z.strictObject({ hidden: z.enum(hiddenReasons) }),
  ])
  .brand<"published">();
export type Cell = z.output<typeof Cell>;
