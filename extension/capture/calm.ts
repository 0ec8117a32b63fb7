import { shapeOf } from "./letters.ts";
import { wordSet } from "./text.ts";

/**
 * `JANE DOE` as the page writes the name elsewhere, else with small letters after each word's first.
 * A name that has a small letter of its own is left as it stands.
 */
export function calm(name: string, elsewhere: Iterable<string>, language: string): string {
  if (!isLoud(name)) return name;
  const wanted = name.toLowerCase();
  for (const text of elsewhere) {
    const start = text.length < 2000 ? text.toLowerCase().indexOf(wanted) : -1;
    const written = start < 0 ? "" : text.slice(start, start + name.length);
    if (written && !isLoud(written) && /^A/.test(shapeOf(written))) return written;
  }
  // There the small letter of I has no dot, and that of İ is an i.
  const isTurkish = /^(tr|az)$/.test(language) || name.includes("İ");
  const small = isTurkish ? name.replaceAll("İ", "i").replaceAll("I", "ı") : name;
  const words = name.split(" ");
  const lower = small.toLowerCase().split(" ");
  return words
    .map((word, index) => {
      const isInside = index > 0 && index + 1 < words.length;
      return spell(word, lower[index] ?? "", isInside);
    })
    .join(" ");
}

/** All of it in capitals, in a script that has small letters too, and more than initials. */
function isLoud(name: string): boolean {
  const shape = shapeOf(name);
  return !shape.includes("a") && /A{3}/.test(shape);
}

const particles = wordSet(
  "de la las los del der den dem da das do dos di du van von zu zur ten ter bin ibn bint y e",
);

function spell(word: string, small: string, isInside: boolean): string {
  if (isInside && particles.has(small)) return small;
  // Two consonants are initials, as in `JD Smith`.
  if (/^[B-DF-HJ-NP-TV-Z]{2}$/.test(word)) return word;
  // A capital opens each part, and what follows `Mc`.
  return [...small]
    .map((letter, index) => {
      const before = small.slice(0, index);
      const isOpening = /(?:^|[-‑'’.])$/.test(before) || (before === "mc" && small.length > 4);
      return isOpening ? word.charAt(index) : letter;
    })
    .join("");
}
