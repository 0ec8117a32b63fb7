import * as z from "zod";
import { mentorshipKinds } from "#shared/mentorships";
import { EmailAddress, line, prose, record } from "#shared/record";

/**
 * Somebody outside the program with whom a member would like a mentorship. Leads alone invite, so
 * they are asked; the answer is written by the program, and the address goes with it.
 */
export const Newcomer = record({
  email: EmailAddress.nullable(),
  name: line(200).min(1),
  /** What they would be in the program; peers are mentees. */
  role: z.enum(["mentor", "mentee"]),
  kind: z.enum(mentorshipKinds).exclude(["group"]),
  /** Read by leads and by whoever is invited. */
  words: prose(1000).default(""),
  answer: z.enum(["waiting", "invited", "not_now", "joined"]).default("waiting"),
});
export type Newcomer = z.output<typeof Newcomer>;
