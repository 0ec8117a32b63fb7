import { expect, test } from "vitest";
import type { Wish } from "#shared/replica/replica";
import { DeedsModel } from "../../dashboard/deeds.ts";
import { makeRecord } from "../make.ts";

function makeDeeds(save: (wishes: readonly Wish[]) => Promise<void> = async () => {}) {
  const saved: Wish[] = [];
  const timers: (() => void)[] = [];
  const deeds = new DeedsModel({
    async save(wishes) {
      await save(wishes);
      saved.push(...wishes);
    },
    after(_, run) {
      timers.push(run);
      return () => {};
    },
  });
  return { deeds, saved, runOut: () => timers.at(-1)?.() };
}

const contact = makeRecord("contact");
const put: Wish = { op: "put", kind: "contact", record: contact };
const drop: Wish = { op: "delete", kind: "contact", id: contact.id };

test("a deed is saved at once and can be undone", async () => {
  const { deeds, saved } = makeDeeds();
  await deeds.save("Saved.", [put], [drop]);
  expect(deeds.notice.value).toEqual({ words: "Saved.", undoable: true });
  await deeds.undo();
  expect(saved).toEqual([put, drop]);
  expect(deeds.notice.value).toEqual({ words: "Undone.", undoable: false });
});

test("once the time is over nothing is undone", async () => {
  const { deeds, saved, runOut } = makeDeeds();
  await deeds.save("Saved.", [put], [drop]);
  runOut();
  await deeds.undo();
  expect(saved).toEqual([put]);
  expect(deeds.notice.value).toBe(undefined);
});

test("undo takes back the last deed only", async () => {
  const { deeds, saved } = makeDeeds();
  await deeds.save("One.", [put], [drop]);
  await deeds.save("Two.", [drop], [put]);
  await deeds.undo();
  await deeds.undo();
  expect(saved).toEqual([put, drop, put]);
});

test("what could not be saved is said and not announced as done", async () => {
  const { deeds } = makeDeeds(() => Promise.reject(new Error("disk full")));
  expect(await deeds.save("Saved.", [put], [drop])).toBe(false);
  expect(deeds.notice.value?.undoable).toBe(false);
  expect(deeds.notice.value?.words).toContain("could not be saved");
});
