import { expect, test } from "vitest";
import { mailsIn, readMail } from "#shared/detection/mail";

const introduction = [
  "Message-ID: <one@feld.example>",
  "From: =?utf-8?q?M=C3=A1rcus_Feld?= <marcus@feld.example>",
  "To: Tim <tim@helio.example>",
  "Date: Tue, 3 Mar 2026 09:12:00 +0100",
  "Subject: Intro",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "Tim, meet Z=C3=B6e.",
  "",
].join("\n");

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

test("a mail is read with its people, its words and its id", async () => {
  const { id, message } = await readMail(bytesOf(introduction));
  expect(id).toBe("one@feld.example");
  expect(message).toMatchObject({
    from: { name: "Márcus Feld", email: "marcus@feld.example" },
    to: [{ name: "Tim", email: "tim@helio.example" }],
    date: "Tue, 3 Mar 2026 09:12:00 +0100",
  });
  expect(message.text.trim()).toBe("Tim, meet Zöe.");
});

test("a mailbox file gives each of its mails", async () => {
  const separator = "From marcus@feld.example Tue Mar  3 09:12:00 2026\n";
  const second = introduction.replace("one@", "two@");
  const file = bytesOf(`${separator}${introduction}\n${separator}${second}`);
  const ids: string[] = [];
  for await (const { id } of mailsIn(file)) ids.push(id);
  expect(ids).toEqual(["one@feld.example", "two@feld.example"]);
});

test("a mail of markup alone is read as text", async () => {
  const mail = "From: a@x.example\nContent-Type: text/html\n\n<p>Tim, meet <b>Zoe</b>.</p>";
  const { message } = await readMail(bytesOf(mail));
  expect(message.text).toContain("Tim, meet  Zoe");
});
