import type { DraftPerson, IntroductionDraft } from "#shared/introduction-drafts";

/** One line for a draft: who introduced whom, or what is known where that is not sure. */
export function draftWords(draft: IntroductionDraft): string {
  const { introducer, introduced, certainty, subject } = draft;
  const names = listed(introduced.map(nameOf));
  const by = introducer === null ? "" : nameOf(introducer);
  if (certainty === "sure" && by !== "" && names !== "") return `${by} introduced ${names}`;
  if (certainty === "sure" && names !== "") return `Somebody introduced ${names}`;
  const about = subject === "" ? "Words without a subject" : `“${subject}”`;
  const who = listed([by, ...introduced.map(nameOf)].filter((name) => name !== ""));
  return who === "" ? about : `${about}, with ${who}`;
}

/** Where the draft came from, after "Read from". */
export const sourceWords: Record<IntroductionDraft["source"], string> = {
  mail: "a mail to your address",
  file: "a file",
  paste: "words you pasted",
  page: "a page",
};

export function nameOf({ name, email }: Pick<DraftPerson, "name" | "email">): string {
  return name || email;
}

function listed(names: readonly string[]): string {
  const [first = "", second, ...more] = names;
  if (second === undefined) return first;
  return more.length === 0
    ? `${first} and ${second}`
    : `${first}, ${second} and ${more.length} more`;
}
