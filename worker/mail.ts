import type { Bindings } from "./bindings.ts";

export type Mail = { to: string; subject: string; text: string };

/** Hands a mail over; production sends it, the local mode keeps it to be read. */
export type Deliver = (env: Bindings, mail: Mail) => Promise<void>;

export async function sendMail(env: Bindings, mail: Mail): Promise<void> {
  await env.MAIL.send({ from: env.MAIL_FROM, ...headerSafe(mail) });
}

/** A line break in a header would start a header of its own. */
export function headerSafe(mail: Mail): Mail {
  return { ...mail, to: oneLine(mail.to), subject: oneLine(mail.subject) };
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
