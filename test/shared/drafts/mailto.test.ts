import { expect, test } from "vitest";
import { longestMailto, mailtoOf } from "#shared/drafts/mailto";

const mail = { to: "robin@example.org", subject: "Hello & thanks", text: "One\nTwo = 2?" };

test("subject and text come out of the address as they went in, with CRLF between lines", () => {
  const { href } = mailtoOf(mail);
  expect(href).toMatch(/^mailto:robin@example\.org\?subject=Hello%20%26%20thanks&body=/);
  expect(new URL(href).searchParams.get("body")).toBe("One\r\nTwo = 2?");
});

test("an address can't add a recipient or a header of its own", () => {
  const { href } = mailtoOf({ ...mail, to: "robin@example.org?bcc=eve@example.org" });
  expect(new URL(href).searchParams.has("bcc")).toBe(false);
});

test("a text too long for a mail program is left out and said to be", () => {
  const long = mailtoOf({ ...mail, text: "नमस्ते ".repeat(60) });
  expect(long.text).toBe("left_out");
  expect(long.href).toBe("mailto:robin@example.org?subject=Hello%20%26%20thanks");
  expect(mailtoOf({ ...mail, subject: "x".repeat(longestMailto) }).href).toBe("mailto:");
});

test("half a letter pair breaks nothing", () => {
  expect(mailtoOf({ ...mail, text: "\ud83d" }).text).toBe("inside");
});
