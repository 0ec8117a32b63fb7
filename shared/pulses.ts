import * as z from "zod";
import { RecordId, record } from "#shared/record";

const Rating = z.int().min(1).max(5).nullable().default(null);

/**
 * How somebody finds their mentorship, for themselves alone: it lies in their own bucket and is
 * counted nowhere. Nothing said is skipped.
 */
export const Pulse = record({ mentorshipId: RecordId, progress: Rating, relation: Rating });
export type Pulse = z.output<typeof Pulse>;
