import type { Card } from "#shared/interchange/card";
import { draftFrom } from "../../extension/capture/candidates.ts";
import type { Draft, Page, Source } from "../../extension/capture/page.ts";

export function readCards(cards: Card[], source: Source): { page: Page; ms: number } {
  return pageOf(
    cards.map((card) => draftFrom(card, source, 1, "")),
    cards.length > 0 ? "people" : "none",
  );
}

export function pageOf(people: Draft[], kind: Page["kind"]): { page: Page; ms: number } {
  const page: Page = {
    kind,
    url: "",
    title: "",
    selection: "",
    extractor: "generic",
    people,
    introduction: null,
  };
  return { page, ms: 0 };
}
