import fc from "fast-check";
import { addDays } from "#shared/days";
import { followUpKinds, followUpStatuses } from "#shared/follow-ups";
import type { Book } from "#shared/follow-ups/owed";
import { closeReasons, courtesies, type IntroductionEvent, stages } from "#shared/introductions";
import { makeRecord } from "../../make.ts";
import { makeBook, noonOf } from "./make-book.ts";

/** Days around a leap day and both changes of the clock. */
export const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays("2027-10-20", days));
export const someZone = fc.constantFrom(
  ...["UTC", "Pacific/Kiritimati", "America/New_York", "Asia/Kolkata", "Pacific/Pago_Pago"],
);
const holidays = ["2027-12-24", "2027-12-27", "2028-02-29", "2028-03-01", "2028-05-01"];

const someFact = fc.record({
  stage: fc.constantFrom(...stages, ...courtesies),
  occurredOn: someDay,
  delay: fc.constantFrom(0, 0, 0, 1, 5, 40),
  plannedIn: fc.constantFrom(null, null, 1, 9),
  reason: fc.constantFrom(null, ...closeReasons),
  by: fc.constantFrom("mentee-1", "mentor-1"),
});
type SomeFact = typeof someFact extends fc.Arbitrary<infer Fact> ? Fact : never;

export const someFacts = fc.array(someFact, { maxLength: 7 });

export function eventsOf(introductionId: string, facts: readonly SomeFact[]): IntroductionEvent[] {
  return facts.map(({ delay, plannedIn, occurredOn, ...fact }) =>
    makeRecord("introduction_event", {
      ...fact,
      ...{ introductionId, occurredOn },
      recordedAt: noonOf(addDays(occurredOn, delay)),
      plannedOn: plannedIn === null ? null : addDays(occurredOn, plannedIn),
    }),
  );
}

const someRow = fc.record({
  about: fc.constantFrom("introduction", "contact"),
  kind: fc.constantFrom(...followUpKinds),
  status: fc.constantFrom(...followUpStatuses, "open", "open"),
  round: fc.constantFrom(null, "1", "2", "3"),
  origin: fc.constantFrom("rule", "person"),
  dueOn: someDay,
  closedOn: fc.option(someDay),
});

/** One introduction with any facts, its card and any rows about both, as either side reads them. */
export const someBook = fc
  .record({
    facts: someFacts,
    rows: fc.array(someRow, { maxLength: 5 }),
    cadence: fc.constantFrom(null, 30, 90, 180),
    talks: fc.array(someDay, { maxLength: 3 }),
    userId: fc.constantFrom("mentee-1", "mentor-1"),
    timeZone: someZone,
    quietDays: fc.array(someDay, { maxLength: 3 }),
  })
  .map(({ facts, rows, cadence, talks, userId, timeZone, quietDays }): Book => {
    const contact = makeRecord("contact", {
      ...{ keepInTouchEvery: cadence, createdAt: noonOf("2027-09-01") },
    });
    const introduction = makeRecord("introduction", { contactId: contact.id });
    const subjects = { introduction: introduction.id, contact: contact.id };
    return makeBook({
      me: { userId, timeZone, switchedOff: [], quietDays },
      program: { ...makeBook().program, holidays },
      introductions: [introduction],
      events: eventsOf(introduction.id, facts),
      contacts: [contact],
      followUps: rows.map(({ about, ...row }) =>
        makeRecord("follow_up", { subject: { kind: about, id: subjects[about] }, ...row }),
      ),
      interactions: talks.map((occurredOn) =>
        makeRecord("interaction", {
          ...{ contactId: contact.id, occurredOn, createdAt: noonOf(occurredOn) },
        }),
      ),
    });
  });
