import type { Authorship } from "./authorship.ts";
import type { Candidate } from "./candidates.ts";
import { type Reading, tagOf, wordsOf } from "./dom.ts";
import type { Meta } from "./meta.ts";

/** What a page comes to that nobody wrote, and one whose site's extractor names its authors. */
export const noAuthorship: Authorship = {
  written: () => [],
  checked: (candidates) => candidates,
};

/** True where reading the page's authors can change anything. */
export function mayBeWritten(reading: Reading, meta: Meta, layers: Candidate[][]): boolean {
  return (
    meta.all("author").length > 0 ||
    isWritten(reading, meta) ||
    layers.some((layer) => layer.some(({ standing }) => standing === "author"))
  );
}

/** An article names the day it appeared, or says so. */
export function isWritten(reading: Reading, meta: Meta): boolean {
  return meta.isArticle || creatorOf(meta) !== "" || looksWritten(reading);
}

export function creatorOf(meta: Meta): string {
  const creator = meta.one("twitter:creator").replace(/^@/, "");
  return creator === meta.one("twitter:site").replace(/^@/, "") ? "" : creator;
}

function looksWritten({ elements }: Reading): boolean {
  return elements
    .slice(0, 20_000)
    .some(
      (each) => /^(article|time)$/.test(tagOf(each)) || wordsOf(each, "rel").includes("author"),
    );
}
