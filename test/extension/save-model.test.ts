import { expect, test, vi } from "vitest";
import type { Wish } from "#shared/replica/replica";
import { makeRecord } from "../make.ts";
import {
  makeDraft,
  makeMember,
  makePage,
  makePerson,
  makeThread,
  makeThreadPage,
  typed,
} from "./make.ts";
import { openPopup } from "./open-popup.ts";

function idOf(wish: Wish | undefined): string | undefined {
  return wish?.op === "put" ? wish.record.id : undefined;
}

const mentorship = makeRecord("mentorship", { names: { "mentor-1": "Lena Fischer" } });
const known = makeRecord("contact", {
  fullName: "Amara Okafor",
  jobTitle: "Student",
  emails: [{ value: "amara@example.org", kind: "work" }],
});

test("a save goes to the replica, then says how far it has come", async () => {
  const { popup, replica, draft } = await openPopup({ report: "offline" });
  const person = popup.draft.value?.person;
  if (person) popup.editPerson({ ...person, jobTitle: typed("Prof") });
  await popup.save();
  expect(replica.saved).toMatchObject([{ op: "put", kind: "contact" }]);
  expect(popup.saved.value).toMatchObject({ what: "contact", progress: "offline" });
  expect(draft.value.value).toBeUndefined();
});

test("pressing Save twice saves once", async () => {
  const { popup, replica } = await openPopup();
  await Promise.all([popup.save(), popup.save()]);
  expect(replica.saved).toHaveLength(1);
});

test("an introduction is one save with everything that belongs to it", async () => {
  const { popup, replica } = await openPopup({ records: { mentorship: [mentorship] } });
  popup.show("introduction");
  popup.editIntroduction({ introducer: { kind: "member", userId: "mentor-1" } });
  await popup.save();
  expect(replica.saved.map(({ kind }) => kind)).toEqual([
    "contact",
    "introduction",
    "introduction_event",
  ]);
  expect(popup.saved.value).toMatchObject({ dueOn: "2026-03-03" });
});

test("someone known by their address is updated, not saved again", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [known] } });
  expect(popup.differences.value).toEqual([
    { field: "jobTitle", before: "Student", after: "Research lead" },
  ]);
  await popup.save();
  expect(replica.saved).toEqual([
    expect.objectContaining({
      op: "patch",
      id: known.id,
      fields: expect.objectContaining({ jobTitle: "Research lead" }),
    }),
  ]);
});

test.each(["connected", "unconnected"] as const)(
  "an introduction added to a contact just saved, while %s, is about that contact",
  async (connected) => {
    const page = makePage({ people: [makeDraft({ emails: [] })] });
    const { popup, replica, parked } = await openPopup({ page, connected });
    await popup.save();
    popup.introduceSaved();
    popup.editIntroduction({ introducer: { kind: "name", name: "Lena Fischer", email: "" } });
    await popup.save();
    const wishes = [...replica.saved, ...[...parked.saves.values()].flat()];
    const contacts = wishes.filter(({ kind }) => kind === "contact");
    expect(contacts).toHaveLength(1);
    expect(wishes[1]).toMatchObject({ record: { contactId: idOf(contacts[0]) } });
  },
);

test("undo takes a save back and brings what was typed with it", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [known] } });
  await popup.save();
  await popup.undo();
  expect(replica.saved.at(-1)).toMatchObject({ op: "patch", fields: { jobTitle: "Student" } });
  expect(popup.saved.value).toBeUndefined();
});

test("before connecting a save is parked, and undo takes it out again", async () => {
  const { popup, parked } = await openPopup({ connected: "unconnected", report: "unconnected" });
  await popup.save();
  expect(parked.saves.size).toBe(1);
  await popup.undo();
  expect(parked.saves.size).toBe(0);
});

test("before connecting, whoever waits already is updated and never kept twice", async () => {
  const { popup, parked } = await openPopup({
    connected: "unconnected",
    parked: [{ op: "put", kind: "contact", record: known }],
  });
  await popup.save();
  const contacts = [...parked.saves.values()].flat().map(({ record }) => record);
  expect(contacts).toEqual([{ ...known, jobTitle: "Research lead" }]);
});

test("whoever waits is adopted before a connected book is asked for them", async () => {
  const { popup, replica, parked } = await openPopup({
    parked: [{ op: "put", kind: "contact", record: known }],
  });
  await popup.save();
  expect(replica.saved[0]).toMatchObject({ op: "put", record: { id: known.id } });
  expect(parked.saves.size).toBe(0);
});

