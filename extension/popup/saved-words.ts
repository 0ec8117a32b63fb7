import { plural, t, type Word } from "../words.ts";
import type { Saved, SavedOne } from "./saving.ts";

/** Who was saved, or how many. */
export function savedWords(saved: Saved): string {
  return saved.what === "people"
    ? plural("savedPeople", saved.count)
    : t(headings[saved.what], inWords(saved.names));
}

const headings = {
  contact: "savedContact",
  update: "savedUpdate",
  introduction: "savedIntroduction",
} as const satisfies Record<SavedOne["what"], Word>;

/** "Robin, Kim and Lee" as the language writes it. */
function inWords(names: readonly string[]): string {
  return new Intl.ListFormat(t("language")).format(names);
}
