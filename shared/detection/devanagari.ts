const consonants: Record<string, string> = {};
for (const [latin, letters] of Object.entries({
  k: "कख",
  g: "गघ",
  n: "ङञणनं",
  c: "चछ",
  j: "जझ",
  t: "टठतथ",
  d: "डढदध",
  p: "पफ",
  b: "बभ",
  m: "म",
  y: "य",
  r: "र",
  l: "ल",
  v: "व",
  s: "शषस",
}))
  for (const letter of letters) consonants[letter] = latin;
const latinSounds: Record<string, string> = { f: "p", w: "v", z: "j", q: "k", x: "ks" };

/** Whether a word in Devanagari and one in Latin letters may be the same name: अमित, amit. */
export function soundsAlike(devanagari: string, latin: string): boolean {
  const one = [...devanagari].map((letter) => consonants[letter] ?? "").join("");
  const other = [...latin.replace(/[aeiouh]/g, "")]
    .map((letter) => latinSounds[letter] ?? letter)
    .join("");
  return one.length > 1 && one === other;
}
