import fc from "fast-check";
import { expect, test } from "vitest";
import { addBusinessDays, addDays, dayAt } from "#shared/days";
import { lifeOf } from "#shared/follow-ups/life";
import { type Book, type Owed, owedBy } from "#shared/follow-ups/owed";
import { settle } from "#shared/follow-ups/settle";
import { hasReached, type Stage, stages } from "#shared/introductions";
import { makeId } from "../../make.ts";
import { after, noonOf } from "./make-book.ts";
import { eventsOf, someBook, someDay, someFacts, someZone } from "./random-book.ts";

const hours = fc.integer({ min: 0, max: 47 });
const someNow = fc.tuple(someDay, hours).map(([day, half]) => noonOf(day) + (half - 24) * 1.8e6);

function holds(check: (book: Book, owed: Owed[], now: number) => void): void {
  fc.assert(
    fc.property(someBook, someNow, (book, now) => check(book, owedBy(book, now), now)),
    { numRuns: 250 },
  );
}

const author = ({ me }: Book, now: number) => ({ ...me, now, newId: makeId });
const isClosed = ({ events, program, me }: Book, now: number) =>
  lifeOf(events, program, dayAt(now, me.timeZone)).stage === "closed";

test("never two open of one kind on one subject", () => {
  holds((_, owed) => {
    const keys = owed.map(({ kind, subject }) => `${kind} ${subject.id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

test("a closed introduction owes nothing but its result to read", () => {
  holds((book, owed, now) => {
    const onIt = owed.filter(({ subject }) => subject.kind === "introduction");
    if (isClosed(book, now)) expect(onIt.every(({ kind }) => kind === "read_result")).toBe(true);
  });
});

test("the order in which rows arrive changes nothing", () => {
  holds((book, owed, now) => {
    const { events, followUps, interactions } = book;
    const turned = {
      ...book,
      events: events.toReversed(),
      followUps: followUps.toReversed(),
      interactions: interactions.toReversed(),
    };
    expect(owedBy(turned, now)).toEqual(owed);
  });
});

test("a due day that a rule made is a business day, no holiday and not quiet", () => {
  holds(({ program, me, ...book }, _, now) => {
    const days = owedBy({ ...book, program, me, followUps: [] }, now).map(({ dueOn }) => dueOn);
    const free = [...program.holidays, ...me.quietDays];
    for (const day of days) expect(addBusinessDays(day, 0, free)).toBe(day);
  });
});

test("done and undone, the list is what it was", () => {
  holds((book, owed, now) => {
    for (const each of owed) {
      const { wishes, inverse } = settle(each, { deed: "done" }, author(book, now));
      expect(owedBy(after(after(book, wishes), inverse), now)).toEqual(owed);
    }
  });
});

test("what is done is not owed a moment later", () => {
  holds((book, owed, now) => {
    for (const each of owed) {
      const done = after(book, settle(each, { deed: "done" }, author(book, now)).wishes);
      expect(owedBy(done, now).map(({ key }) => key)).not.toContain(each.key);
    }
  });
});

test("later moves that one and nothing else", () => {
  holds((book, owed, now) => {
    const tomorrow = addDays(dayAt(now, book.me.timeZone), 1);
    for (const each of owed.filter(({ closesOn }) => closesOn === null || tomorrow < closesOn)) {
      const moved = settle(each, { deed: "moved", to: tomorrow }, author(book, now)).wishes;
      const lists = [owed, owedBy(after(book, moved), now)];
      const [before, then] = lists.map((list) => list.filter(({ key }) => key !== each.key));
      expect(then).toEqual(before);
      expect(lists[1]?.find(({ key }) => key === each.key)?.dueOn).toBe(tomorrow);
    }
  });
});

test("whatever is put off, to whatever day, is due on that day", () => {
  holds((book, owed, now) => {
    const to = addDays(dayAt(now, book.me.timeZone), 45);
    for (const each of owed.filter(({ kind }) => kind !== "still_wanted")) {
      const moved = after(book, settle(each, { deed: "moved", to }, author(book, now)).wishes);
      const then = owedBy(moved, now).find(({ kind, subject }) => {
        return kind === each.kind && subject.id === each.subject.id;
      });
      expect(then?.dueOn).toBe(to);
    }
  });
});

test("nobody is chased after a reply", () => {
  holds(({ events }, owed) => {
    const chases = owed.filter(({ kind, subject }) => {
      return kind === "chase" && subject.kind === "introduction";
    });
    if (hasReached(events, "replied")) expect(chases).toEqual([]);
  });
});

const stageOfKind: Partial<Record<Owed["kind"], Stage>> = {
  ...{ answer_request: "requested", answer_offer: "offered", ask_contact: "accepted" },
  ...{ introduce: "contact_agreed", first_message: "introduced", still_wanted: "introduced" },
  ...{ schedule: "replied", did_it_happen: "scheduled", thank: "met", tell_result: "met" },
};

test("a later fact adds no duty of an earlier stage", () => {
  fc.assert(
    fc.property(someBook, someDay, fc.constantFrom(...stages), (book, day, stage) => {
      const [introduction] = book.introductions;
      const occurredOn = book.events.map((event) => event.occurredOn).reduce(latest, day);
      const quick = { delay: 0, plannedIn: null, reason: null, by: "mentee-1" } as const;
      const added = eventsOf(introduction?.id ?? "", [{ stage, occurredOn, ...quick }]);
      const later = { ...book, events: [...book.events, ...added] };
      const known = new Set(owedBy(book, noonOf(day)).map(({ kind }) => kind));
      if (book.events.some((event) => event.stage === "closed")) return;
      if (!isLater(stage, book)) return;
      for (const { kind } of owedBy(later, noonOf(day)).filter((each) => !known.has(each.kind)))
        expect(isEarlier(stageOfKind[kind], stage), kind).toBe(false);
    }),
    { numRuns: 250 },
  );
});

function latest(a: string, b: string): string {
  return a > b ? a : b;
}

function isLater(stage: Stage, { events }: Book): boolean {
  return stage !== "closed" && !hasReached(events, stage);
}

function isEarlier(one: Stage | undefined, other: Stage): boolean {
  return one !== undefined && stages.indexOf(one) < stages.indexOf(other);
}

test("the list changes with the day of the zone and not within it", () => {
  fc.assert(
    fc.property(someBook, someNow, hours, (book, now, half) => {
      const then = now + half * 1.8e6;
      const [here, there] = [now, then].map((at) => dayAt(at, book.me.timeZone));
      if (here === there) expect(owedBy(book, then)).toEqual(owedBy(book, now));
    }),
    { numRuns: 250 },
  );
});

test("a card counts from the day it was saved where its owner was", () => {
  fc.assert(
    fc.property(someBook, someNow, someZone, (book, createdAt, timeZone) => {
      const contacts = book.contacts.map((contact) => {
        return { ...contact, createdAt, keepInTouchEvery: 30 } as const;
      });
      const me = { ...book.me, userId: "nobody", timeZone, quietDays: [] };
      const alone = { ...book, me, contacts, followUps: [], interactions: [] };
      const due = addBusinessDays(
        addDays(dayAt(createdAt, timeZone), 30),
        0,
        alone.program.holidays,
      );
      expect(owedBy(alone, createdAt)).toMatchObject([{ kind: "keep_in_touch", dueOn: due }]);
    }),
  );
});

test("a timer closes for the mentor when it closes for the mentee", () => {
  fc.assert(
    fc.property(someBook, someFacts, someNow, (book, facts, now) => {
      const events = eventsOf(book.introductions[0]?.id ?? "", facts);
      const sides = ["mentee-1", "mentor-1"].map((userId) => {
        const me = { ...book.me, userId };
        const list = owedBy({ ...book, me, events, followUps: [], contacts: [] }, now);
        return new Set(list.flatMap(({ closesOn }) => closesOn ?? []));
      });
      for (const day of sides[0] ?? []) if (sides[1]?.size) expect(sides[1]).toContain(day);
    }),
  );
});
