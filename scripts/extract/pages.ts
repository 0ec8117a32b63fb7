import { parseHTML } from "linkedom";
import { extract } from "../../extension/capture/extract.ts";
import type { Page } from "../../extension/capture/page.ts";
import { readerFor } from "../../extension/capture/readers.ts";
import { introductionIn } from "../../extension/found-introduction.ts";

/** Reads a saved page with the extension's own extractors; its address is the given one or its canonical link. */
export function readPage(html: string, url: string, self = ""): { page: Page; ms: number } {
  const { document } = parseHTML(whole(html));
  const address = url || canonicalOf(document);
  const started = performance.now();
  const page = extract(document, address, readerFor(address));
  const account = { name: "", email: self };
  const introduction = introductionIn(page, { account, today: undefined })?.introduction ?? null;
  const ms = Math.round((performance.now() - started) * 10) / 10;
  return { page: { ...page, introduction }, ms };
}

/** The parser makes no `<html>` where a fragment has none, as a browser would. */
function whole(html: string): string {
  const text = html.replaceAll("\0", "");
  const start = text.slice(0, 20_000).replace(/<!--[\s\S]*?-->/g, "");
  if (/<html[\s>]/i.test(start)) return text;
  if (/<body[\s>]/i.test(start) || /<head[\s>]/i.test(start)) return `<html>${text}</html>`;
  return `<!doctype html><html><head></head><body>${text}</body></html>`;
}

function canonicalOf(document: Document): string {
  for (const link of document.querySelectorAll("link[rel][href]")) {
    const rel = (link.getAttribute("rel") ?? "").toLowerCase().split(/\s+/);
    const href = link.getAttribute("href") ?? "";
    if (rel.includes("canonical") && /^https?:\/\//i.test(href)) return href;
  }
  return "";
}
