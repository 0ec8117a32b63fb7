import { html } from "hono/html";
import { type Markup, page } from "../page.ts";
import type { Kept } from "./kept.ts";
import { dayWords, type PageWords } from "./words.ts";

/** What happened since the page was drawn last. */
type Since = "first" | "corrected" | "unchanged" | "unreadable" | "gone";

/** All that is kept, to put right, and below it the way to have it erased. */
export function keptPage(kept: Kept, since: Since, words: PageWords): Markup {
  return page(
    words.title,
    html`${since === "first" || since === "gone" ? "" : html`<p role="status" class="said">${words.said[since]}</p>`}
      <p>${words.intro(kept.keeper, kept.programName)}</p>
      ${corrections(kept, words)} ${others(kept, words)} ${facts(kept, words)}
      <h2>${words.erasing}</h2>
      <p>${words.erasingWords}</p>
      ${farewell("erase", words.erase)} ${farewell("object", words.object)}
      <p class="soft">${words.notShown}</p>`,
    words.locale,
  );
}

export function donePage(barred: number | undefined, words: PageWords): Markup {
  const more =
    barred === undefined ? words.mayReturn : barred === 0 ? words.nameOnly : words.barred;
  return page(words.erased, html`<p>${words.erasedWords}</p><p>${more}</p>`, words.locale);
}

export function endPage({ title, words }: PageWords["gone"], { locale }: PageWords): Markup {
  return page(title, html`<p>${words}</p>`, locale);
}

function corrections({ person }: Kept, words: PageWords): Markup {
  const { fields } = words;
  return html`<form method="post" class="fields">
    <input type="hidden" name="deed" value="correct" />
    ${field("fullName", fields.fullName, person.fullName, "required")}
    ${field("jobTitle", fields.jobTitle, person.jobTitle, "")}
    ${field("organization", fields.organization, person.organization, "")}
    <p><button class="primary">${words.correct}</button></p>
  </form>`;
}

function field(
  name: keyof PageWords["fields"],
  label: string,
  value: string | null,
  need: "required" | "",
): Markup {
  return html`<label
    >${label}
    <input name="${name}" value="${value ?? ""}" maxlength="300" dir="auto" ${need} autocomplete="off"
  /></label>`;
}

/** Addresses are shown as they are; a wrong one is erased with the rest, or told to the keeper. */
function others({ emails, phones, links, location }: Kept, words: PageWords): Markup {
  const rows = [
    ...emails.map((value) => [words.email, value]),
    ...phones.map((value) => [words.phone, value]),
    ...links.map((value) => [words.link, value]),
    ...(location === null ? [] : [[words.place, location]]),
  ];
  if (rows.length === 0) return html``;
  return html`<dl>${rows.map(([label, value]) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>`;
}

function facts({ facts }: Kept, words: PageWords): Markup {
  return html`<h2>${words.happened}</h2>
    <ul>
      ${facts.map(({ stage, occurredOn }) => html`<li>${words.facts[stage]}, ${dayWords(occurredOn, words)}</li>`)}
    </ul>`;
}

/** Opened first and pressed then, since nothing brings it back. */
function farewell(deed: "erase" | "object", said: PageWords["erase"]): Markup {
  return html`<details>
    <summary>${said.summary}</summary>
    <p>${said.words}</p>
    <form method="post">
      <input type="hidden" name="deed" value="${deed}" />
      <button>${said.button}</button>
    </form>
  </details>`;
}
