import { type Publisher, withAuthorsChecked } from "./authors.ts";
import { writtenBy } from "./byline.ts";
import type { Candidate } from "./candidates.ts";
import type { Reading } from "./dom.ts";
import type { Meta } from "./meta.ts";
import type { Draft } from "./page.ts";
import { withSeen } from "./page-state.ts";
import type { Sight } from "./sight.ts";

/**
 * How the authors of articles are read. Sites with an extractor name theirs themselves, so that the
 * scripts for them carry none of it.
 */
export interface Authorship {
  written: (reading: Reading, meta: Meta, sight: Sight, publisher: Publisher) => Candidate[];
  checked: (candidates: Candidate[], publisher: Publisher) => Candidate[];
  /** The page's one person with what labels and the data of scripts say. */
  completed: (draft: Draft, reading: Reading, sight: Sight) => Draft;
}

export const authorship: Authorship = {
  written: writtenBy,
  checked: withAuthorsChecked,
  completed: withSeen,
};

export const noAuthorship: Authorship = {
  written: () => [],
  checked: (candidates) => candidates,
  completed: (draft) => draft,
};
