import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { extract } from "../../../extension/capture/extract.ts";
import { type Draft, Page } from "../../../extension/capture/page.ts";
import { readerFor } from "../../../extension/capture/readers.ts";

/** What the extractors read from markup; the answer is checked by the schema the popup uses. */
export function readPage(html: string, url = "https://site.example/page"): Page {
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  return Page.parse(extract(parseHTML(whole).document, url, readerFor(url)));
}

/** A home page of one's own. */
export function makeHome(body: string, title = "Jane Doe"): string {
  return `<html><head><title>${title}</title></head><body>${body}</body></html>`;
}

/** The one person a page is about, as tests compare them. */
export function personOn(html: string, url: string) {
  const page = readPage(html, url);
  return page.kind === "person" ? valuesOf(page.people[0]) : undefined;
}

export function readFixture(path: string): string {
  return readFileSync(
    fileURLToPath(new URL(`../../fixtures/capture/${path}`, import.meta.url)),
    "utf8",
  );
}

/** The bare values of a draft, as tests compare them. */
export function valuesOf(draft: Draft | undefined) {
  const texts = (fields: { value: string }[] | undefined) =>
    fields?.map((each) => each.value) ?? [];
  return {
    fullName: draft?.fullName?.value ?? null,
    jobTitle: draft?.jobTitle?.value ?? null,
    organization: draft?.organization?.value ?? null,
    location: draft?.location?.value ?? null,
    emails: texts(draft?.emails),
    phones: texts(draft?.phones),
    links: texts(draft?.links),
  };
}
