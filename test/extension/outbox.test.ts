import { expect, test } from "vitest";
import { personIn } from "../../extension/outbox.ts";
import { makeRecord } from "../make.ts";
import { makeReplica } from "./fakes.ts";

const amara = makeRecord("contact", { fullName: "Amara Okafor" });
const introduction = makeRecord("introduction", {
  person: { fullName: "Bo Chen", jobTitle: null, organization: null },
});
const { rows } = makeReplica([], { contact: [amara], introduction: [introduction] });

test.each([
  ["a new contact by its name", "contact", "new", { fullName: "Ana Lopez" }, "Ana Lopez"],
  ["a changed contact by the name it has", "contact", amara.id, { tags: [] }, "Amara Okafor"],
  [
    "a new introduction by the person introduced",
    "introduction",
    "new",
    { person: { fullName: "Ana Lopez", jobTitle: null, organization: null } },
    "Ana Lopez",
  ],
  [
    "an event by its introduction",
    "introduction_event",
    "new",
    { introductionId: introduction.id },
    "Bo Chen",
  ],
  [
    "a follow-up by what it is about",
    "follow_up",
    "new",
    { subject: { kind: "contact", id: amara.id } },
    "Amara Okafor",
  ],
])("%s", (_, kind, id, fields, name) => {
  expect(personIn({ kind, id, fields }, rows)).toBe(name);
});

test("what names nobody stays unnamed", () => {
  expect(personIn({ kind: "contact", id: "gone", fields: {} }, rows)).toBeUndefined();
});
