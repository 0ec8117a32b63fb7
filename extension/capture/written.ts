import { type Reading, wordsOf } from "./dom.ts";
import type { Meta } from "./meta.ts";

/** An article names the day it appeared, or says so. */
export function isWritten(reading: Reading, meta: Meta): boolean {
  return meta.isArticle || creatorOf(meta) !== "" || looksWritten(reading);
}

export function creatorOf(meta: Meta): string {
  const creator = meta.one("twitter:creator").replace(/^@/, "");
  return creator === meta.one("twitter:site").replace(/^@/, "") ? "" : creator;
}

function looksWritten(reading: Reading): boolean {
  return (
    reading.tagged("article").length > 0 ||
    reading.tagged("time").length > 0 ||
    reading.elements.some((each) => wordsOf(each, "rel").includes("author"))
  );
}
