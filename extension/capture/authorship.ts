import { type Publisher, withAuthorsChecked } from "./authors.ts";
import { writtenBy } from "./byline.ts";
import type { Candidate } from "./candidates.ts";
import type { Reading } from "./dom.ts";
import type { Meta } from "./meta.ts";
import type { Sight } from "./sight.ts";

/**
 * How the authors of articles are read: a script of its own, which a page is given after the first
 * only where somebody wrote it. Sites with an extractor name their authors themselves.
 */
export interface Authorship {
  written: (reading: Reading, meta: Meta, sight: Sight, publisher: Publisher) => Candidate[];
  checked: (candidates: Candidate[], publisher: Publisher) => Candidate[];
}

export const authorship: Authorship = { written: writtenBy, checked: withAuthorsChecked };
