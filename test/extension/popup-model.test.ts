import { expect, test } from "vitest";
import { makeRecord } from "../make.ts";
import { makeDraft, makePage, makePerson, makeThread, makeThreadPage, typed } from "./make.ts";
import { openPopup } from "./open-popup.ts";

const mentorship = makeRecord("mentorship", { names: { "mentor-1": "Lena Fischer" } });
test("a reading that nobody touched is not kept", async () => {
  const { draft } = await openPopup();
  expect(draft.value.value).toBeUndefined();
});

test("every change is mirrored at once", async () => {
  const { popup, draft } = await openPopup();
  const person = popup.draft.value?.person;
  if (person) popup.editPerson({ ...person, jobTitle: typed("Prof") });
  expect(draft.value.value?.person.jobTitle.value).toBe("Prof");
});

test("a kept draft wins over a new reading, which only brings the new selection", async () => {
  const first = await openPopup();
  const person = first.popup.draft.value?.person;
  if (person) first.popup.editPerson({ ...person, jobTitle: typed("Prof") });
  const kept = first.draft.value.value;
  const { popup } = await openPopup({
    ...(kept && { kept }),
    page: makePage({ selection: "Lagos" }),
  });
  expect(popup.draft.value?.person.jobTitle.value).toBe("Prof");
  expect(popup.draft.value?.page.selection).toBe("Lagos");
});

test("a page that lets nobody in still opens a form with its address", async () => {
  const { popup } = await openPopup({ page: undefined });
  expect(popup.draft.value).toMatchObject({
    reading: "unreadable",
    person: { links: [{ value: "https://example.org/closed" }] },
  });
});

test("where a page names several people the person chooses first", async () => {
  const bola = makeDraft({ fullName: { value: "Bola Ade", source: "page", confidence: 1 } });
  const { popup } = await openPopup({
    page: makePage({ kind: "people", people: [makeDraft(), bola] }),
  });
  expect(popup.draft.value?.picked).toBe("nobody");
  popup.pick(1);
  expect(popup.draft.value?.person.fullName.value).toBe("Bola Ade");
});

test("the mentor a message names is chosen as soon as the book is there", async () => {
  const page = makeThreadPage();
  const { popup } = await openPopup({ page, records: { mentorship: [mentorship] } });
  expect(popup.draft.value?.tab).toBe("introduction");
  expect(popup.draft.value?.introduction.introducer).toEqual({
    kind: "member",
    userId: "mentor-1",
  });
});

test("before a site's notice is allowed nothing of its page is read", async () => {
  const { popup } = await openPopup({ page: "held" });
  expect(popup.draft.value).toMatchObject({
    reading: "held",
    person: { fullName: { value: "" }, links: [{ value: "https://example.org/closed" }] },
  });
  await popup.allowReading();
  expect(popup.draft.value?.person.fullName.value).toBe("Amara Okafor");
});

test("what was typed under a notice stays when it is allowed", async () => {
  const { popup } = await openPopup({ page: "held" });
  popup.editPerson(makePerson({ fullName: typed("Bo Chen") }));
  await popup.allowReading();
  expect(popup.draft.value?.person.fullName.value).toBe("Bo Chen");
});

test("a shortcut's wish counts when it comes before the page is read", async () => {
  const { popup } = await openPopup({ intent: { wish: "tab", tab: "introduction" } });
  expect(popup.draft.value?.tab).toBe("introduction");
});

test("a shortcut's wish counts when it comes after the page was read", async () => {
  const { popup } = await openPopup();
  popup.begin({ wish: "tab", tab: "introduction" });
  expect(popup.draft.value?.tab).toBe("introduction");
});

test("what is typed in the side panel appears in the popup and is not written again", async () => {
  const { popup, draft } = await openPopup();
  const current = popup.draft.value;
  if (current === undefined) throw new Error("No draft.");
  draft.elsewhere({ ...current, isTouched: true, person: makePerson({ howMet: typed("Lunch") }) });
  expect(popup.draft.value?.person.howMet.value).toBe("Lunch");
  expect(draft.value.value).toBeUndefined();
});

test("when typing can no longer be kept, the form says so", async () => {
  const { popup, draft } = await openPopup();
  draft.write = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
  popup.editPerson(makePerson());
  await Promise.resolve();
  expect(popup.failure.value).toBe("not_kept");
});

test("somebody else waits beside a form that was begun, until it is given up", async () => {
  const { popup } = await openPopup();
  popup.editPerson(makePerson({ fullName: typed("Amara Okafor") }));
  const person = makePerson({ fullName: typed("Bo Chen") });
  popup.begin({ wish: "person", of: "page", person });
  expect(popup.draft.value?.person.fullName.value).toBe("Amara Okafor");
  popup.startAnew();
  expect(popup.draft.value?.person.fullName.value).toBe("Bo Chen");
  expect(popup.setAside.value).toBeUndefined();
});

test("nothing that was written in a thread is in its draft but the quote", async () => {
  const { popup, draft } = await openPopup({ page: makeThreadPage() });
  popup.editIntroduction({ purpose: "Research", quote: "Meet Robin" });
  const kept = JSON.stringify(draft.value.value);
  expect(kept).toContain("Meet Robin");
  expect(kept).not.toContain("introduce you");
});

test("a thread that may introduce somebody opens empty, with its people to be ticked", async () => {
  const [message] = makeThread().messages;
  const text = "Robin, cc'ed here, asked about our lab.";
  const messages = message === undefined ? [] : [{ ...message, text }];
  const page = makeThreadPage({ subject: "Our lab", messages });
  const { popup } = await openPopup({ page });
  const { introducer, introduced, quote } = popup.draft.value?.introduction ?? {};
  expect({ introducer, quote }).toMatchObject({ introducer: { name: "" }, quote: "" });
  expect(introduced?.map(({ person, state }) => [person.fullName.value, state])).toEqual([
    ["Lena Fischer", "left_out"],
    ["Robin Sample", "left_out"],
  ]);
});

test("text that was selected for an introduction fills it in, and is not kept", async () => {
  const selection = "I'd like to introduce you to Robin Sample.\n\nBest,\nLena";
  const { popup } = await openPopup({ selection, intent: { wish: "introduction" } });
  expect(popup.draft.value).toMatchObject({
    tab: "introduction",
    person: { fullName: { value: "Robin Sample", source: "message" } },
    introduction: { introducer: { name: "Lena" } },
  });
});

test("a selection waits beside a form that was begun", async () => {
  const { popup } = await openPopup({ selection: "I'd like to introduce you to Robin Sample." });
  popup.editPerson(makePerson());
  popup.begin({ wish: "introduction" });
  await expect.poll(() => popup.setAside.value).toEqual({ wish: "introduction" });
  popup.startAnew();
  await expect.poll(() => popup.draft.value?.person.fullName.value).toBe("Robin Sample");
});

test("pasted words that introduce nobody leave the page's people", async () => {
  const { popup } = await openPopup();
  await popup.readText("See you on Monday.");
  expect(popup.draft.value).toMatchObject({
    page: { introduction: { isIntroduction: false } },
    person: { fullName: { value: "Amara Okafor" } },
  });
});
