import { createMiddleware } from "hono/factory";
import { html } from "hono/html";
import type { App } from "./bindings.ts";

/** The few pages the server draws itself; they work without a script. */

/** A page that runs nothing, is kept by nobody and tells no other site where it was. */
export const pageHeaders = createMiddleware<App>(async (c, next) => {
  await next();
  c.header("cache-control", "no-store");
  c.header(
    "content-security-policy",
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  c.header("referrer-policy", "no-referrer");
  c.header("strict-transport-security", "max-age=63072000; includeSubDomains");
  c.header("x-content-type-options", "nosniff");
  c.header("x-frame-options", "DENY");
  c.header("x-robots-tag", "noindex");
});

export type Markup = ReturnType<typeof html>;

/** `language` is that of its words, as BCP 47. */
export function page(title: string, content: Markup, language = "en"): Markup {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Tertius</title>
        <link rel="icon" href="/mark.svg" />
        <link rel="stylesheet" href="/tokens.css" />
        <link rel="stylesheet" href="/page.css" />
      </head>
      <body>
        <main>
          <p class="brand"><img src="/mark.svg" alt="" width="24" height="24" /> Tertius</p>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}
