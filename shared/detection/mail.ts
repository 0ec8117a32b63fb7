import PostalMime from "postal-mime";
import { messagesIn } from "./mailbox-file.ts";
import { type Message, messageFromMail } from "./message.ts";

/** A mail as a file or a mail server hands it over. */
export interface Mail {
  /** The Message-ID without its angle brackets, or empty. */
  id: string;
  message: Message;
}

/**
 * Reads one mail (RFC 5322); it throws where the bytes are nested beyond what a mail program makes.
 * It weighs 24 KB gzip, so browsers import this file when a mail is to be read.
 */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes);
  return { id: (mail.messageId ?? "").replace(/^<|>$/g, ""), message: messageFromMail(mail) };
}

/** The mails of an `.eml` or `.mbox` file, one after the other. */
export async function* mailsIn(bytes: Uint8Array): AsyncGenerator<Mail> {
  for (const message of messagesIn(bytes)) yield await readMail(message);
}
