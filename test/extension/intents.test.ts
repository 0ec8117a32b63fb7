import { expect, test } from "vitest";
import { type Intent, isAboutAnother, withIntent } from "../../extension/intents.ts";
import { intentOf, linkIntent } from "../../extension/menu.ts";
import { makePerson, makePopupDraft, typed } from "./make.ts";

const asked: Intent = {
  wish: "person",
  of: "page",
  person: makePerson({ fullName: typed("Bo Chen"), emails: [typed("bo@example.org")] }),
};
const noSelection = async () => "";

test("whoever was selected takes the place of an untouched reading, and is kept", () => {
  const draft = withIntent(makePopupDraft(), asked);
  expect(draft).toMatchObject({ picked: "typed", isTouched: true });
  expect(draft.person.fullName.value).toBe("Bo Chen");
});

test("a form begun about the same person is only filled up", () => {
  const person = makePerson({ fullName: typed("Bo Chen"), jobTitle: typed("Designer") });
  const draft = withIntent(makePopupDraft({ person, isTouched: true }), asked);
  expect(draft.person.jobTitle.value).toBe("Designer");
  expect(draft.person.emails).toEqual([typed("bo@example.org")]);
});

test("a form begun about somebody else stays as it is", () => {
  const begun = makePopupDraft({ isTouched: true });
  expect(isAboutAnother(begun, asked)).toBe(true);
  expect(withIntent(begun, asked)).toEqual(begun);
});

test("a link is never about the person a form was begun for", () => {
  const link = linkIntent("https://example.org/bo");
  expect(link && isAboutAnother(makePopupDraft({ isTouched: true }), link)).toBe(true);
  expect(link && isAboutAnother(makePopupDraft(), link)).toBe(false);
});

test.each([
  ["mailto:amara@example.org?subject=Hello", { emails: [{ value: "amara@example.org" }] }],
  [
    "https://www.linkedin.com/in/amara-okafor/?trk=feed",
    { links: [{ value: "https://www.linkedin.com/in/amara-okafor/" }] },
  ],
])("the link %s opens a form with its address", (address, person) => {
  expect(linkIntent(address)).toMatchObject({ wish: "person", person });
});

test.each(["javascript:alert(1)", "file:///etc/passwd", "mailto:", "tel:+442079460018"])(
  "the link %s leads to no one",
  (address) => {
    expect(linkIntent(address)).toBeUndefined();
  },
);

test("a selection is read with its lines, and the menu's own copy where that fails", async () => {
  const choice = { menuItemId: "save_selection", selectionText: "Bo Chen bo@example.org" };
  const lines = await intentOf(choice, async () => "Amara Okafor\namara@example.org");
  expect(lines).toMatchObject({ person: { fullName: { value: "Amara Okafor" } } });
  const flat = await intentOf(choice, noSelection);
  expect(flat).toMatchObject({ person: { emails: [{ value: "bo@example.org" }] } });
});

test("text about nobody is offered for the fields of the page's person", async () => {
  const choice = { menuItemId: "save_selection", selectionText: "in charge of bridges" };
  expect(await intentOf(choice, noSelection)).toEqual({ wish: "tab", tab: "person" });
});

test("saving as an introduction opens the second tab", async () => {
  const choice = { menuItemId: "save_introduction" };
  expect(await intentOf(choice, noSelection)).toEqual({ wish: "tab", tab: "introduction" });
});
