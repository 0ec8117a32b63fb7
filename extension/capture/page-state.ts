import { draftFrom, joined } from "./candidates.ts";
import type { Reading } from "./dom.ts";
import { readState } from "./json-ld.ts";
import type { Draft } from "./page.ts";
import { labelledPlace } from "./places.ts";
import { foundNamed } from "./schema-person.ts";
import type { Sight } from "./sight.ts";

/**
 * The page's person with what its labels give and what its scripts' data say: of that only what
 * stands in sight too.
 */
export function withSeen(draft: Draft, reading: Reading, sight: Sight): Draft {
  const text = sight.lines.map((each) => each.text).join("\n");
  const name = draft.fullName?.value ?? "";
  const said = [
    ...foundNamed(readState(reading), name, (value) => text.includes(value)),
    ...(draft.location ? [] : [{ location: labelledPlace(sight, reading.language) }]),
  ];
  return said.reduce((whole, each) => joined(whole, draftFrom(each, "page", 0.6, "")), draft);
}
