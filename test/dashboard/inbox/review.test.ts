import { expect, test } from "vitest";
import { indexOf } from "#shared/contact-index";
import type { Contact } from "#shared/contacts";
import type { DraftPerson, IntroductionDraft } from "#shared/introduction-drafts";
import type { RecordOf } from "#shared/kinds";
import {
  acceptDraft,
  type Circle,
  discardDraft,
  fieldsOf,
  openDrafts,
} from "../../../dashboard/inbox/review.ts";
import { makeId, makeRecord, now, today } from "../../make.ts";

const lena = person("Lena Fischer", "lena@example.org", "mentor-1");
const amara = person("Amara Okafor", "amara@lagoslabs.example");
const tim = person("Tim Sample", "tim@example.org");

test("the mentor of that account introduced, and those introduced are ticked", () => {
  expect(fieldsOf(makeDraft(), makeCircle(), today)).toMatchObject({
    between: "by:mentor-1",
    people: [{ chosen: "yes", fullName: "Amara Okafor", email: "amara@lagoslabs.example" }],
    occurredOn: "2026-02-27",
    quote: "Meet Amara.",
  });
});

test("where no account is known the mentor is known by name", () => {
  const draft = makeDraft({ introducer: { ...lena, userId: null } });
  expect(fieldsOf(draft, makeCircle(), today).between).toBe("by:mentor-1");
});

test("a card that bears the address introduced, whatever name it goes by", () => {
  const card = makeRecord("contact", {
    fullName: "Prof. P. Reis",
    emails: [{ value: "paulo@example.org", kind: "work" }],
  });
  const draft = makeDraft({ introducer: person("Paulo", "paulo@example.org") });
  expect(fieldsOf(draft, makeCircle([card]), today).between).toBe(`card:${card.id}`);
});

test("somebody unknown is written in by name", () => {
  const draft = makeDraft({ introducer: person("Paulo Reis", "") });
  expect(fieldsOf(draft, makeCircle(), today)).toMatchObject({
    between: "other",
    introducerName: "Paulo Reis",
  });
});

test("a mentor's own mail introduces their mentee, who is not among the introduced", () => {
  const circle = { ...makeCircle(), me: { userId: "mentor-1", name: "Lena Fischer" } };
  const amina = person("Amina", "amina@example.org", "mentee-1");
  const mentees = [{ userId: "mentee-1", name: "Amina Example" }];
  const draft = makeDraft({ introduced: [amina, amara] });
  const fields = fieldsOf(draft, { ...circle, mentors: [], mentees }, today);
  expect(fields).toMatchObject({ between: "for:mentee-1", people: [{ fullName: "Amara Okafor" }] });
  expect(fields.people).toHaveLength(1);
});

test("nobody is ticked where it may be no introduction", () => {
  const { people } = fieldsOf(makeDraft({ certainty: "unsure" }), makeCircle(), today);
  expect(people.map(({ chosen }) => chosen)).toEqual(["no"]);
});

test("a day that lies ahead becomes today", () => {
  const draft = makeDraft({ occurredOn: "2031-01-01" });
  expect(fieldsOf(draft, makeCircle(), today).occurredOn).toBe(today);
});

test("an address without a name gives a beginning of one", () => {
  const draft = makeDraft({ introduced: [person("", "amara.okafor2@lagoslabs.example")] });
  const [first] = fieldsOf(draft, makeCircle(), today).people;
  expect(first?.fullName).toBe("Amara Okafor");
});

test("each ticked person becomes an introduction with a card, and nobody else", () => {
  const draft = makeDraft({ introduced: [amara, tim] });
  const fields = fieldsOf(draft, makeCircle(), today);
  const people = fields.people.map((each, index) =>
    index === 0 ? each : { ...each, chosen: "no" as const },
  );
  const { wishes } = accept(draft, { ...fields, people });
  expect(putsOf(wishes, "introduction")).toMatchObject([
    { person: { fullName: "Amara Okafor" }, quote: "Meet Amara.", channel: "email" },
  ]);
  expect(putsOf(wishes, "contact")).toMatchObject([{ fullName: "Amara Okafor" }]);
  expect(putsOf(wishes, "introduction_event")).toMatchObject([{ occurredOn: "2026-02-27" }]);
});

