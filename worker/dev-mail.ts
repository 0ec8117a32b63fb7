import { Hono } from "hono";
import { html } from "hono/html";
import * as z from "zod";
import type { App, Bindings } from "./bindings.ts";
import { headerSafe, type Mail } from "./mail.ts";

/** Where a newcomer reads the mail their own machine would have sent: `/dev/mail`. */
export const devMail = new Hono<App>()
  .get("/mail", async (c) => c.html(page(await keptMail(c.env), Date.now())))
  .get("/mail.json", async (c) => c.json({ mails: await keptMail(c.env) }));

/** Takes a mail of a known key once, and counts how often it came. */
export async function keepMail(env: Bindings, mail: Mail): Promise<void> {
  const { to, subject, text, ...rest } = headerSafe(mail);
  await makeTable(env);
  await env.ACCOUNTS.prepare(
    `INSERT INTO dev_mails (recipient, subject, body, mail_key, sent_at)
     VALUES (?1, ?2, ?3, ?4, ?5)
     ON CONFLICT (mail_key) DO UPDATE SET arrivals = arrivals + 1`,
  )
    .bind(to, subject, text, "key" in rest ? rest.key : null, Date.now())
    .run();
}

const KeptMail = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  sentAt: z.number(),
});
type KeptMail = z.output<typeof KeptMail>;

/** Newest first. */
async function keptMail(env: Bindings): Promise<KeptMail[]> {
  await makeTable(env);
  const { results } = await env.ACCOUNTS.prepare(
    `SELECT recipient AS "to", subject, body AS text, sent_at AS sentAt
     FROM dev_mails ORDER BY id DESC LIMIT 100`,
  ).all();
  return z.array(KeptMail).parse(results);
}

/** Made here and not by a migration: production has no such table. */
async function makeTable(env: Bindings): Promise<void> {
  await env.ACCOUNTS.prepare(
    `CREATE TABLE IF NOT EXISTS dev_mails (
       id INTEGER PRIMARY KEY, recipient TEXT NOT NULL, subject TEXT NOT NULL,
       body TEXT NOT NULL, sent_at INTEGER NOT NULL,
       mail_key TEXT UNIQUE, arrivals INTEGER NOT NULL DEFAULT 1)`,
  ).run();
}

function page(mails: KeptMail[], now: number) {
  const tomorrow = new Date(now + 86_400_000).toISOString().slice(0, 16);
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Mail, Tertius</title>
      <style>
        :root { color-scheme: light dark; font: 15px/22px system-ui, sans-serif; }
        body { max-width: 72ch; margin: 32px auto; padding: 0 16px; overflow-wrap: anywhere; }
        h1 { font-size: 20px; line-height: 28px; }
        h2 { font-size: 15px; margin: 0; }
        article { border-top: 1px solid color-mix(in srgb, currentcolor 14%, transparent); padding: 16px 0; }
        small { opacity: 0.75; }
        pre { font: inherit; white-space: pre-wrap; margin: 12px 0 0; }
      </style>
      <h1>Mail this machine would have sent</h1>
      <p>A mail <em>to</em> Tertius is tried <a href="/dev/mail/in">here</a>.</p>
      <form method="post" action="/dev/reminders/run">
        <label>Pretend it is (UTC) <input type="datetime-local" name="at" value="${tomorrow}" required /></label>
        <button>Send the reminders of until then</button>
      </form>
      ${mails.length === 0 ? html`<p>None yet. Ask for a sign-in code, then look here.</p>` : ""}
      ${mails.map(letter)}
    </html>`;
}

function letter({ to, subject, text, sentAt }: KeptMail) {
  const parts = text.split(/(https?:\/\/\S+)/);
  return html`<article>
    <h2>${subject}</h2>
    <small>to ${to}, ${new Date(sentAt).toUTCString()}</small>
    <pre>${parts.map((part, at) => (at % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))}</pre>
  </article>`;
}
