import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type Kind, kinds, type RecordOf } from "#shared/kinds";
import { bucketOf, mayDelete, mayPut, type World } from "#shared/visibility";
import { makeRecord } from "../make.ts";

/** CONTRIBUTING.md, "Add a kind of record": its steps, for every kind there is. */
const names = Object.keys(kinds) as Kind[];
const introduction = makeRecord("introduction");
const world: World = {
  find: <K extends Kind>(kind: K) =>
    kind === "introduction" ? (introduction as unknown as RecordOf<K>) : undefined,
  isMentor: () => true,
  isPaired: () => true,
};
const stranger = { userId: "stranger", roles: [] };

test.each(names)("%s: the sample is a record of that kind", (kind) => {
  expect(kinds[kind].safeParse(makeRecord(kind)).success).toBe(true);
});

test.each(names)("%s: its rule says where it lives", (kind) => {
  const bucket = bucketOf(kind, makeRecord(kind), world);
  expect(bucket).toMatch(/^(owner|pair|mentorship):.+|^program$|^leads$/);
});

test.each(names)("%s: a stranger neither writes nor deletes one of another person", (kind) => {
  const record = makeRecord(kind);
  expect(mayPut(kind, stranger, record, world)).toBe(false);
  expect(mayDelete(kind, stranger, record)).toBe(false);
});

test.each(names)("%s: ARCHITECTURE.md lists it", (kind) => {
  expect(readFileSync("ARCHITECTURE.md", "utf8")).toContain(`\`${kind}\``);
});

test.each(names)("%s: words without a bound are refused", (kind) => {
  const sample: Record<string, unknown> = makeRecord(kind);
  const texts = Object.keys(sample).filter((field) => typeof sample[field] === "string");
  const flooded = texts.filter(
    (field) => kinds[kind].safeParse({ ...sample, [field]: "x".repeat(70_000) }).success,
  );
  expect(flooded).toEqual([]);
});
