import { type Candidate, isEmptyDraft, joined, shareAddress } from "./candidates.ts";
import { isSameWords, nameWords, sameName } from "./names.ts";
import { commonness } from "./sight.ts";
import { fold } from "./text.ts";

/**
 * The best layer that names authors is believed; a later one only where it names all of them and
 * more, none of whom holds a word that the page writes small.
 */
export function withOneAccount(layers: Candidate[][], common: Set<string>): Candidate[][] {
  let believed: Candidate[] = [];
  for (const layer of layers) {
    const authors = layer.filter((each) => each.standing === "author" && nameOf(each));
    const isWider =
      authors.length > believed.length &&
      believed.every((each) => authors.some((other) => isNamedAlike(each, other))) &&
      (believed.length === 0 ||
        authors.every(
          (each) =>
            commonness(nameOf(each), common) === 0 ||
            believed.some((other) => isNamedAlike(each, other)),
        ));
    if (isWider) believed = authors;
  }
  return layers.map((layer) =>
    layer.filter(
      (each) => each.standing !== "author" || believed.some((other) => isNamedAlike(each, other)),
    ),
  );
}

/** Nobody is the page's subject or author without a name, or under an organisation's name. */
export function demoted(candidate: Candidate, organizations: Set<string>): Candidate {
  const name = candidate.draft.fullName?.value ?? "";
  if (name && !organizations.has(fold(name))) return candidate;
  return candidate.standing === "organization"
    ? candidate
    : { ...candidate, standing: "mentioned" };
}

/** More people than this no layer tells of a page. */
const mostOfLayer = 250;

export function mergeLayers(layers: Candidate[][]): Candidate[] {
  const merged: (Candidate & { words: string[] })[] = [];
  for (const layer of layers) {
    const earlier = merged.length;
    for (const each of layer.slice(0, mostOfLayer)) {
      if (isEmptyDraft(each.draft)) continue;
      const words = nameWords(each.draft.fullName?.value ?? "");
      const known = merged.findIndex(
        (other, index) => isSameWords(other.words, words) && isSame(other, each, index < earlier),
      );
      const other = merged[known];
      if (other) {
        const draft = joined(other.draft, each.draft);
        merged[known] = { standing: stronger(other, each), draft, words: other.words };
      } else merged.push({ ...each, words });
    }
  }
  return merged.map(({ standing, draft }) => ({ standing, draft }));
}

/** Cards that stand side by side in one layer are kept apart, as the page keeps them. */
function isSame(one: Candidate, other: Candidate, fromOtherLayer: boolean): boolean {
  const isCard = one.standing === "subject" || other.standing === "subject";
  return fromOtherLayer || !isCard || shareAddress(one.draft, other.draft);
}

/** Best first. */
export const rank = { subject: 0, author: 1, listed: 2, mentioned: 3, organization: 4 };

function stronger(one: Candidate, other: Candidate) {
  return rank[one.standing] <= rank[other.standing] ? one.standing : other.standing;
}

export function nameOf({ draft }: Candidate): string {
  return draft.fullName?.value ?? "";
}

export function isNamedAlike(one: Candidate, other: Candidate): boolean {
  return sameName(one.draft.fullName?.value ?? "", other.draft.fullName?.value ?? "");
}
