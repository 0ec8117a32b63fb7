import { extract } from "./extract.ts";
import type { Hosts } from "./groups.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";
import { plain } from "./text.ts";

/** What runs in the page on the person's gesture: reads it and the selected text, and leaves. */
export function capturePage(sites: readonly Site[], hosts: Hosts): Page {
  const selection = String(document.getSelection() ?? "").slice(0, 1000);
  return {
    ...extract(document, location.href, sites, hosts),
    selection: plain(selection, 5000).slice(0, 280),
  };
}
