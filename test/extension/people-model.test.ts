import { expect, test, vi } from "vitest";
import type { PopupDraft } from "../../extension/drafts.ts";
import { makeRecord } from "../make.ts";
import { makeDraft, makePage } from "./make.ts";
import { openPopup } from "./open-popup.ts";

const known = makeRecord("contact", {
  fullName: "Person 1",
  jobTitle: "Student",
  emails: [{ value: "person1@example.org", kind: "work" }],
});

test("nothing is ticked at first, and nothing is saved then", async () => {
  const { popup, replica } = await openTeam();
  expect(popup.people.ticked.value).toEqual([]);
  await popup.save();
  expect(replica.saved).toEqual([]);
});

test("ticks are part of the draft", async () => {
  const { popup, draft } = await openTeam();
  popup.people.tick([1, 3], "on");
  popup.people.tick([1], "off");
  expect(draft.value.value?.ticked).toEqual([3]);
});

test("the ticked are saved in parts, and only they", async () => {
  const { popup, replica } = await openTeam();
  const save = vi.spyOn(replica, "save");
  popup.people.tick(placesUpTo(7), "on");
  await popup.save();
  expect(save.mock.calls.map(([wishes]) => wishes.length)).toEqual([5, 2]);
  expect(popup.saved.value).toMatchObject({ what: "people", count: 7, left: 0 });
});

test("a stop in the middle says how many are saved, and leaves the others ticked", async () => {
  const { popup, replica, draft } = await openTeam();
  popup.people.tick(placesUpTo(12), "on");
  const save = replica.save;
  replica.save = (wishes) => save(wishes).then(popup.people.cancel);
  await popup.save();
  expect(popup.saved.value).toMatchObject({ count: 5, left: 7 });
  expect(replica.rows("contact").value.size).toBe(5);
  expect(draft.value.value?.ticked).toHaveLength(7);
});

test("a popup closed in the middle goes on where it stopped and doubles nobody", async () => {
  const first = await openTeam();
  first.popup.people.tick(placesUpTo(12), "on");
  let kept: PopupDraft | undefined;
  const save = first.replica.save;
  first.replica.save = async (wishes) => {
    await save(wishes);
    kept = first.draft.value.value;
    throw new Error("closed");
  };
  vi.spyOn(console, "error").mockImplementationOnce(() => {});
  await first.popup.save();
  const contacts = [...first.replica.rows("contact").value.values()];
  expect(contacts).toHaveLength(5);
  const again = await openTeam({ ...(kept && { kept }), records: { contact: contacts } });
  expect(again.popup.people.ticked.value).toHaveLength(7);
  await again.popup.save();
  expect(again.replica.rows("contact").value.size).toBe(12);
});

test("a failure in the middle is said, with what is saved already", async () => {
  const { popup, replica } = await openTeam();
  popup.people.tick(placesUpTo(12), "on");
  const save = replica.save;
  let calls = 0;
  replica.save = (wishes) => {
    calls += 1;
    return calls === 2 ? Promise.reject(new Error("full")) : save(wishes);
  };
  vi.spyOn(console, "error").mockImplementationOnce(() => {});
  await popup.save();
  expect(popup.failure.value).toBe("not_saved");
  expect(popup.saved.value).toMatchObject({ count: 5, left: 7 });
});

test("somebody known is updated when ticked, but for a field that is left out", async () => {
  const { popup, replica } = await openTeam({ records: { contact: [known] } });
  popup.people.tick([1], "on");
  popup.toggleDifference(1, "jobTitle");
  await popup.save();
  expect(replica.saved).toEqual([
    { op: "patch", kind: "contact", id: known.id, fields: { organization: "Lab" } },
  ]);
});

test("undo takes all of a save back, and ticks its people again", async () => {
  const { popup, replica } = await openTeam({ records: { contact: [known] } });
  popup.people.tick(placesUpTo(8), "on");
  await popup.save();
  await popup.undo();
  expect([...replica.rows("contact").value.values()]).toEqual([known]);
  expect(popup.people.ticked.value).toHaveLength(8);
});

test("before connecting the ticked are parked, known there, and taken back again", async () => {
  const { popup, parked } = await openTeam({ connected: "unconnected" });
  popup.people.tick(placesUpTo(6), "on");
  await popup.save();
  expect([...parked.saves.values()].map((wishes) => wishes.length)).toEqual([5, 1]);
  const states = popup.people.candidates.value.map(({ state }) => state);
  expect(states.filter((state) => state === "same")).toHaveLength(6);
  await popup.undo();
  expect(parked.saves.size).toBe(0);
});

function openTeam(given: Parameters<typeof openPopup>[0] = {}) {
  const people = Array.from({ length: 12 }, (_, index) => makeMember(index));
  return openPopup({ page: makePage({ kind: "people", people }), ...given });
}

/** Every second has an address; all others have nothing but a name. */
function makeMember(index: number) {
  const field = (value: string) => ({ value, source: "page" as const, confidence: 1 });
  return makeDraft({
    fullName: field(`Person ${index}`),
    givenName: null,
    familyName: null,
    jobTitle: field("Engineer"),
    organization: field("Lab"),
    emails: index % 2 === 1 ? [field(`person${index}@example.org`)] : [],
  });
}

function placesUpTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