test("a form with a mistake is not saved and shows where it is", async () => {
  const { popup, replica } = await openPopup({ page: undefined });
  await popup.save();
  expect(replica.saved).toEqual([]);
  expect([...popup.personMistakes.value]).toEqual(["fullName"]);
  expect(popup.showsMistakes.value).toBe(true);
  expect(popup.failure.value).toBeUndefined();
});

test("when the browser can't store, the draft stays and the failure is said", async () => {
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const { popup } = await openPopup({ fails: new Error("QuotaExceededError") });
  await popup.save();
  expect(popup.failure.value).toBe("not_saved");
  expect(popup.saved.value).toBeUndefined();
  logged.mockRestore();
});

/** Two to whom one message introduces, in the form of a thread. */
async function openForTwo(given: Parameters<typeof openPopup>[0] = {}) {
  const [lena, robin] = makeThreadPage().people;
  const kim = makeMember("Kim Lee", "kim@example.org");
  const people = [lena, robin, kim].filter((each) => each !== undefined);
  const [message] = makeThread().messages;
  const text = "Sam, I'd like to introduce you to Robin and Kim, who lead research.\n\nBest,\nLena";
  const to = [robin, kim].map((each) => ({
    name: each?.fullName?.value ?? "",
    email: each?.emails[0]?.value ?? "",
  }));
  const messages = message === undefined ? [] : [{ ...message, to, text }];
  return openPopup({ page: makeThreadPage({ messages }, people), ...given });
}

test("each who is ticked is one introduction, on the same day and by the same person", async () => {
  const { popup, replica } = await openForTwo({ records: { mentorship: [mentorship] } });
  await popup.save();
  const saved = [...replica.rows("introduction").value.values()];
  expect(saved.map(({ person }) => person.fullName)).toEqual(["Robin Sample", "Kim Lee"]);
  expect(saved.map(({ introducer }) => introducer)).toEqual([
    { kind: "member", userId: "mentor-1" },
    { kind: "member", userId: "mentor-1" },
  ]);
  expect(popup.saved.value).toMatchObject({ names: ["Robin Sample", "Kim Lee"] });
});

test("who is not ticked is not introduced, and who is in the book is linked", async () => {
  const robin = makeRecord("contact", {
    emails: [{ value: "Robin@sample.example", kind: "work" }],
  });
  const { popup, replica } = await openForTwo({ records: { contact: [robin] } });
  popup.editIntroduced(1, { state: "left_out" });
  await popup.save();
  const saved = [...replica.rows("introduction").value.values()];
  expect(saved.map(({ contactId }) => contactId)).toEqual([robin.id]);
});

test("a mentor without an account is linked to their card by the message's address", async () => {
  const lena = makeRecord("contact", { emails: [{ value: "lena@example.org", kind: "work" }] });
  const { popup, replica } = await openForTwo({ records: { contact: [lena] } });
  await popup.save();
  const [saved] = replica.rows("introduction").value.values();
  expect(saved?.introducer).toEqual({ kind: "contact", contactId: lena.id, name: "Lena Fischer" });
});

test("somebody with an address alone needs a name first", async () => {
  const { popup, replica } = await openForTwo();
  popup.editIntroduced(0, { person: makePerson({ fullName: typed(" ") }) });
  await popup.save();
  expect(replica.saved).toEqual([]);
  expect([...popup.introductionMistakes.value]).toEqual(["introduced"]);
});

test("undo takes back every introduction of one save", async () => {
  const { popup, replica } = await openForTwo();
  await popup.save();
  await popup.undo();
  expect(replica.rows("introduction").value.size).toBe(0);
  expect(replica.rows("contact").value.size).toBe(0);
});

/** A popup that died once its save was kept, and what it had begun: the form as it is found again. */
async function openAgain(connected: "connected" | "unconnected" = "connected") {
  const first = await openPopup({ connected });
  first.popup.show("introduction");
  first.popup.editIntroduction({ introducer });
  first.draft.remove = () => new Promise(() => {});
  void first.popup.save();
  await vi.waitFor(() => expect(first.draft.value.value?.ids).not.toEqual({}));
  await vi.waitFor(() => expect(first.replica.saved.length + first.parked.saves.size).not.toBe(0));
  const kept = first.draft.value.value;
  if (kept === undefined) throw new Error("No draft is left.");
  return { ...first, again: await openPopup({ connected, kept, over: first }) };
}

const introducer = { kind: "name", name: "Lena Fischer", email: "" } as const;

