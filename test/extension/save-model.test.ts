import { expect, test, vi } from "vitest";
import type { Wish } from "#shared/replica/replica";
import { makeRecord } from "../make.ts";
import { makeDraft, makePage, typed } from "./make.ts";
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
