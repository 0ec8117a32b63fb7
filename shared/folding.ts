const letters: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ς: "σ",
  ى: "ي",
  ة: "ه",
};

/**
 * Text as search compares it: without case, accents, vowel points and width, in any script.
 * Only marks that readers leave out themselves go; vowel signs of Indic scripts stay.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu, "")
    .replace(/[ßøłđðþæœıςىة]/gu, (letter) => letters[letter] ?? letter)
    .normalize("NFC");
}

/** Every word of the query occurs somewhere in the folded text. */
export function matches(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean);
}