test("a save whose popup died before it said so is the same records when it is tried again", async () => {
  const { again, replica } = await openAgain();
  await again.popup.save();
  for (const kind of ["contact", "introduction", "introduction_event"] as const)
    expect(replica.rows(kind).value.size).toBe(1);
  expect(again.popup.saved.value).toMatchObject({ what: "introduction" });
});

test("before connecting, too, a save tried again is kept once", async () => {
  const { again, parked } = await openAgain("unconnected");
  await again.popup.save();
  const kept = [...parked.saves.values()].flat().map(({ kind }) => kind);
  expect(kept.filter((kind) => kind === "introduction")).toHaveLength(1);
  expect(new Set(kept).size).toBe(kept.length);
});

test("another day on the second try replaces the fact of the first", async () => {
  const { again, replica } = await openAgain();
  again.popup.editIntroduction({ occurredOn: "2026-02-20" });
  await again.popup.save();
  const facts = [...replica.rows("introduction_event").value.values()];
  expect(facts.map(({ occurredOn }) => occurredOn)).toEqual(["2026-02-20"]);
});

test("what was saved leaves no ids behind for what is saved next", async () => {
  const { popup } = await openPopup();
  await popup.save();
  expect(popup.draft.value?.ids).toEqual({});
});

/** An introduction with a quote out of a message, saved. */
async function saveQuote(consent: "given" | "refused" | "unasked") {
  const opened = await openPopup({ consent });
  opened.popup.show("introduction");
  const introducer = { kind: "name", name: "Lena Fischer", email: "" } as const;
  opened.popup.editIntroduction({ introducer, quote: "Meet Amara" });
  await opened.popup.save();
  const introduction = opened.replica.saved.find(({ kind }) => kind === "introduction");
  return { ...opened, introduction };
}

test("with consent a quote is kept with its introduction", async () => {
  const { introduction, asked } = await saveQuote("given");
  expect(introduction).toMatchObject({ record: { quote: "Meet Amara" } });
  expect(asked).toEqual([]);
});

test("the first introduction asks, is saved at once, and its quote waits for the answer", async () => {
  const { introduction, asked, held } = await saveQuote("unasked");
  expect(introduction).toMatchObject({ record: { quote: "" } });
  expect(asked).toEqual(["asked"]);
  expect(held).toEqual(["Meet Amara"]);
});

test("after a refusal introductions are saved without quotes, and nobody is asked again", async () => {
  const { introduction, asked, held } = await saveQuote("refused");
  expect(introduction).toMatchObject({ record: { quote: "" } });
  expect([...asked, ...held]).toEqual([]);
});

test("a person alone asks for nothing", async () => {
  const { popup, asked } = await openPopup({ consent: "unasked" });
  await popup.save();
  expect(asked).toEqual([]);
});

const namesake = makeRecord("contact", { fullName: "amara  okafor", organization: "Example Lab" });

test("somebody of the same name is suggested, and saving without an answer makes a new card", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [namesake] } });
  expect(popup.known.value).toBeUndefined();
  expect(popup.suggestions.value).toMatchObject([{ person: { id: namesake.id } }]);
  await popup.save();
  expect(replica.rows("contact").value.size).toBe(2);
  expect(popup.saved.value).toMatchObject({ duplicate: { kept: { id: namesake.id } } });
});

test("who is said to be them is updated, but for what is left out", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [namesake] } });
  popup.identify({ contactId: namesake.id });
  popup.toggleDifference(0, "fullName");
  await popup.save();
  const card = replica.rows("contact").value.get(namesake.id);
  expect(card).toMatchObject({ fullName: "amara  okafor", jobTitle: "Research lead" });
  expect(replica.rows("contact").value.size).toBe(1);
});

test("who is said to be somebody new is not asked about again", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [namesake] } });
  popup.identify("somebody_new");
  await popup.save();
  expect(popup.saved.value).toMatchObject({ duplicate: undefined });
  const [said] = replica.rows("distinction").value.values();
  expect(said?.contactIds).toContain(namesake.id);
});

test("a double just made is merged into the older card, and undo takes back both", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [namesake] } });
  await popup.save();
  await popup.mergeSaved();
  expect([...replica.rows("contact").value.values()]).toMatchObject([
    { id: namesake.id, organization: "Example Lab", jobTitle: "Research lead" },
  ]);
  await popup.undo();
  expect([...replica.rows("contact").value.values()]).toEqual([namesake]);
});

test("a double just made that is none is called so", async () => {
  const { popup, replica } = await openPopup({ records: { contact: [namesake] } });
  await popup.save();
  await popup.keepApart();
  expect(replica.rows("distinction").value.size).toBe(1);
  expect(popup.saved.value).toMatchObject({ duplicate: undefined });
});
