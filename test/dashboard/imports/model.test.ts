import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import type { Wish } from "#shared/replica/replica";
import { ImportModel, largestFile } from "../../../dashboard/imports/model.ts";
import { makeId, makeRecord, now } from "../../make.ts";

test("nothing is saved before the person says so, then everything with a way back", async () => {
  const { importing, saved } = makeImporting();
  importing.read("book.csv", bytesOf(table(3)));
  expect([importing.counts.value.fresh, saved]).toEqual([3, []]);
  await importing.save();
  expect(importing.step.value).toMatchObject({ step: "saved", done: 3, because: "all" });
  await importing.takeBack();
  const ids = (op: Wish["op"]) =>
    saved
      .filter((wish) => wish.op === op)
      .map(idOf)
      .toSorted();
  expect(ids("delete")).toEqual(ids("put"));
});

test("a stop keeps what was saved and takes only that back", async () => {
  const { importing, saved } = makeImporting({ beforeSave: () => importing.stop() });
  importing.read("book.csv", bytesOf(table(1000)));
  await importing.save();
  expect(importing.step.value).toMatchObject({ done: 200, of: 1000, because: "stopped" });
  await importing.takeBack();
  expect(saved.filter(({ op }) => op === "delete")).toHaveLength(200);
});

test("a full device says how many were saved", async () => {
  let saves = 0;
  const { importing } = makeImporting({
    beforeSave() {
      saves += 1;
      if (saves > 1) throw new Error("full");
    },
  });
  importing.read("book.csv", bytesOf(table(300)));
  await importing.save();
  expect(importing.step.value).toMatchObject({ done: 200, of: 300, because: "failed" });
});

test("people who are known are completed only where that is wished", async () => {
  const known = makeRecord("contact", {
    fullName: "Person 0",
    emails: [{ value: "p0@example.org", kind: "other" }],
  });
  const { importing, saved } = makeImporting({ known: [known] });
  importing.read("book.csv", bytesOf(table(1)));
  await importing.save();
  expect(saved).toEqual([]);
  importing.read("book.csv", bytesOf(table(1)));
  importing.gaps.value = "fill";
  await importing.save();
  expect(saved).toMatchObject([{ op: "patch", fields: { organization: "Example" } }]);
});

test.each([
  ["nobody", "just some words\nand more of them\n"],
  ["nobody", ""],
  ["nobody", "\u0000\u0001\u0002"],
])("a file of nobody says %s", (because, text) => {
  const { importing } = makeImporting();
  importing.read("x.csv", bytesOf(text));
  expect(importing.step.value).toEqual({ step: "choosing", because });
});

test("a file too large to be an address book is not read", () => {
  const { importing } = makeImporting();
  importing.read("x.csv", new Uint8Array(largestFile + 1));
  expect(importing.step.value).toEqual({ step: "choosing", because: "too_large" });
});

function makeImporting({
  known = [],
  beforeSave = () => {},
}: {
  known?: Contact[];
  beforeSave?: () => void;
} = {}) {
  const saved: Wish[] = [];
  const importing = new ImportModel({
    contacts: signal(new Map(known.map((contact) => [contact.id, contact]))),
    async save(wishes) {
      beforeSave();
      saved.push(...wishes);
    },
    scene: () => ({ userId: "mentee-1", now, newId: makeId }),
  });
  return { importing, saved };
}

function table(rows: number): string {
  const lines = Array.from({ length: rows }, (_, n) => `Person ${n},p${n}@example.org,Example`);
  return ["Name,Email,Company", ...lines].join("\n");
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function idOf(wish: Wish): string {
  return wish.op === "put" ? wish.record.id : wish.id;
}
