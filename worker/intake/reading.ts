import PostalMime, { type Address, addressParser, type Email } from "postal-mime";
import type { Mail } from "#shared/detection/mail";
import { messageFromMail } from "#shared/detection/message";
import { topOf } from "#shared/mail-top";
import { largestMail } from "./checks.ts";

/** The top of a mail: enough to say who wrote it, without reading what. */
export type HeaderBlock = {
  /** In the order they stand in, names in lower case. */
  lines: readonly { key: string; value: string }[];
  /** Addresses in lower case. */
  authors: readonly string[];
  isReply: boolean;
};

/** Everything of a mail, or nothing where it is longer than it said. */
export async function wholeMail(raw: ReadableStream<Uint8Array>): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of raw) {
    size += part.length;
    if (size > largestMail) return undefined;
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const mostHeaderBytes = 1_000_000;
const bounds = { maxHeadersSize: mostHeaderBytes, maxNestingDepth: 50, maxRfc822NestingDepth: 3 };

export async function readHeaders(bytes: Uint8Array): Promise<HeaderBlock | undefined> {
  const mail = await parsed(bytes.subarray(0, headEnd(bytes)));
  if (mail === undefined) return undefined;
  const lines = mail.headers.map(({ key, value }) => ({ key, value }));
  const named = (name: string) => lines.filter(({ key }) => key === name);
  return {
    lines,
    authors: named("from").flatMap(({ value }) => emailsOf(addressParser(value))),
    isReply: named("in-reply-to").length > 0,
  };
}

/** A mail as the detection reads it, and what of it is left behind. */
export type OpenedMail = Mail & { attachmentsLeft: number; isCalendarAnswer: boolean };

/** Undefined where the bytes are nested or long beyond what a mail program makes. */
export async function openMail(bytes: Uint8Array): Promise<OpenedMail | undefined> {
  const mail = await parsed(topOf(bytes));
  if (mail === undefined) return undefined;
  const attached = mail.attachments.filter(
    ({ disposition, related, mimeType }) =>
      !related && !(disposition === "inline" && mimeType.startsWith("image/")),
  );
  return {
    id: (mail.messageId ?? "").replace(/^<|>$/g, ""),
    message: messageFromMail(mail),
    attachmentsLeft: Math.min(attached.length, 1000),
    isCalendarAnswer: mail.attachments.some(({ method }) =>
      /^(REPLY|COUNTER|REFRESH|DECLINECOUNTER)$/.test(method ?? ""),
    ),
  };
}

async function parsed(bytes: Uint8Array): Promise<Email | undefined> {
  try {
    return await PostalMime.parse(bytes, bounds);
  } catch (error) {
    // Its words may be those of the mail, so only its kind is logged.
    console.warn(error instanceof Error ? error.name : "unreadable");
    return undefined;
  }
}

const newline = 10;

/** Where the empty line below the headers is. */
function headEnd(bytes: Uint8Array): number {
  const limit = Math.min(bytes.length, mostHeaderBytes + 1);
  for (
    let at = bytes.indexOf(newline);
    at >= 0 && at < limit;
    at = bytes.indexOf(newline, at + 1)
  ) {
    const next = bytes[at + 1];
    if (next === newline || (next === 13 && bytes[at + 2] === newline)) return at + 1;
  }
  return limit;
}

function emailsOf(addresses: readonly Address[]): string[] {
  return addresses
    .flatMap((each) => each.group ?? [each])
    .map(({ address }) => address.toLowerCase())
    .filter((address) => address.includes("@"));
}
