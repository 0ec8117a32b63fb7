import type { Authorship } from "./authorship.ts";
import { beyond, nothingBeyond } from "./beyond.ts";
import { type BegunPage, begin, extract } from "./extract.ts";
import type { Hosts } from "./groups.ts";
import type { CapturedPage } from "./page.ts";
import type { Site } from "./site.ts";
import { plain } from "./text.ts";
import { noAuthorship } from "./written.ts";

/** What runs in a page of a site with an extractor on the person's gesture: reads it and leaves. */
export function captureSite(sites: readonly Site[], hosts: Hosts): CapturedPage {
  const reader = { sites, hosts, beyond: nothingBeyond, authorship: noAuthorship };
  return withSelection(extract(document, location.href, reader));
}

declare global {
  /** Where the first script leaves the page to the second: in the extension's own world, not the page's. */
  var tertiusBegun: BegunPage | undefined;
}

/** What runs in every other page. The answer `written` asks for the script that reads authors. */
export function capturePage(): CapturedPage | "written" {
  const begun = begin(document, location.href, { sites: [], hosts: {}, beyond });
  if (!begun.mayBeWritten) return withSelection(begun.finish(noAuthorship));
  globalThis.tertiusBegun = begun;
  return "written";
}

/** Goes on where `capturePage` left off; nothing where the page has changed since. */
export function captureAuthors(authorship: Authorship): CapturedPage | undefined {
  const begun = globalThis.tertiusBegun;
  globalThis.tertiusBegun = undefined;
  return begun && withSelection(begun.finish(authorship));
}

function withSelection(page: CapturedPage): CapturedPage {
  const selection = String(document.getSelection() ?? "").slice(0, 1000);
  return { ...page, selection: plain(selection, 5000).slice(0, 280) };
}
