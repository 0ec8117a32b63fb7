import { expect, test } from "vitest";
import { unconnected } from "../../extension/connection.ts";
import { adopted, contactWish, introductionWishes } from "../../extension/wishes.ts";
import { makeRecord } from "../make.ts";
import { makeIntroductionForm, makePerson, makeScene, typed } from "./make.ts";

const nobodyKnown = { known: undefined, introducer: undefined };

test("a saved person remembers the page", () => {
  const { record } = contactWish(makePerson(), "page", makeScene());
  expect(record).toMatchObject({
    fullName: "Amara Okafor",
    createdBy: "mentee-1",
    source: "page",
    sourceUrl: "https://people.example.edu/amara",
  });
});

test("an introduction is saved with its person and its event", () => {
  const wishes = introductionWishes(makePerson(), makeIntroductionForm(), nobodyKnown, makeScene());
  expect(wishes.map(({ kind }) => kind)).toEqual(["contact", "introduction", "introduction_event"]);
});

test("the records of an introduction point at each other", () => {
  const [contact, introduction, event] = introductionWishes(
    makePerson(),
    makeIntroductionForm(),
    nobodyKnown,
    makeScene(),
  ).map((wish) => ("record" in wish ? wish.record : undefined));
  expect(contact).toMatchObject({ source: "introduction", introducedBy: { userId: "mentor-1" } });
  expect(introduction).toMatchObject({ contactId: contact?.id, menteeId: "mentee-1" });
  expect(event).toMatchObject({ introductionId: introduction?.id, stage: "introduced" });
});

test("someone who is saved already is not saved twice", () => {
  const known = makeRecord("contact");
  const cards = { known, introducer: undefined };
  const wishes = introductionWishes(makePerson(), makeIntroductionForm(), cards, makeScene());
  expect(wishes.map(({ kind }) => kind)).not.toContain("contact");
  expect(wishes[0]).toMatchObject({ record: { contactId: known.id } });
});

test("a mentor without an account is kept by name", () => {
  const introducer = { kind: "name", name: " Lena Fischer ", email: "" } as const;
  const wishes = introductionWishes(
    makePerson({ jobTitle: typed("Lead") }),
    makeIntroductionForm({ introducer }),
    nobodyKnown,
    makeScene(),
  );
  expect(wishes[0]).toMatchObject({ record: { introducedBy: null } });
  expect(wishes[1]).toMatchObject({
    record: {
      introducer: { kind: "contact", contactId: null, name: "Lena Fischer" },
      person: { fullName: "Amara Okafor", jobTitle: "Lead", organization: null },
    },
  });
});

test("what was saved before connecting becomes the account's own", () => {
  const scene = makeScene({ userId: unconnected });
  const wishes = introductionWishes(makePerson(), makeIntroductionForm(), nobodyKnown, scene);
  const own = wishes.map((wish) => adopted(wish, "mentee-7"));
  expect(JSON.stringify(own)).not.toContain(unconnected);
  expect(own[1]).toMatchObject({ record: { menteeId: "mentee-7", createdBy: "mentee-7" } });
});
