import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Kind, kinds } from "#shared/kinds";
import type { Role } from "#shared/programs";
import { makeId, makeRecord } from "../make.ts";
import { type Device, makeDevice, makeProgram } from "../worker/program/make.ts";
import { publish } from "../worker/reports/publish.ts";

const people: Record<string, Role[]> = {
  "mentee-1": ["mentee"],
  "mentee-2": ["mentee"],
  "mentor-1": ["mentor"],
  "lead-2": ["lead", "mentor"],
};
const names = [...Object.keys(people), "lead-1"];
const allKinds = Object.keys(kinds) as Kind[];
const ids = Array.from({ length: 6 }, makeId);

const Junk = fc.oneof(
  fc.constantFrom<unknown>(null, "", -1, 1e308, Number.MAX_SAFE_INTEGER, true, [], {}, [[null]]),
  fc.constantFrom<unknown>(...names, ...ids, "9999-12-31", "0000-01-01", "confirmed", "withdrawn"),
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom<unknown>(
    { kind: "member", userId: "lead-2" },
    { kind: "member", userId: "mentor-1" },
    { kind: "contact", contactId: null, name: "Robin" },
    ["mentor-1", "lead-2"],
    ["mentee-1", "mentee-1"],
    ["mentee", "mentor", "lead"],
    [{ introductionId: ids[0], contribution: "minor" }],
  ),
);
const fieldNames = [
  ...new Set(allKinds.flatMap((kind) => Object.keys(makeRecord(kind)))),
  ...["__proto__", "constructor", "toString", "*", "bucket", "rev", "deleted", "$.userId", ""],
];
const Wish = fc.record({
  by: fc.constantFrom(...names),
  op: fc.constantFrom("put", "put", "patch", "delete"),
  kind: fc.constantFrom(...allKinds),
  id: fc.constantFrom(...ids),
  base: fc.constantFrom(0, 5, Number.MAX_SAFE_INTEGER),
  whole: fc.boolean(),
  junk: fc.array(fc.tuple(fc.constantFrom(...fieldNames), Junk), { maxLength: 3 }),
});
type Wish = typeof Wish extends fc.Arbitrary<infer Value> ? Value : never;

const runs = Number(import.meta.env.TERTIUS_HISTORIES ?? 500) / 10;

test("junk of every kind is answered, and shows nobody a book but their own", {
  timeout: 600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.array(Wish, { minLength: 20, maxLength: 80 }), play), {
    numRuns: runs,
  });
});

async function play(wishes: Wish[]): Promise<void> {
  const stub = await makeProgram(people);
  const devices = new Map(names.map((name) => [name, makeDevice(stub, name)]));
  for (const wish of wishes) await sent(devices.get(wish.by), wish);
  for (const name of names) {
    const result = await makeDevice(stub, name).send();
    if (!result.ok) continue;
    for (const change of result.reply.changes) {
      if ("bucket" in change) checkBucket(name, change.bucket);
    }
  }
  await publish(stub);
}

function sent(device: Device | undefined, { by, op, kind, id, base, whole, junk }: Wish) {
  const fields = {
    ...(whole ? makeRecord(kind, { createdBy: by }) : {}),
    ...Object.fromEntries(junk),
  };
  return device?.sendNext({ op, kind, id, base, fields });
}

function checkBucket(name: string, bucket: string): void {
  const [place, ...owners] = bucket.split(":");
  if (place === "owner" || place === "pair") expect(owners).toContain(name);
}
