import { parseHTML } from "linkedom";
import { afterEach, expect, test, vi } from "vitest";
import { authorship } from "../../../extension/capture/authorship.ts";
import { captureAuthors, capturePage } from "../../../extension/capture/injected.ts";
import { readPage } from "./read-page.ts";

const url = "https://news.example/rows";
const written =
  '<html><head><meta property="og:type" content="article"></head><body><article><h1>On rows and columns</h1><p>By <a href="/authors/jane-doe">Jane Doe</a></p></article></body></html>';
const unwritten =
  '<html><body><h1>Jane Doe</h1><a href="mailto:jane.doe@uni.example">Mail</a></body></html>';

function open(html: string): void {
  const document = Object.assign(parseHTML(html).document, { getSelection: () => null });
  vi.stubGlobal("document", document);
  vi.stubGlobal("location", { href: url });
}

afterEach(() => {
  captureAuthors(authorship);
  vi.unstubAllGlobals();
});

test("a page that somebody wrote asks for the script that reads authors, and both come to the whole", () => {
  open(written);
  expect(capturePage()).toBe("written");
  const page = captureAuthors(authorship);
  expect(page).toMatchObject(readPage(written, url));
  expect(page?.people[0]?.fullName?.value).toBe("Jane Doe");
});

test("a page that nobody wrote is read by the first script alone", () => {
  open(unwritten);
  expect(capturePage()).toMatchObject(readPage(unwritten, url));
  expect(captureAuthors(authorship)).toBeUndefined();
});

test("what the first script left is read once", () => {
  open(written);
  capturePage();
  captureAuthors(authorship);
  expect(captureAuthors(authorship)).toBeUndefined();
});
