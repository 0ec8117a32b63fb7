import { expect, test } from "vitest";
import { topOf } from "#shared/mail-top";

const bytesOf = (text: string) => new TextEncoder().encode(text);

test("a mail of usual length is read whole", () => {
  const mail = bytesOf("Subject: Hello\n\nHi");
  expect(topOf(mail)).toBe(mail);
});

test("of a mail of endless lines the first fifty thousand are read", () => {
  expect(topOf(bytesOf("> x\n".repeat(60_000))).length).toBe(4 * 50_000);
});
