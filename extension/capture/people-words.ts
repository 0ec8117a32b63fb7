import { opensWithGivenName } from "#shared/given-names";
import { fold } from "./text.ts";

/** How many open with a known given name, or one in two parts as in `Yu-Wen`. */
export function givenShare(names: string[]): number {
  const given = names.filter(
    (each) => opensWithGivenName(each) || /^[A-Z][a-z]+-[A-Za-z][a-z]+ /.test(each),
  );
  return given.length / names.length;
}

/** Headlines in capitals run longer than names. */
export function wordsIn(names: string[]): number {
  return names.reduce((sum, each) => sum + each.split(" ").length, 0) / names.length;
}

/** Names share no word as often as `University` stands in the names of universities. */
export function commonestWord(names: string[]): number {
  if (names.length < 5) return 0;
  const counts = new Map<string, number>();
  for (const name of names)
    for (const word of new Set(fold(name).split(" ")))
      if (word.length > 2 && !opensWithGivenName(word))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  return Math.max(0, ...counts.values()) / names.length > 0.35 ? 1.5 : 0;
}
