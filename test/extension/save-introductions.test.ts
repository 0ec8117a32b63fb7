import { expect, test, vi } from "vitest";
import { makeRecord } from "../make.ts";
import { makeMember, makePerson, makeThread, makeThreadPage, typed } from "./make.ts";
import { openPopup } from "./open-popup.ts";

const mentorship = makeRecord("mentorship", { names: { "mentor-1": "Lena Fischer" } });

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
