import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAt } from "#shared/days";
import type { Owed } from "#shared/follow-ups/owed";
import type { Reminders } from "#shared/reminders";
import type { Due } from "../../extension/due.ts";
import { makeReminding, type Reminded } from "../../extension/reminding.ts";
import { makeId, today } from "../make.ts";
import { makeStored } from "./fakes.ts";

const hour = 3_600_000;
const at = (clock: string, day = today) => Date.parse(`${day}T${clock}:00Z`);
const seen: Reminded = { lookedAt: at("07:30"), on: null };

function makeOwed(dueOn = today): Owed {
  const subject = { kind: "introduction", id: makeId() } as const;
  return {
    ...{ key: `first_message:${subject.id}`, kind: "first_message", subject, side: "mentee" },
    ...{
      round: "",
      dueOn,
      closesOn: null,
      contactId: null,
      title: null,
      hours: null,
      followUp: null,
    },
  };
}

/** A person with one thing due, reminded at eight in UTC unless the fields say otherwise. */
function makeWorld(before: Reminded | undefined, fields: Partial<Reminders> = {}) {
  const world = { now: at("08:00"), owed: [makeOwed()], hour: 8, fields };
  const [reminded, off] = [makeStored(before), makeStored<"off">()];
  const [shown, planned]: [string[], number[]] = [[], []];
  const doors = {
    ...{ reminded, off, now: () => world.now },
    announce: async (due: readonly Owed[], span: string) =>
      void shown.push(`${dayAt(world.now, "UTC")} ${span} ${due.length}`),
    forget: async () => void shown.push("forgotten"),
    plan: async (next: number) => void planned.push(next),
  };
  const remind = () => makeReminding(doors)(dueAt(world));
  return { ...{ world, reminded, off, shown, planned, doors }, remind };
}

function dueAt(world: { now: number; owed: Owed[]; hour: number; fields: object }): Due {
  const digest = { rhythm: "daily", hour: world.hour } as const;
  const reminders = { digest, quietDays: [], quietHours: null, ...world.fields };
  const schedule = { reminders, timeZone: "UTC", holidays: [] };
  return { owed: world.owed, today: dayAt(world.now, "UTC"), schedule };
}

test("at the hour what is due is said, and the next hour is planned", async () => {
  const { remind, shown, planned } = makeWorld(seen);
  await remind();
  expect(shown).toEqual([`${today} day 1`]);
  expect(planned).toEqual([at("08:00", "2026-03-03")]);
});

test("before the hour nothing is said", async () => {
  const { remind, world, shown, planned } = makeWorld(seen);
  world.now = at("07:59");
  await remind();
  expect(shown).toEqual([]);
  expect(planned).toEqual([at("08:00")]);
});

test("a browser opened later in the day says it then, and on another day says that day's", async () => {
  const { remind, world, shown } = makeWorld(seen);
  world.now = at("17:00", "2026-03-04");
  await remind();
  expect(shown).toEqual(["2026-03-04 day 1"]);
});

test("a day without reminders does not make up for the day before", async () => {
  const { remind, world, shown } = makeWorld(seen, { quietDays: [2] });
  world.now = at("09:00", "2026-03-03");
  await remind();
  expect(shown).toEqual([]);
});

test("with nothing due nothing is said, and what was said goes away", async () => {
  const { remind, world, shown } = makeWorld(seen);
  world.owed = [makeOwed("2026-03-03")];
  await remind();
  expect(shown).toEqual(["forgotten"]);
});

test("whoever is reminded once a week hears of the whole week", async () => {
  const weekly = { digest: { rhythm: "weekly", hour: 8, weekday: 1 } } as const;
  const { remind, world, shown } = makeWorld(seen, weekly);
  world.owed = [makeOwed(), makeOwed("2026-03-08"), makeOwed("2026-03-09")];
  await remind();
  expect(shown).toEqual([`${today} week 2`]);
});

test("switched off it says nothing, and switched on again nothing of hours gone by", async () => {
  const { remind, world, off, shown } = makeWorld(seen);
  await off.write("off");
  await remind();
  await off.remove();
  world.now += hour;
  await remind();
  expect(shown).toEqual([]);
});

test("somebody seen for the first time is told nothing of hours gone by", async () => {
  const { remind, world, shown } = makeWorld(undefined);
  world.now = at("14:00");
  await remind();
  expect(shown).toEqual([]);
});

test("a worker that ends while it shows a reminder does not show it again", async () => {
  const { remind, doors, reminded, shown } = makeWorld(seen);
  const { announce } = doors;
  doors.announce = () => Promise.reject(new Error("ended"));
  await expect(remind()).rejects.toThrow("ended");
  doors.announce = announce;
  await remind();
  expect(shown).toEqual([]);
  expect(reminded.value.value?.on).toBe(today);
});

test("a worker that ends before it has marked the day says it when it is asked again", async () => {
  const { remind, reminded, shown } = makeWorld(seen);
  const { write } = reminded;
  reminded.write = () => Promise.reject(new Error("ended"));
  await expect(remind()).rejects.toThrow("ended");
  reminded.write = write;
  await remind();
  expect(shown).toEqual([`${today} day 1`]);
});

test("however often it is asked and the hour is moved, no day has two", async () => {
  const Ask = fc.record({ minutes: fc.integer({ min: 0, max: 900 }), hour: fc.nat({ max: 23 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(Ask, { maxLength: 40 }), async (asks) => {
      const { remind, world, shown } = makeWorld(seen);
      for (const ask of asks) {
        world.now += ask.minutes * 60_000;
        world.hour = ask.hour;
        await remind();
      }
      expect(new Set(shown).size).toBe(shown.length);
    }),
  );
});

test("a clock that was a year ahead keeps nobody from being reminded once it is right", async () => {
  const { remind, world, shown } = makeWorld({ lookedAt: at("09:00", "2027-03-02"), on: null });
  await remind();
  world.now = at("08:00", "2026-03-03");
  await remind();
  expect(shown).toEqual(["2026-03-03 day 1"]);
});
