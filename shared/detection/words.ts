/** Text as the phrases expect it: plain apostrophes and spaces, no emphasis marks, composed letters. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u00a0\u202f\u2007\t]/g, " ")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad\0]/g, "")
    .replace(/\*{1,3}/g, "");
}

/** Lower case without the accents of European scripts; the vowel signs of others stay. */
export function fold(text: string): string {
  // Most words are plain Latin, and taking letters apart is ten times slower.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
}

/** At most this many characters, cut at a word. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trimEnd()}…`;
}

/** Lower case in which every letter keeps its place. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : text.replace(/[\p{Lu}]/gu, (letter) =>
        letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter,
      );
}
