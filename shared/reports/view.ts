import * as z from "zod";
import { addDays, weekOf } from "#shared/days";
import { mentorshipKinds } from "#shared/mentorships";
import { Day, RecordId } from "#shared/record";

const Monday = Day.refine((day) => weekOf(day) === day, "not_a_monday");

/** Four whole weeks or more, from a Monday to the Sunday that ends the last of them. */
const Period = z
  .strictObject({ from: Monday, to: Day })
  .refine(({ to }) => weekOf(to) === addDays(to, -6), "not_a_sunday")
  .refine(({ from, to }) => addDays(from, 27) <= to, "too_short");

/**
 * Which people, and what of them, a report is about. The period picks what happened in it
 * (introductions made, follow-ups due, outcomes); it does not pick people.
 */
export const View = z
  .strictObject({
    cohortId: RecordId.nullable().default(null),
    mentorshipKind: z.enum(mentorshipKinds).nullable().default(null),
    period: Period.nullable().default(null),
  })
  .refine((view) => filtersIn(view) <= mostFilters, "too_many_filters");
export type View = z.output<typeof View>;

const mostFilters = 2;

/** Everyone, over all the time there was. */
export const wholeView: View = { cohortId: null, mentorshipKind: null, period: null };

function filtersIn(view: Record<"cohortId" | "mentorshipKind" | "period", unknown>): number {
  return [view.cohortId, view.mentorshipKind, view.period].filter((each) => each !== null).length;
}
