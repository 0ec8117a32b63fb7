import { expect, test } from "vitest";
import { draftOf } from "#shared/detected-drafts";
import type { Message } from "#shared/detection/message";
import { hannah, makeMessage, marcus, tim } from "./make.ts";

const owner = { userId: "user-tim", name: tim.name, emails: [tim.email] };
const origin = { source: "mail", now: 1_770_000_000_000 } as const;

test("a draft says what the introduced do, where the mail states it", async () => {
  const text = "Tim, meet Hannah. Hannah is the CEO of NewCo.";
  const draft = await draftOf({ id: "1@x.example", message: makeMessage(text) }, owner, origin);
  expect(draft.introduced).toMatchObject([{ ...hannah, jobTitle: "CEO", organization: "NewCo" }]);
});

const said = [
  "Tim and Hannah, I'd like to connect you two. Tim runs a bakery in Leeds and asks everybody",
  "about flour. Hannah mills it an hour away, and she is looking for somebody to bake with.",
];
const sent = { from: marcus, subject: "Bread", date: "Tue, 3 Mar 2026 09:12:00 +0000" };

function makeForwarded(words: readonly string[]) {
  const block = [
    "---------- Forwarded message ---------",
    "From: Marcus Feld <marcus@feld.example>",
    "Date: Tue, Mar 3, 2026 at 10:12 AM",
    "Subject: Bread",
    "To: Tim Okafor <tim@helio.example>, Hannah Weiss <hannah@acme.example>",
  ];
  const text = ["FYI", "", ...block, "", words.join(" "), ""].join("\n");
  return makeMessage(text, { from: tim, to: [], cc: [], subject: "Fwd: Bread" });
}

const draftIdOf = async (id: string, message: Message) =>
  (await draftOf({ id, message }, owner, origin)).id;

test("a forwarded introduction and its original are one draft", async () => {
  const original = makeMessage(said.join("\n"), sent);
  const id = await draftIdOf("1@x.example", original);
  expect(await draftIdOf("2@x.example", makeForwarded(said))).toBe(id);
});

test("few words that may be said again to others are told apart by their mail", async () => {
  const message = makeMessage("Connecting you two. Over to you!", sent);
  const id = await draftIdOf("1@x.example", message);
  expect(await draftIdOf("2@x.example", message)).not.toBe(id);
  expect(await draftIdOf("1@x.example", message)).toBe(id);
});

test("another day is another introduction", async () => {
  const later = { ...sent, date: "Tue, 10 Mar 2026 09:12:00 +0000" };
  const id = await draftIdOf("1@x.example", makeMessage(said.join("\n"), sent));
  expect(await draftIdOf("2@x.example", makeMessage(said.join("\n"), later))).not.toBe(id);
});
