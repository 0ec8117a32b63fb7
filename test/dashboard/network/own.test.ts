import { expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import { acquaintancesIn, unsaidIn } from "#shared/statistics/growth";
import { diversityQuestion, effectiveNumber } from "../../../dashboard/network/diversity.ts";
import { funnelQuestion } from "../../../dashboard/network/funnel.ts";
import { generationsQuestion } from "../../../dashboard/network/generations.ts";
import { holesIn } from "../../../dashboard/network/holes.tsx";
import { makeRecord, now, today } from "../../make.ts";
import { makeIntroduction, makeOpen } from "../make-open.ts";

const day = 86_400_000;
const span = { timeZone: "UTC", asOf: today };
const employed = (organization: string | null, daysAgo = 0) =>
  makeRecord("contact", { organization, jobTitle: null, createdAt: now - daysAgo * day });
const employer = ({ organization }: { organization: string | null }) => organization ?? undefined;

test("each introduction stands once, at its furthest step", () => {
  const rows = [["requested"], ["introduced"], ["introduced", "met", "closed"]] as const;
  const { introductions } = makeOpen(rows.flatMap((each) => makeIntroduction([...each]))).open;
  const { answer, model } = funnelQuestion(introductions.lines.value, today);
  expect(answer).toBe("1 of 2 introductions led to a meeting. 1 waits for your first message.");
  expect(model.series.map(({ values }) => values)).toEqual([
    [1, 1, 0, 0, 0],
    [0, 0, 0, 0, 1],
  ]);
});

test("what a mentor disputed is no introduction, and a reply is no meeting", () => {
  const { introductions } = makeOpen([
    ...makeIntroduction(["introduced", "replied"]),
    ...makeIntroduction(["introduced", "met"], { confirmation: "disputed" }),
  ]).open;
  const { answer } = funnelQuestion(introductions.lines.value, today);
  expect(answer).toBe("0 of 1 introduction led to a meeting.");
});

test("people of the fifth generation and later stand together", () => {
  const generations = new Map([1, 1, 2, 5, 7].map((each, index) => [`${index}`, each]));
  const { answer, model } = generationsQuestion(generations, today);
  expect(answer).toBe("2 people through a mentor led to 3 people more.");
  expect(model.series[0]?.values).toEqual([2, 1, 0, 0, 2]);
});

test("four contacts are too few to call a network varied", () => {
  expect(
    effectiveNumber(
      ["a", "b", "c", "d"].map((each) => employed(each)),
      employer,
    ),
  ).toBe(undefined);
});

test("where fewer than 60 % of the employers are known, none is counted", () => {
  const known = ["a", "b"].map((each) => employed(each));
  const unknown = [null, null].map((each) => employed(each));
  expect(effectiveNumber([...known, employed("c"), ...unknown], employer)).toBeCloseTo(3);
  expect(effectiveNumber([...known, ...unknown, employed(null)], employer)).toBe(undefined);
});

test("a sector said of one card holds for its employer, and some names say theirs", () => {
  const contacts = [
    { ...employed("Lagos Labs"), sector: "technology" as const },
    ...["Lagos Labs", "Example University", "Beispiel Bank", "Nordlicht"].map((name) =>
      employed(name),
    ),
  ];
  const [, latest] = diversityQuestion(contacts, span).model.series;
  // Two in technology, one each in research and finance, one not known.
  expect(latest?.values[0]).toBeCloseTo(2.83, 2);
});

test("the start is what stood in the book two weeks after its first card", () => {
  const before = ["Lagos Labs", "lagos labs", "Lagos  Labs", "Lagos Labs", "LAGOS LABS"];
  const after = ["Nordlicht", "Baobab", "Saffron", "Harbour", "Meridian"];
  const contacts = [
    ...before.map((each) => employed(each, 90)),
    ...after.map((each) => employed(each, 3)),
  ];
  const [start, latest] = diversityQuestion(contacts, span).model.series;
  expect(start?.values).toEqual([undefined, undefined, 1]);
  expect(latest?.values[2]).toBeGreaterThan(3);
});

test("the fourteenth day after the first card is of the start, the fifteenth is not", () => {
  const early = ["a", "b", "c", "d"].map((each) => employed(each, 90));
  const startOf = (daysAgo: number) =>
    diversityQuestion([...early, employed("e", daysAgo)], span).model.series[0]?.values[2];
  expect(startOf(76)).toBeCloseTo(5);
  expect(startOf(75)).toBe(undefined);
});

test("a book of thousands is not reckoned pair by pair", () => {
  const first = makeRecord("contact");
  const introducedBy = { kind: "contact", contactId: first.id } as const;
  const others = Array.from({ length: 300 }, () => makeRecord("contact", { introducedBy }));
  const book = { contacts: [first, ...others], introductions: [], events: [] };
  expect(holesIn(book)).toEqual({ state: "too_many" });
});

test("structural holes are told only where the ties of 60 % are known", () => {
  const [first, ...others] = Array.from({ length: 5 }, () => makeRecord("contact"));
  const from = { kind: "contact", contactId: first?.id ?? "" } as const;
  const book = (known: number) => ({
    contacts: [
      ...(first ? [first] : []),
      ...others.map((each, index) => (index < known ? { ...each, introducedBy: from } : each)),
    ],
    ...{ introductions: [], events: [] },
  });
  expect(holesIn(book(1))).toEqual({ state: "too_little_known", knownShare: 0.4 });
  expect(holesIn(book(2))).toMatchObject({ state: "known", contacts: 5 });
});

test("that somebody knows nobody of the book is known, too, and whom they know is a tie", () => {
  const named = (fullName: string) => makeRecord("contact", { fullName });
  const [d, e] = [named("D"), named("E")];
  const book = (contacts: Contact[]) => ({ contacts, introductions: [], events: [] });
  const apart = ["A", "B", "C"].map((name) => ({ ...named(name), knows: [] }));
  expect(holesIn(book([...apart, d, e]))).toMatchObject({ state: "known", effectiveSize: 5 });
  expect(unsaidIn(book([...apart, d, e]))).toEqual([d, e]);
  const tied = { ...d, knows: [e.id] };
  expect(holesIn(book([...apart, tied, e]))).toMatchObject({ effectiveSize: 5 - 2 / 5 });
});

test("a tie that both cards tell is one tie", () => {
  const [one, other] = [makeRecord("contact"), makeRecord("contact")];
  const contacts = [
    { ...one, knows: [other.id] },
    { ...other, knows: [one.id], introducedBy: { kind: "contact", contactId: one.id } as const },
  ];
  expect(acquaintancesIn({ contacts, introductions: [], events: [] })).toHaveLength(1);
});
