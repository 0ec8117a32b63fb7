import { parseHTML } from "linkedom";
import { afterEach, expect, test, vi } from "vitest";
import { capturePage, captureRare } from "../../../extension/capture/injected.ts";
import { rareLayers } from "../../../extension/capture/rare-layers.ts";
import { readPage } from "./read-page.ts";

const url = "https://news.example/rows";
const written =
  '<html><head><meta property="og:type" content="article"></head><body><article><h1>On rows and columns</h1><p>By <a href="/authors/jane-doe">Jane Doe</a></p></article></body></html>';
const unwritten =
  '<html><head><title>Jane Doe</title></head><body><h1>Jane Doe</h1><a href="mailto:jane.doe@uni.example">Mail</a></body></html>';

function open(html: string): void {
  const document = Object.assign(parseHTML(html).document, { getSelection: () => null });
  vi.stubGlobal("document", document);
  vi.stubGlobal("location", { href: url });
}

afterEach(() => {
  captureRare(rareLayers);
  vi.unstubAllGlobals();
});

const more = {
  "an author": written,
  microformats: '<html><body><p class="h-card">Jane Doe</p></body></html>',
  RDFa: '<html><body><p vocab="https://schema.org/" typeof="Person"><b property="name">Jane Doe</b></p></body></html>',
};

test.each(Object.entries(more))(
  "a page with %s asks for the second script, and both come to the whole",
  (_, html) => {
    open(html);
    expect(capturePage()).toBe("more");
    const page = captureRare(rareLayers);
    expect(page).toMatchObject(readPage(html, url));
    expect(page?.people[0]?.fullName?.value).toBe("Jane Doe");
  },
);

test("a page where the first script finds nobody for sure asks for the second", () => {
  open("<html><head><title>Hyojin Kim</title></head><body><p>Hyojin Kim</p></body></html>");
  expect(capturePage()).toBe("more");
});

test("a page without is read by the first script alone", () => {
  open(unwritten);
  expect(capturePage()).toMatchObject(readPage(unwritten, url));
  expect(captureRare(rareLayers)).toBeUndefined();
});

test("what the first script left is read once", () => {
  open(written);
  capturePage();
  captureRare(rareLayers);
  expect(captureRare(rareLayers)).toBeUndefined();
});
