import { expect, test } from "vitest";
import { changed, type ParkedWish } from "../../extension/parked.ts";
import { makeRecord } from "../make.ts";

const contact = makeRecord("contact", { fullName: "Amara Okafor" });
const followUp = makeRecord("follow_up");
const save: ParkedWish[] = [
  { op: "put", kind: "contact", record: contact },
  { op: "put", kind: "follow_up", record: followUp },
];

test("a patch changes what waits under its id", () => {
  const fields = { jobTitle: "Professor" };
  expect(changed(save, [{ op: "patch", kind: "contact", id: contact.id, fields }])).toEqual([
    { op: "put", kind: "contact", record: { ...contact, ...fields } },
    save[1],
  ]);
});

test("a delete takes what waits under its id away", () => {
  expect(changed(save, [{ op: "delete", kind: "contact", id: contact.id }])).toEqual([save[1]]);
});

test("changes about something else leave a save alone", () => {
  const other = makeRecord("contact");
  expect(changed(save, [{ op: "delete", kind: "contact", id: other.id }])).toBeUndefined();
});
