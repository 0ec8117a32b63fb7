import { mailAddress, phoneNumber } from "./addresses.ts";
import { digits, letters, shapeOf } from "./letters.ts";

// In regular expressions with the flag `u` these classes would be too slow to compile in each page.
const host = `${letters}${digits}-`;
const box = `${letters}${digits}._%+'-`;

/** What follows another `@`, as in `@jane@social.example`, is an account. */
const written = new RegExp(
  String.raw`(?<![@${box}])[${letters}${digits}][${box}]{0,63}@(?:[${letters}${digits}][${host}]{0,62}\.){1,6}[${letters}]{2,24}`,
  "g",
);

/** The mail addresses in a line of text, however they are spelled. */
export function mailIn(line: string): string[] {
  const text = line.slice(0, 2000);
  const found = text.includes("@") ? (text.match(written) ?? []) : [];
  const spelled =
    found.length === 0 && text.length < 300 ? (spelledOut(text).match(written) ?? []) : [];
  return [...found, ...spelled].map(mailAddress).filter(Boolean);
}

const name = `${letters}${digits}._+-`;
const joint = String.raw`\s*[([{<]\s*([${letters}]{1,10}|@|-at-|\.)\s*[)\]}>]\s*`;
const joints = new RegExp(joint);
// Each shape begins where a word does, or a word without end would be tried from each letter.
const bracketed = new RegExp(`(?<![${name}])[${name}]{1,64}(?:${joint}[${name}]+){1,6}`);
const spaced = new RegExp(
  String.raw`(?<![${name}])([${name}]{1,64})\s+(?:at|AT|@|_at_|-at-)\s+([${host}]+(?:(?:\s*\.\s*|\s+(?:dot|DOT)\s+)[${host}]+){1,4})`,
);

/** `jane [at] uni [dot] example`, whatever word stands in the brackets, as an address. */
export function spelledOut(text: string): string {
  if (!/[([{<@]|\b_?at_?\b/i.test(text)) return "";
  const parts = bracketed.exec(text)?.[0].split(joints) ?? [];
  const between = parts.filter((_, index) => index % 2 === 1);
  // Of `[dot] [at] [dot]` the one that stands for `@` stands once.
  const at = between.findIndex((each) => between.filter((one) => one === each).length === 1);
  const words = parts.filter((_, index) => index % 2 === 0);
  const joined = `${words.slice(0, at + 1).join(".")}@${words.slice(at + 1).join(".")}`;
  if (at >= 0 && /@.*\../.test(joined)) return joined;
  const [whole, before, after] = spaced.exec(text) ?? [];
  if (
    whole &&
    // `ROWS @ Prof. Roe` says where a talk is.
    !/\.\s+Aa/.test(shapeOf(whole)) &&
    (/\bdot\b/i.test(whole) || /\bAT\b|@|[_-]at[_-]/.test(whole) || isMostly(whole, text))
  ) {
    return `${before}@${after?.replace(/\s+(?:dot|DOT)\s+|\s*\.\s*/g, ".")}`;
  }
  return text.includes("@") ? text.replace(/\s*@\s*/, "@") : "";
}

function isMostly(part: string, text: string): boolean {
  return text.length - part.length < 16 && /\.\s*[Aax]{2,6}\s*$/.test(shapeOf(part));
}

const before = String.raw`(?<![\d${letters}.\-/+])`;
const phoneShapes = [
  String.raw`\(?(?:\+|00)\d{1,14}\)?(?:[\s.\-–/]{0,2}\(0?\d{0,4}\))?(?:[\s.\-–/]{1,2}\d{1,10}){0,6}(?![\d${letters}])`,
  String.raw`\(0?\d{2,5}\)(?:[\s.\-–/]{0,2}\d{2,9})(?:[\s.\-–/]\d{2,6}){0,4}(?![\d${letters}])`,
  String.raw`\d{3}[\s.\-–]\d{3}[\s.\-–]\d{4}(?![\d${letters}-])`,
  String.raw`0\d{1,4}(?:[\s.\-–/]|\s[\-–/]\s)\d{2,8}(?:[\s.\-–]\d{2,4}){0,4}(?![\d${letters}-])`,
].map((shape) => new RegExp(before + shape, "g"));

/** The telephone numbers in a short line of text. */
export function phonesIn(text: string): string[] {
  if (text.length > 400 || !/\d{2}/.test(text)) return [];
  for (const shape of phoneShapes) {
    const found = [...text.matchAll(shape)].filter(
      (match) => !isOther(text, match.index, match[0]),
    );
    const values = found
      .map((match) => phoneNumber(match[0]))
      .filter((each) => each.replace(/\D/g, "").length >= 8);
    if (values.length > 0) return values;
  }
  return [...text.matchAll(labelled)].flatMap((match) => phoneNumber(match[1] ?? "") || []);
}

/** Digits in no shape of their own, after what telephones are called. */
const labelled =
  /(?:\bt[eé]l|phone|fon\b|\bmob|m[oó]vil|\bcel|handy|whatsapp|电话|電話|手机|手機|携帯|전화|휴대폰|тел|моб|هاتف|جوال|فون|फ़ोन|फोन|मोबाइल|טלפון)[^\d\s:：.+(]*\s?[^\d\s:：.+(]{0,10}\s?[:：.]?\s*(\+?\(?\d[\d\s().–-]{5,15}\d)(?!\d)/gi;

/** Numbers that only look like telephone numbers: faxes, identifiers, days. */
function isOther(text: string, index: number, number: string): boolean {
  const before = text.slice(Math.max(0, index - 14), index);
  return (
    /(fax|isbn|issn|doi|orcid|arxiv|zip)\W*(?:no\.?|number)?\W*$/i.test(before) ||
    /^\d{4}[-\s]\d{4}[-\s]\d{4}/.test(number) ||
    /^(19|20)\d\d[-–./]|^\d{1,2}[-–./]\d{1,2}[-–./](19|20)\d\d$/.test(number)
  );
}
