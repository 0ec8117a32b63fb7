import fc from "fast-check";
import { expect, test } from "vitest";
import { type Kind, kinds } from "#shared/kinds";
import {
  conflictsOf,
  freshFields,
  type Merge,
  mergedCard,
  mergeFields,
  mergeOf,
} from "#shared/merging";
import { makeReplica, type Row } from "../dashboard/fake-replica.ts";
import { makeId, makeRecord, now, today } from "../make.ts";

const kept = makeRecord("contact", {
  fullName: "Amara Okafor",
  jobTitle: "Student",
  emails: [{ value: "amara.okafor@gmail.com", kind: "home" }],
});
const gone = makeRecord("contact", {
  fullName: "Dr Amara Okafor",
  jobTitle: "Research lead",
  location: "Lagos",
  emails: [
    { value: "amaraokafor@gmail.com", kind: "other" },
    { value: "amara@example.org", kind: "work" },
  ],
});

test("lists are united by their keys, gaps are filled, and the kept card wins the rest", () => {
  expect(mergedCard(makeMerge())).toMatchObject({
    id: kept.id,
    fullName: "Amara Okafor",
    jobTitle: "Student",
    location: "Lagos",
    emails: [{ value: "amara.okafor@gmail.com" }, { value: "amara@example.org" }],
  });
});

test("a field chosen from the other card wins", () => {
  expect(mergedCard(makeMerge({ taken: new Set(["jobTitle"]) }))?.jobTitle).toBe("Research lead");
});

test("only what both cards fill has to be chosen", () => {
  expect(conflictsOf(kept, gone)).toEqual(["fullName", "jobTitle"]);
});

test("parts of a name come only with the name they are of", () => {
  const parted = { ...gone, givenName: "Amara", familyName: "Okafor" };
  expect(mergedCard(makeMerge({ gone: parted }))?.givenName).toBeNull();
  const taken = new Set(["fullName"] as const);
  expect(mergedCard(makeMerge({ gone: parted, taken }))?.givenName).toBe("Amara");
});

test("more than one card can hold is not merged, since something would be lost", () => {
  const tags = (from: number) => Array.from({ length: 30 }, (_, index) => `tag ${from + index}`);
  const merge = makeMerge({ kept: { ...kept, tags: tags(0) }, gone: { ...gone, tags: tags(30) } });
  expect(mergedCard(merge)).toBeUndefined();
});

test("nobody is introduced by themselves afterwards", () => {
  const through = { kind: "contact", contactId: kept.id } as const;
  expect(mergedCard(makeMerge({ gone: { ...gone, introducedBy: through } }))?.introducedBy).toBe(
    null,
  );
});

test("of two open follow-ups of one kind the kept card's stays open", async () => {
  const followUp = (id: string) =>
    makeRecord("follow_up", { subject: { kind: "contact", id }, kind: "keep_in_touch" });
  const [own, other] = [followUp(kept.id), followUp(gone.id)];
  const { replica } = makeReplica("mentee-1", [
    { kind: "follow_up", record: own },
    { kind: "follow_up", record: other },
  ]);
  await replica.save(mergeOf(makeMerge(), { rows: replica.rows, today })?.wishes ?? []);
  const after = replica.rows("follow_up").value;
  expect(after.get(own.id)?.status).toBe("open");
  expect(after.get(other.id)).toMatchObject({ status: "cancelled", subject: { id: kept.id } });
});

test("who was called two people and is merged all the same is no longer called so", async () => {
  const said = makeRecord("distinction", { contactIds: [gone.id, kept.id] });
  const { replica } = makeReplica("mentee-1", [{ kind: "distinction", record: said }]);
  await replica.save(mergeOf(makeMerge(), { rows: replica.rows, today })?.wishes ?? []);
  expect(replica.rows("distinction").value.size).toBe(0);
});

test("the newer card is taken to know better where somebody works", () => {
  expect(freshFields(makeMerge({ gone: { ...gone, createdAt: now + 1 } }))).toEqual(["jobTitle"]);
  expect(freshFields(makeMerge({ gone: { ...gone, createdAt: now - 1 } }))).toEqual([]);
});

test("a mentor sees nothing change", () => {
  const introduction = makeRecord("introduction", { contactId: gone.id });
  const { replica } = makeReplica("mentee-1", [{ kind: "introduction", record: introduction }]);
  const deed = mergeOf(makeMerge(), { rows: replica.rows, today });
  expect(deed?.wishes.filter(({ kind }) => kind === "introduction")).toEqual([
    { op: "patch", kind: "introduction", id: introduction.id, fields: { contactId: kept.id } },
  ]);
});

test("merging and taking it back changes nothing, in any book", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      const { replica, deed } = openBook(book);
      const before = stateOf(replica);
      await replica.save(deed.wishes);
      await replica.save(deed.inverse);
      expect(stateOf(replica)).toEqual(before);
    }),
  );
});

