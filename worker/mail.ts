import * as z from "zod";
import type { Bindings } from "./bindings.ts";

const mail = { to: z.string(), subject: z.string(), text: z.string() };
const PlainMail = z.object(mail);

/** A mail that waits in an outbox; handed over twice it has the same key. */
export const KeyedMail = z.object({
  ...mail,
  html: z.string(),
  key: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type KeyedMail = z.output<typeof KeyedMail>;
export type Mail = z.output<typeof PlainMail> | KeyedMail;

/** Hands a mail over; production sends it, the local mode keeps it to be read. */
export type Deliver = (env: Bindings, mail: Mail) => Promise<void>;

/** The service makes the Message-ID itself and knows no key; ours travels along for the record. */
export async function sendMail(env: Bindings, mail: Mail): Promise<void> {
  const { to, subject, text, ...rest } = headerSafe(mail);
  const plain = { from: env.MAIL_FROM, to, subject, text };
  if (!("key" in rest)) return void (await env.MAIL.send(plain));
  const { html, headers, key } = rest;
  await env.MAIL.send({ ...plain, html, headers: { ...headers, "X-Tertius-Mail": key } });
}

/** A line break in a header would start a header of its own. */
export function headerSafe<Kind extends Mail>(mail: Kind): Kind {
  const safe = { ...mail, to: oneLine(mail.to), subject: oneLine(mail.subject) };
  if (!("headers" in safe)) return safe;
  const headers = Object.entries(safe.headers).map(([name, value]) => [name, oneLine(value)]);
  return { ...safe, headers: Object.fromEntries(headers) };
}

export function signInCodeMail(to: string, code: string): Mail {
  return {
    to,
    subject: `${code} is your Tertius code`,
    text: `Hello,

your code for Tertius is ${code}

It works once, for ten minutes. If you did not ask for it, nobody can sign in without it and you can let this mail be.

Tertius`,
  };
}

export function signInLinkMail(to: string, link: string): Mail {
  return {
    to,
    subject: "Your link to Tertius",
    text: `Hello,

this link signs you in to Tertius:

${link}

It works once, for ten minutes, and asks before it signs you in. If you did not ask for it, you can let this mail be.

Tertius`,
  };
}

function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim();
}
