import { type Publisher, withAuthorsChecked } from "./authors.ts";
import { writtenBy } from "./byline.ts";
import type { Candidate } from "./candidates.ts";
import type { Reading } from "./dom.ts";
import { isKnownName } from "./given-names.ts";
import { peopleInCards } from "./h-card.ts";
import type { Meta } from "./meta.ts";
import { readMicroformats } from "./microformats.ts";
import { type PeopleList, visiblePeople } from "./people-list.ts";
import { readRdfa } from "./rdfa.ts";
import type { Sight } from "./sight.ts";
import type { Thing } from "./things.ts";

/**
 * A script of its own, which a page is given after the first where that saw signs of it or found
 * nobody for sure. Sites with an extractor do without.
 */
export interface RareLayers {
  rdfa: (reading: Reading) => Thing[];
  /** Microformats; `own` are the page's address and its rel=me links. */
  cards: (reading: Reading, own: string[], isArticle: boolean) => Candidate[];
  written: (reading: Reading, meta: Meta, sight: Sight, publisher: Publisher) => Candidate[];
  /** Authors as all layers name them, without those that are none. */
  checked: (candidates: Candidate[], publisher: Publisher) => Candidate[];
  /** People in tables, lists and cards. */
  listed: (reading: Reading, sight: Sight) => PeopleList;
  /** What tells the owner of a page that shows no other sign. */
  isKnownName: (name: string) => boolean;
}

export const rareLayers: RareLayers = {
  rdfa: readRdfa,
  cards: (reading, own, isArticle) =>
    peopleInCards(readMicroformats(reading), reading.base, own, isArticle),
  written: writtenBy,
  checked: withAuthorsChecked,
  listed: visiblePeople,
  isKnownName,
};
