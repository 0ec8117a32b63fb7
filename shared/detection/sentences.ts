import { wordsOf } from "./languages.ts";

const titles = wordsOf("titles");
const months = wordsOf("months");
/** Full stops and their like, bullets within a line, and smileys. */
const ends =
  /[.!?।;]+["')\]]*(?=\s)|\s(?:•|·)\s|[:;]-?[)(DP](?=\s)|\p{Extended_Pictographic}\ufe0f?(?=\s)/gu;
const maximum = { sentences: 40, characters: 500 };

/** The sentences of a text; line breaks end one where the line was not merely wrapped. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const line of unwrapped(text)) {
    for (const sentence of splitLine(line)) {
      if (sentences.length === maximum.sentences) return sentences;
      sentences.push(sentence.slice(0, maximum.characters));
    }
  }
  return sentences;
}

/** Programs that wrap lines do so beyond the fiftieth column; shorter lines were ended by the writer. */
function unwrapped(text: string): string[] {
  const lines: string[] = [];
  let current = "";
  for (const raw of text.split("\n")) {
    const line = raw.trim().replace(/^(?:[-•*·–] |\d{1,2}[.)] )\s*/, "");
    if (line) current += current ? ` ${line}` : line;
    if (line.length >= 50 && !/[.!?:;,।]$/.test(line)) continue;
    if (current) lines.push(current);
    current = "";
  }
  if (current) lines.push(current);
  return lines;
}

function splitLine(line: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(ends)) {
    const end = match.index + match[0].length;
    const isStop = match[0].startsWith(".");
    if (isStop && isAbbreviated(line.slice(start, match.index), line.slice(end))) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  sentences.push(line.slice(start).trim());
  return sentences.filter(Boolean);
}

/** Also "3. April". */
function isAbbreviated(before: string, behind: string): boolean {
  const last = before.slice(-20).split(" ").at(-1) ?? "";
  if (/^\d{1,2}$/.test(last))
    return months.has(behind.trim().split(/[ .,]/, 1)[0]?.toLowerCase() ?? "");
  return titles.has(last.toLowerCase()) || /^\p{Lu}$/u.test(last);
}
