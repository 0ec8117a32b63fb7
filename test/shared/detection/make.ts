import type { Message } from "#shared/detection/message";
import { messageFromText } from "#shared/detection/message";

export const tim = { name: "Tim Okafor", email: "tim@helio.example" };
export const hannah = { name: "Hannah Weiss", email: "hannah@acme.example" };
export const marcus = { name: "Marcus Feld", email: "marcus@feld.example" };

export function makeMessage(text: string, fields: Partial<Message> = {}): Message {
  return {
    from: marcus,
    to: [tim],
    cc: [hannah],
    bcc: [],
    replyTo: [],
    subject: "Hello",
    date: "Tue, 3 Mar 2026 09:12:00 +0100",
    text,
    channel: "email",
    isBulk: false,
    isCalendar: false,
    ...fields,
  };
}

export function makeText(...lines: string[]): Message {
  return messageFromText(lines.join("\n"));
}