test("merging twice is merging once, and nothing names the card that went", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      const { replica, deed, merge } = openBook(book);
      await replica.save(deed.wishes);
      const once = stateOf(replica);
      await replica.save(deed.wishes);
      expect(stateOf(replica)).toEqual(once);
      expect(JSON.stringify(Object.values(once))).not.toContain(merge.gone.id);
    }),
  );
});

test("no word, address or history is lost, in any book", async () => {
  await fc.assert(
    fc.asyncProperty(anyBook, async (book) => {
      const { replica, deed, merge } = openBook(book);
      const count = () => ["interaction", "note", "follow_up", "introduction"].map(sizeIn(replica));
      const before = count();
      await replica.save(deed.wishes);
      expect(count()).toEqual(before);
      const card = replica.rows("contact").value.get(merge.kept.id);
      for (const { tags, phones } of [merge.kept, merge.gone]) {
        expect(card?.tags).toEqual(expect.arrayContaining(tags));
        expect(card?.phones.map(({ value }) => value)).toEqual(
          expect.arrayContaining(phones.map(({ value }) => value)),
        );
      }
    }),
  );
});

function makeMerge(fields: Partial<Merge> = {}): Merge {
  return { kept, gone, taken: new Set(), ...fields };
}

const text = fc.constantFrom(null, "One", "Two");
const anyCard = fc.record({
  fullName: fc.constantFrom("Amara Okafor", "amara okafor", "Bola Ade"),
  givenName: text,
  jobTitle: text,
  organization: text,
  keepInTouchEvery: fc.constantFrom(null, 30 as const, 90 as const),
  strength: fc.constantFrom("new" as const, "weak" as const, "strong" as const),
  tags: fc.uniqueArray(fc.constantFrom("a", "b", "c")),
  phones: fc
    .uniqueArray(fc.constantFrom("1", "2", "3"))
    .map((values) => values.map((value) => ({ value, kind: "other" as const }))),
});

/** Three cards, the first two to be merged; what hangs on which, by the card's place. */
const anyBook = fc.record({
  cards: fc.tuple(anyCard, anyCard, anyCard),
  through: fc.tuple(place(), place(), place()),
  hanging: fc.array(
    fc.record({
      kind: fc.constantFrom("interaction", "note", "follow_up", "introduction", "distinction"),
      on: place(),
      other: place(),
    }),
    { maxLength: 8 },
  ),
  taken: fc.subarray([...mergeFields]).map((fields) => new Set(fields)),
});
type AnyBook = typeof anyBook extends fc.Arbitrary<infer Book> ? Book : never;

function place() {
  return fc.constantFrom(0, 1, 2);
}

function openBook({ cards, through, hanging, taken }: AnyBook) {
  const ids = [makeId(), makeId(), makeId()];
  const contacts = cards.map((card, index) =>
    makeRecord("contact", {
      ...card,
      id: ids[index] ?? "",
      introducedBy: { kind: "contact", contactId: ids[through[index] ?? 0] ?? "" },
    }),
  );
  const [first, second] = contacts;
  if (first === undefined || second === undefined) throw new Error("Three cards were made.");
  const { replica } = makeReplica("mentee-1", [
    ...contacts.map((record): Row => ({ kind: "contact", record })),
    ...hanging.map(({ kind, on, other }) => rowOn(kind, ids[on] ?? "", ids[other] ?? "")),
  ]);
  const merge: Merge = { kept: first, gone: second, taken };
  const deed = mergeOf(merge, { rows: replica.rows, today });
  if (deed === undefined) throw new Error("Small cards fit into one.");
  return { replica, deed, merge };
}

function rowOn(kind: string, id: string, other: string): Row {
  const subject = { kind: "contact", id } as const;
  if (kind === "interaction") return { kind, record: makeRecord(kind, { contactId: id }) };
  if (kind === "note") return { kind, record: makeRecord(kind, { about: subject }) };
  if (kind === "follow_up") return { kind, record: makeRecord(kind, { subject }) };
  if (kind === "distinction")
    return { kind, record: makeRecord(kind, { contactIds: [id, other] }) };
  const introducer = { kind: "contact", contactId: other, name: "Lena" } as const;
  return {
    kind: "introduction",
    record: makeRecord("introduction", { contactId: id, introducer }),
  };
}

type Replica = ReturnType<typeof makeReplica>["replica"];

function stateOf(replica: Replica): Record<string, unknown> {
  return Object.fromEntries(
    (Object.keys(kinds) as Kind[]).map((kind) => [
      kind,
      Object.fromEntries(replica.rows(kind).value),
    ]),
  );
}

function sizeIn(replica: Replica): (kind: string) => number {
  return (kind) => Object.keys(Object(stateOf(replica)[kind])).length;
}
