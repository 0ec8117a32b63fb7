import { expect, test } from "vitest";
import * as z from "zod";
import { stateOf } from "../../../dashboard/reports/answer.ts";
import { keptAnswer } from "../../../dashboard/reports/kept.ts";

const Body = z.object({ number: z.number() });
const body = { number: 3 };
const whose = { userId: "lead-1", programId: "program-1" };

test("an answer is kept, and stands in for one that does not come", () => {
  const doors = makeDoors();
  expect(stateOf({ ok: true, body }, doors)).toEqual({ status: "ready", body });
  const later = stateOf({ ok: false, error: "offline" }, doors);
  expect(later).toEqual({ status: "kept", body, because: "offline" });
});

test("what is not worth keeping leaves what was kept", () => {
  const doors = makeDoors();
  stateOf({ ok: true, body }, doors);
  stateOf({ ok: true, body: { number: 0 } }, doors);
  expect(doors.kept.read()).toEqual(body);
});

test("who may no longer read it finds nothing kept", () => {
  const doors = makeDoors();
  stateOf({ ok: true, body }, doors);
  const refused = stateOf({ ok: false, error: "unknown_program" }, doors);
  expect(refused).toEqual({ status: "failed", code: "unknown_program" });
  expect(doors.kept.read()).toBeUndefined();
});

test("another person finds nothing of it", () => {
  const storage = makeStorage();
  keptAnswer(storage, "programs", Body, whose).write(body);
  const others = keptAnswer(storage, "programs", Body, { ...whose, userId: "lead-2" });
  expect(others.read()).toBeUndefined();
});

test("a full storage keeps nothing and throws nothing", () => {
  const storage = { ...makeStorage(), setItem: throwFull };
  const kept = keptAnswer(storage, "programs", Body, whose);
  kept.write(body);
  expect(kept.read()).toBeUndefined();
});

function makeDoors() {
  const kept = keptAnswer(makeStorage(), "comparison", Body, whose);
  return { kept, isWorthKeeping: ({ number }: typeof body) => number > 0 };
}

function makeStorage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

function throwFull(): void {
  throw new DOMException("full", "QuotaExceededError");
}
