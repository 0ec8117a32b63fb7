import * as z from "zod";
import { outcomeKinds } from "#shared/outcomes";
import type { Facts } from "#shared/reports/facts";

const Day = z.int().nullable();

const Made = z.object({
  mentor: z.string().nullable(),
  isByMentor: z.boolean(),
  confirmation: z.enum(["confirmed", "unconfirmed"]),
  introducedOn: z.int(),
  contactedOn: Day,
  repliedOn: Day,
  scheduledOn: Day,
  metOn: Day,
  closedOn: Day,
  closedBy: z.enum(["person", "timer"]).nullable(),
  thankedOn: Day,
  toldOn: Day,
  outcomeOn: Day,
  recordedOn: z.int(),
  generation: z.int(),
  children: z.int(),
  whom: z.int(),
  employer: z.int(),
});

const Request = z.object({
  mentor: z.string(),
  requestedOn: z.int(),
  answeredOn: Day,
  closedOn: Day,
});

const Saved = z.object({
  mentor: z.string().nullable(),
  way: z.enum(["confirmed", "unconfirmed", "ripple", "own"]),
  savedOn: z.int(),
});

const Result = z.object({
  kind: z.enum(outcomeKinds),
  occurredOn: z.int(),
  links: z.int(),
  named: z.int(),
});

const Due = z.object({
  dueOn: z.int(),
  graceDays: z.int(),
  doneOn: Day,
  wasMoved: z.enum(["moved", "kept"]),
});

/** What one person did in a week's facts, in which they are nobody by number. */
const Part = z.object({
  made: z.array(Made),
  requests: z.array(Request),
  saved: z.array(Saved),
  results: z.array(Result),
  dues: z.array(Due),
});

/** The facts of one person alone, as text. */
export function packed({ made, requests, saved, results, dues }: Facts): string {
  return JSON.stringify({ made, requests, saved, results, dues }, (key, value: unknown) =>
    key === "person" ? undefined : value,
  );
}

/** Puts the parts of all people into the facts that hold for everybody. */
export function unpacked(frame: Facts) {
  const facts = { made: [], requests: [], saved: [], results: [], dues: [] } as Deeds;
  return {
    /** Answers how many deeds it was. */
    add(person: number, text: string): number {
      const part = Part.parse(JSON.parse(text));
      for (const each of part.made) facts.made.push({ person, ...each });
      for (const each of part.requests) facts.requests.push({ person, ...each });
      for (const each of part.saved) facts.saved.push({ person, ...each });
      for (const each of part.results) facts.results.push({ person, ...each });
      for (const each of part.dues) facts.dues.push({ person, ...each });
      return part.made.length + part.saved.length + part.dues.length;
    },
    facts: (): Facts => ({ ...frame, ...facts }),
  };
}

type Deeds = { [Name in keyof z.output<typeof Part>]: Facts[Name][number][] };
