/**
 * What text is made of, told without the flag `u`: with it each pattern that holds `\p{L}` takes a
 * page that was just loaded two to five milliseconds to compile, and a hundred of them a whole
 * reading's time.
 */

/**
 * Letters, their marks and the digits among them as the inside of a class: the blocks of Unicode's
 * first plane that hold them, without the punctuation that stands beside names.
 */
export const letters = String.raw`A-Za-zªµºÀ-ÖØ-öø-ˁ\u0300-ͽͿ-؋\u0610-\u061a\u0620-\u1fff\u2c00-\u2dff々-〇ぁ-\ud7ff\uf900-﷿ﹰ-ﻼＡ-Ｚａ-ｚｦ-ￜ`;
export const digits = "0-9٠-٩۰-۹०-९０-９";
/** Letters of scripts that write words without spaces, with the halves of those beyond the first plane. */
export const han = String.raw`々〇㐀-\u9fff\uf900-\ufaff\ud840-\ud88d\udc00-\udfff`;
export const kana = "ぁ-ヿｦ-ﾟ";
export const hangul = String.raw`ᄀ-ᇿㄱ-ㆎ가-\ud7fb`;

/**
 * The text with `A` for each capital, `a` for each small letter, `x` for each letter that has no
 * case, `0` for each digit, and all else as it stands: `Dr. Jane Doe-李` is `Aa. Aaaa Aaa-x`.
 */
export function shapeOf(text: string): string {
  const plain = text.replace(/[A-Z]/g, "A").replace(/[a-z]/g, "a").replace(/\d/g, "0");
  return plain.replace(/[\u0080-\uffff]/g, (each) => {
    const known = shapes.get(each) ?? shapeOfOne(each);
    shapes.set(each, known);
    return known;
  });
}

const shapes = new Map<string, string>();
const letter = new RegExp(`[${letters}]`);
const digit = new RegExp(`[${digits}]`);

function shapeOfOne(character: string): string {
  if (digit.test(character)) return "0";
  if (!letter.test(character)) return character;
  if (character !== character.toLowerCase()) return "A";
  return character === character.toUpperCase() ? "x" : "a";
}

/** True where it begins with a small letter. */
export function opensSmall(text: string): boolean {
  return /^a/.test(shapeOf(text.slice(0, 1)));
}

export function isLatin(text: string): boolean {
  return /[A-Za-zªºÀ-ÖØ-ʸḀ-ỿ]/.test(text);
}
