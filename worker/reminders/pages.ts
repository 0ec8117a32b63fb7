import { html } from "hono/html";
import { page as barePage, type Markup } from "../page.ts";
import type { Spent } from "./deeds.ts";
import type { Claim } from "./links.ts";
import { pageWords as words } from "./words.ts";

type Deed = Claim["deed"];

/**
 * Asks before anything happens: whoever only follows links presses no button. `answer` is what
 * settles a question.
 */
export function confirmPage(deed: Deed, { what, answer }: { what: string; answer: string }) {
  if (deed === "done" && answer !== "Done")
    return page(what, html`<form method="post"><button class="primary">${answer}</button></form>`);
  return page(
    words[deed].title,
    html`${what === "" ? "" : html`<p class="what"><bdi>${what}</bdi></p>`}
      <p>${words[deed].words}</p>
      <form method="post">${buttons(deed)}</form>`,
  );
}

export function donePage(deed: Deed, what: string, on: string, undo: string | undefined) {
  return page(
    deed === "later" ? words.later.after(on) : words[deed].after,
    html`${what === "" ? "" : html`<p class="what"><bdi>${what}</bdi></p>`}
      ${undo === undefined ? "" : html`<p><a href="${undo}">${words.undoLink}</a></p>`}`,
  );
}

export function spentPage(why: Spent | "forged" | "often") {
  return page(words[why].title, html`<p>${words[why].words}</p>`);
}

function buttons(deed: Deed): Markup {
  if (deed !== "later") return html`<button class="primary">${words[deed].button}</button>`;
  const choices = Object.entries(words.later.buttons);
  return html`${choices.map(
    ([days, label]) => html`<button name="days" value="${days}">${label}</button> `,
  )}`;
}

/** With the way to the person's own list. */
function page(title: string, content: Markup): Markup {
  return barePage(title, html`${content}<p><a href="/">${words.today}</a></p>`);
}
