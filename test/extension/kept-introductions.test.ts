import { expect, test } from "vitest";
import { makeMember, makeThread, makeThreadPage } from "./make.ts";
import { openPopup } from "./open-popup.ts";

const [first] = makeThread().messages;
const kim = makeMember("Kim Lee", "kim@example.org");
const two = makeThreadPage(
  {
    messages: [
      {
        ...{ from: null, to: [], date: "" },
        ...first,
        to: [...(first?.to ?? []), { name: "Kim Lee", email: "kim@example.org" }],
        text: "Hi Sam,\n\nI'd like to introduce you to Robin and Kim, who lead research at Example Lab.\n\nBest,\nLena",
      },
    ],
  },
  [makeMember("Robin Sample", "robin@sample.example"), kim],
);

test.each(["connected", "unconnected"] as const)(
  "a thread opened again after its save keeps nothing twice, %s",
  async (connected) => {
    const over = await openPopup({ connected, page: makeThreadPage() });
    await over.popup.save();
    const { popup, replica, parked } = await openPopup({ connected, page: makeThreadPage(), over });
    await popup.save();
    expect(popup.saved.value).toBeUndefined();
    const kept = [...parked.saves.values()].flat().filter(({ kind }) => kind === "introduction");
    expect(kept.length + replica.rows("introduction").value.size).toBe(1);
  },
);

test("of several only who was left out before is introduced now", async () => {
  const over = await openPopup({ page: two });
  over.popup.editIntroduced(0, { state: "left_out" });
  await over.popup.save();
  const { popup, replica } = await openPopup({ page: two, over });
  await popup.save();
  expect(popup.saved.value).toMatchObject({ names: ["Robin Sample"] });
  expect(replica.rows("introduction").value.size).toBe(2);
});

test("on another day, or by somebody else, it is another introduction", async () => {
  const over = await openPopup({ page: makeThreadPage() });
  await over.popup.save();
  const { popup, replica } = await openPopup({ page: makeThreadPage(), over });
  popup.editIntroduction({ occurredOn: "2026-01-15" });
  await popup.save();
  expect(replica.rows("introduction").value.size).toBe(2);
});
