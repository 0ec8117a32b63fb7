import { wordSet } from "./text.ts";

/** What pages of one person are called, beside or instead of the name. */
const headings = wordSet(
  "about bio biography blog contact curriculum cv foto home homepage lebenslauf logo me my of photo portfolio porfolio portafolio profile project projects publications research resume résumé site teaching the vita vitae website welcome world",
);
const ofOnePerson = wordSet(
  "curriculum cv homepage lebenslauf portfolio portafolio resume résumé vitae",
);

export function isHeadingWord(word: string): boolean {
  return headings.has(word.toLowerCase());
}

/** `My CV`: no word of it is a name. */
export function isMereHeading(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length < 4 && words.every(isHeadingWord);
}

/** True where a title calls the page somebody's course of life or own page. */
export function callsItOnes(title: string): boolean {
  return title
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some((each) => ofOnePerson.has(each));
}
