import { beyond, nothingBeyond } from "./beyond.ts";
import { type BegunPage, begin, extract } from "./extract.ts";
import type { Hosts } from "./groups.ts";
import type { CapturedPage } from "./page.ts";
import type { RareLayers } from "./rare-layers.ts";
import { noRareLayers } from "./rareness.ts";
import type { Site } from "./site.ts";
import { plain } from "./text.ts";

/** What runs in a page of a site with an extractor on the person's gesture: reads it and leaves. */
export function captureSite(sites: readonly Site[], hosts: Hosts): CapturedPage {
  const reader = { sites, hosts, beyond: nothingBeyond, rare: noRareLayers };
  return withSelection(extract(document, location.href, reader));
}

declare global {
  /** Where the first script leaves the page to the second: in the extension's own world, not the page's. */
  var tertiusBegun: BegunPage | undefined;
}

/** What runs in every other page. The answer `more` asks for the script of the rare layers. */
export function capturePage(): CapturedPage | "more" {
  const begun = begin(document, location.href, { sites: [], hosts: {}, beyond });
  const alone = begun.alone();
  if (alone) return withSelection(alone);
  globalThis.tertiusBegun = begun;
  return "more";
}

/** Goes on where `capturePage` left off; nothing where the page has changed since. */
export function captureRare(rare: RareLayers): CapturedPage | undefined {
  const begun = globalThis.tertiusBegun;
  globalThis.tertiusBegun = undefined;
  return begun && withSelection(begun.finish(rare));
}

function withSelection(page: CapturedPage): CapturedPage {
  const selection = String(document.getSelection() ?? "").slice(0, 1000);
  return { ...page, selection: plain(selection, 5000).slice(0, 280) };
}
