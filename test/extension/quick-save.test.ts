import { expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import type { Wish } from "#shared/replica/replica";
import type { PageReading } from "../../extension/page-reading.ts";
import { type QuickSaveDoors, quickSave, type Saves } from "../../extension/quick-save.ts";
import { makeId, makeRecord, now } from "../make.ts";
import { makeDraft, makePage } from "./make.ts";

/** A book in memory that knows at once what was put into it. */
function makeSaves(book: Contact[] = []): Saves & { kept: Wish[] } {
  const kept: Wish[] = [];
  return {
    kept,
    userId: "mentee-1",
    contacts: async () => [
      ...book,
      ...kept.flatMap((wish) =>
        wish.op === "put" && wish.kind === "contact" ? [wish.record] : [],
      ),
    ],
    keep: async (wishes) => void kept.push(...wishes),
    takeBack: async () => {},
    addQuote: async () => {},
  };
}

function makeDoors(saves: Saves, page: PageReading): QuickSaveDoors {
  return { read: async () => page, hasDraft: async () => false, saves, now, newId: makeId };
}

const amara = makeRecord("contact", {
  fullName: "Amara Okafor",
  givenName: "Amara",
  familyName: "Okafor",
  jobTitle: "Research lead",
  emails: [{ value: "amara@example.org", kind: "work" }],
});
const nameOnly = makePage({ people: [makeDraft({ emails: [], links: [] })] });

test("the page's one person is saved as the page names them", async () => {
  const saves = makeSaves();
  const saved = await quickSave(makeDoors(saves, makePage()));
  expect(saved).toMatchObject({ outcome: "saved", name: "Amara Okafor" });
  expect(saves.kept).toMatchObject([
    { op: "put", kind: "contact", record: { fullName: "Amara Okafor", source: "page" } },
  ]);
});

test("a second press saves nothing, even where a name is all there is", async () => {
  const saves = makeSaves();
  await quickSave(makeDoors(saves, nameOnly));
  const again = await quickSave(makeDoors(saves, nameOnly));
  expect(again).toMatchObject({ outcome: "known", name: "Amara Okafor" });
  expect(saves.kept).toHaveLength(1);
});

test("somebody known with all of this is not saved again", async () => {
  const saves = makeSaves([amara]);
  const saved = await quickSave(makeDoors(saves, makePage()));
  expect(saved).toEqual({ outcome: "known", contactId: amara.id, name: "Amara Okafor" });
  expect(saves.kept).toEqual([]);
});

const other = makeDraft({ fullName: { value: "Bo Chen", source: "page", confidence: 1 } });
test.each<[string, PageReading]>([
  ["a page with something new about somebody known", makePage({ people: [makeDraft()] })],
  ["a page about several people", makePage({ kind: "people", people: [makeDraft(), other] })],
  ["a page about nobody", makePage({ kind: "none", people: [] })],
  ["a person without a name", makePage({ people: [makeDraft({ fullName: null })] })],
  ["a conversation", makePage({ kind: "thread" })],
  ["a page whose notice was not allowed", "held"],
  ["a page that lets nobody in", undefined],
])("%s is left to the form", async (_, page) => {
  const saves = makeSaves([{ ...amara, jobTitle: "Student" }]);
  expect(await quickSave(makeDoors(saves, page))).toEqual({ outcome: "form" });
  expect(saves.kept).toEqual([]);
});

test("what somebody began to type goes before what the page says", async () => {
  const saves = makeSaves();
  const doors = { ...makeDoors(saves, makePage()), hasDraft: async () => true };
  expect(await quickSave(doors)).toEqual({ outcome: "form" });
  expect(saves.kept).toEqual([]);
});
