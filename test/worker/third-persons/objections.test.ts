import { expect, test } from "vitest";
import type { Contact } from "#shared/contacts";
import { makeId } from "../../make.ts";
import { makeDevice } from "../program/make.ts";
import { makeIntroduced, press } from "./make.ts";

async function makeObjected() {
  const made = await makeIntroduced();
  await press(made.link("mentor-1"), { deed: "object" });
  return made;
}

test.each<[string, Partial<Contact>]>([
  [
    "the address, spelled otherwise",
    { fullName: "R.", emails: [{ value: "ROBIN@example.org", kind: "home" }] },
  ],
  ["the name at the organization", { fullName: "robin  sample", organization: "Example  Labs" }],
])("nobody in the program saves %s again", async (_, fields) => {
  const { stub } = await makeObjected();
  for (const userId of ["mentee-1", "mentee-2", "mentor-1"]) {
    const { answer } = await makeDevice(stub, userId).put("contact", fields);
    expect(answer).toMatchObject({ ok: false, code: "objected" });
  }
});

test("nor writes it onto another card, into an introduction, or takes it in by mail", async () => {
  const { stub, mentee } = await makeObjected();
  const emails = [{ value: "robin@example.org", kind: "work" as const }];
  const { record } = await mentee.put("contact", { fullName: "Kim" });
  const { answers } = await mentee.sync({
    op: "patch",
    kind: "contact",
    id: record.id,
    base: 0,
    fields: { emails },
  });
  expect(answers).toMatchObject([{ code: "objected" }]);
  const introduced = [{ name: "R.", email: "robin@example.org" }] as never;
  expect((await mentee.put("introduction_draft", { introduced })).answer).toMatchObject({
    ok: false,
  });
  const person = { fullName: "Robin Sample", jobTitle: null, organization: "Example Labs" };
  expect((await makeDevice(stub, "mentor-1").put("introduction", { person })).answer).toMatchObject(
    {
      code: "objected",
    },
  );
});

test("the same name elsewhere is somebody else", async () => {
  const { mentee } = await makeObjected();
  const { answer } = await mentee.put("contact", {
    fullName: "Robin Sample",
    organization: "Nordlicht",
  });
  expect(answer).toMatchObject({ ok: true });
});

test("it holds in that program alone", async () => {
  const { card } = await makeObjected();
  const other = await makeIntroduced();
  expect((await other.mentee.put("contact", { ...card, id: makeId() })).answer).toMatchObject({
    ok: true,
  });
});

test("a card that already bears the address is still edited by its owner", async () => {
  const { stub, card, link } = await makeIntroduced();
  const other = makeDevice(stub, "mentee-2");
  const { record, rev } = await other.put("contact", {
    ...card,
    id: makeId(),
    createdBy: "mentee-2",
  });
  await press(link("mentor-1"), { deed: "object" });
  const patch = {
    op: "patch",
    kind: "contact",
    id: record.id,
    base: rev,
    fields: { tags: ["fair"] },
  };
  expect((await other.sync(patch)).answers).toMatchObject([{ ok: true }]);
});

test("where only a name was kept, the page says that it can't be held", async () => {
  const person = { fullName: "Robin Sample", jobTitle: null, organization: null };
  const { link } = await makeIntroduced({ person, contactId: null });
  expect((await press(link("mentor-1"), { deed: "object" })).text).toContain(
    "Only your name was kept",
  );
});
