import { extract, type Reader } from "./extract.ts";
import type { CapturedPage } from "./page.ts";
import { plain } from "./text.ts";

/** What runs in the page on the person's gesture: reads it and the selected text, and leaves. */
export function capturePage(reader: Reader): CapturedPage {
  const selection = String(document.getSelection() ?? "").slice(0, 1000);
  return {
    ...extract(document, location.href, reader),
    selection: plain(selection, 5000).slice(0, 280),
  };
}
