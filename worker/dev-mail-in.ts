import { Hono } from "hono";
import { html } from "hono/html";
import type { App } from "./bindings.ts";
import { guests } from "./demo/people.ts";
import { knownOrigin } from "./door.ts";
import { readHeaders } from "./intake/reading.ts";
import { takeMail, type Verdict } from "./intake.ts";
import { newId } from "./new-id.ts";

/** Where a newcomer sends a mail to an intake address of their own machine: `/dev/mail/in`. */
export const devMailIn = new Hono<App>()
  .use("/mail/in", knownOrigin)
  .get("/mail/in", (c) => c.html(page({ to: "", raw: exampleMail(newId(Date.now())) })))
  .post("/mail/in", async (c) => {
    const { to, raw } = await c.req.parseBody<Record<string, string>>();
    const form = { to: String(to ?? "").trim(), raw: String(raw ?? "") };
    const bytes = new TextEncoder().encode(form.raw);
    const head = await readHeaders(bytes);
    const mail = {
      from: head?.authors[0] ?? "",
      to: form.to,
      headers: headersOf(head?.lines ?? []),
      raw: new Blob([bytes]).stream(),
      rawSize: bytes.length,
    };
    return c.html(page(form, await takeMail(mail, c.env, Date.now())));
  });

/** As Cloudflare hands them over, which is plain letters only. */
function headersOf(lines: readonly { key: string; value: string }[]): Headers {
  const headers = new Headers();
  for (const { key, value } of lines) {
    if (/^[a-z0-9-]+$/.test(key)) headers.append(key, value.replace(/[^\x20-\x7e]/g, "").trim());
  }
  return headers;
}

/** From the demo's mentor to its mentee; each shown one is a new mail. */
function exampleMail(id: string): string {
  const { mentee, mentor } = guests;
  return `From: ${mentor.name} <mentor-01@harbour-bridge.example>
To: ${mentee.name} <mentee-31@harbour-bridge.example>, Amara Okafor <amara@lagoslabs.example>
Subject: Intro: Mira <> Amara
Date: ${new Date().toUTCString()}
Message-ID: <${id}@harbour-bridge.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Hi Mira, hi Amara,

Mira, I would like to introduce you to Amara Okafor, who leads the grid team at Lagos Labs.
Amara, meet Mira, who writes her thesis about storage. I'll let you two take it from here.

Best,
Lena
`;
}

function page({ to, raw }: { to: string; raw: string }, verdict?: Verdict) {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>A mail to Tertius</title>
      <style>
        :root { color-scheme: light dark; font: 15px/22px system-ui, sans-serif; }
        body { max-width: 72ch; margin: 32px auto; padding: 0 16px; overflow-wrap: anywhere; }
        h1 { font-size: 20px; line-height: 28px; }
        form, label { display: grid; gap: 4px; }
        form { gap: 16px; justify-items: start; }
        label { width: 100%; }
        input, textarea, button { font: inherit; padding: 8px; }
        textarea { font: 13px/18px ui-monospace, monospace; }
      </style>
      <h1>A mail to Tertius</h1>
      <p>
        Your address stands under Account in the dashboard. The mail below is one of the demo's
        mentor to its mentee; paste any other, with its headers.
      </p>
      ${verdict === undefined ? "" : html`<p role="status"><strong>${sentenceOf(verdict)}</strong></p>`}
      <form method="post" action="/dev/mail/in">
        <label>To<input name="to" type="email" required value="${to}" /></label>
        <label>The mail, as it travels<textarea name="raw" rows="20" required>${raw}</textarea></label>
        <button>Send it</button>
      </form>
      <p><a href="/dev/mail">Mail this machine would have sent</a></p>
    </html>`;
}

function sentenceOf(verdict: Verdict): string {
  if (verdict.verdict === "rejected") return `Sent back: ${verdict.words}`;
  if (verdict.verdict === "dropped") return `Dropped without a word (${verdict.because}).`;
  return verdict.as === "new"
    ? "Taken. It waits in the dashboard under Introductions."
    : "Taken, and known already: nothing new.";
}