test("who has a card is joined with it, and gets no second one", () => {
  const card = makeRecord("contact", {
    fullName: "A. Okafor",
    emails: [{ value: "Amara@LagosLabs.example", kind: "work" }],
  });
  const { wishes } = accept(makeDraft(), undefined, makeCircle([card]));
  expect(putsOf(wishes, "contact")).toEqual([]);
  expect(putsOf(wishes, "introduction")).toMatchObject([{ contactId: card.id }]);
});

test("a settled draft says what became of it and keeps nobody's name", () => {
  const draft = makeDraft();
  const { wishes } = accept(draft);
  const [introduction] = putsOf(wishes, "introduction") as RecordOf<"introduction">[];
  const settled = wishes.find(({ kind }) => kind === "introduction_draft");
  expect(settled).toMatchObject({
    op: "patch",
    fields: { review: { status: "accepted", introductionIds: [introduction?.id] } },
  });
  for (const words of [settled, discardDraft(draft).wishes])
    expect(JSON.stringify(words)).not.toMatch(/Amara|Lena|@|Meet/);
});

test("what was discarded comes back whole", () => {
  const draft = makeDraft();
  const [back] = discardDraft(draft).inverse;
  const { subject, introducer, introduced, occurredOn, quote, review } = draft;
  expect(back).toMatchObject({
    fields: { subject, introducer, introduced, occurredOn, quote, review },
  });
});

test("what is taken back of an accepted draft is all that it made", () => {
  const { wishes, inverse } = accept(makeDraft({ introduced: [amara, tim] }));
  const made = wishes.filter(({ op }) => op === "put").length;
  expect(inverse.filter(({ op }) => op === "delete")).toHaveLength(made);
});

test("a mentor's draft keeps no words and no card for the mentee", () => {
  const fields = { ...fieldsOf(makeDraft(), makeCircle(), today), between: "for:mentee-2" };
  const { wishes } = accept(makeDraft(), fields);
  expect(putsOf(wishes, "introduction")).toMatchObject([
    { menteeId: "mentee-2", introducer: { userId: "mentee-1" }, quote: "", contactId: null },
  ]);
});

test("settled drafts are gone from the list, the newest mail is first", () => {
  const [old, fresh] = [makeDraft({ occurredOn: "2026-01-05" }), makeDraft()];
  const settled = makeDraft({ review: { status: "discarded" } });
  expect(openDrafts([old, settled, fresh])).toEqual([fresh, old]);
});

function person(name: string, email: string, userId: string | null = null): DraftPerson {
  return { name, email, userId, jobTitle: null, organization: null };
}

function makeDraft(fields: Partial<IntroductionDraft> = {}): IntroductionDraft {
  return makeRecord("introduction_draft", {
    subject: "Intro: Amina <> Amara",
    introducer: lena,
    introduced: [amara],
    occurredOn: "2026-02-27",
    channel: "email",
    quote: "Meet Amara.",
    confidence: 0.9,
    certainty: "sure",
    ...fields,
  });
}

function makeCircle(contacts: readonly Contact[] = []): Circle {
  return {
    me: { userId: "mentee-1", name: "Amina Example" },
    mentors: [{ userId: "mentor-1", name: "Lena Fischer" }],
    mentees: [],
    book: indexOf(contacts),
    cards: new Map(contacts.map((card) => [card.id, card])),
  };
}

function accept(
  draft: IntroductionDraft,
  fields?: ReturnType<typeof fieldsOf>,
  circle = makeCircle(),
) {
  const author = { userId: "mentee-1", now, newId: makeId };
  const form = fields ?? fieldsOf(draft, circle, today);
  return acceptDraft(draft, form, { circle, author });
}

function putsOf(wishes: ReturnType<typeof accept>["wishes"], kind: string): unknown[] {
  return wishes.flatMap((wish) => (wish.op === "put" && wish.kind === kind ? [wish.record] : []));
}
