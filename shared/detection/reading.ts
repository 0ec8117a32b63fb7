import { opensWithGivenName } from "../given-names.ts";
import { addressOf } from "./addressees.ts";
import { wordsOf } from "./languages.ts";
import { leadingName, namesIn } from "./person-names.ts";
import { hidePlaceholders } from "./placeholders.ts";
import { sentencesOf } from "./sentences.ts";
import { fold, lowered, plain } from "./words.ts";

export interface Sentence {
  text: string;
  lower: string;
  /** Whom this sentence turns to by name. */
  addressees: string[];
  /** Who is spoken to since the last such turn. */
  spokenTo: string[];
}

/** A text as read: its sentences, who is spoken to, and who signs. */
export interface Reading {
  sentences: Sentence[];
  /** The names in the first greeting. */
  greeted: string[];
  signer: string;
  /** Names that stand within sentences, where a capital means something. */
  mentioned: string[];
  originals: string[];
}

const closings = [...wordsOf("closings")].map(fold).toSorted((a, b) => b.length - a.length);

/** `others` are the placeholders of another part of the same message. */
export function read(text: string, others: string[] = []): Reading {
  const { text: hidden, originals } = hidePlaceholders(plain(text), others);
  const { body, signer } = withoutSigner(hidden);
  let spokenTo: string[] = [];
  let greeted: string[] = [];
  const texts = sentencesOf(body);
  const sentences = texts.map((text, index) => {
    const addressees = addresseesOf(texts, index);
    if (addressees.length > 0) spokenTo = addressees;
    if (index < 3 && greeted.length === 0) greeted = addressees;
    return { text, lower: lowered(text), addressees, spokenTo };
  });
  const mentioned = sentences.flatMap(({ text }) =>
    namesIn(text.replace(/^\S*[^\s']\S (?<!'s )/, "")),
  );
  return { sentences, greeted, signer, mentioned, originals };
}

/**
 * A single word set off at the beginning of a later sentence ("Results:", "Anyway, …") is a name
 * only where it stands elsewhere too.
 */
function addresseesOf(texts: readonly string[], index: number): string[] {
  const { names, isGreeting, rest } = addressOf(texts[index] ?? "");
  const isLabel = rest === "" && texts[index]?.endsWith(":");
  // "Nick:" above a letter
  const isFirst = index === 0 && (!isLabel || opensWithGivenName(names[0] ?? ""));
  if (isGreeting || names.length !== 1 || isFirst || isReachable(rest)) return names;
  const [name = ""] = names;
  if (name.includes(" ") && !isLabel) return names;
  const others = texts.filter((_, other) => other !== index).join(" ");
  const words = new Set(`${rest} ${others}`.replace(/'s\b/g, "").split(/[^\p{L}\p{M}\p{N}⟦⟧]+/u));
  return name.split(" ").every((word) => words.has(word)) ? names : [];
}

/** "Hana: +1 555 0100" in a list of contacts. */
function isReachable(rest: string): boolean {
  return /^(?:\+?\d[\d ()/.-]{6,}|\S{1,64}@\S)/.test(rest);
}

/** The writer's name stands after a closing word, or alone in the last line. */
function withoutSigner(text: string): { body: string; signer: string } {
  const lines = text.trimEnd().split("\n");
  for (let index = Math.max(0, lines.length - 8); index < lines.length; index++) {
    const line = (lines[index] ?? "").trim();
    const rest = afterClosing(line);
    if (rest === undefined || (index === 0 && lines.length > 1)) continue;
    const next = lines.slice(index + 1).find((each) => each.trim() !== "") ?? "";
    const signer = signerIn(rest) || (rest === "" ? signerIn(next) : "");
    if (signer || rest === "") return { body: lines.slice(0, index).join("\n"), signer };
  }
  const last = (lines.at(-1) ?? "").trim();
  const signer = lines.length > 1 && !/[,|(]| [-–—] /.test(last) ? signerIn(last) : "";
  if (signer) return { body: lines.slice(0, -1).join("\n"), signer };
  // "Ana" above "Corvo — corvo.example"
  const above = lines.length > 3 && lines.at(-3)?.trim() === "" ? (lines.at(-2) ?? "").trim() : "";
  if (above !== "" && signerIn(above) === above)
    return { body: lines.slice(0, -2).join("\n"), signer: above };
  return closedInLine(text);
}

/** "… me retiro. Besos, Lola" in a single line. */
function closedInLine(text: string): { body: string; signer: string } {
  const [, body = "", tail = ""] =
    /^([\s\S]*[.!?।:)\u{1F300}-\u{1FAFF}])\s+([^.!?\n]{2,60})$/u.exec(text.trimEnd()) ?? [];
  const isNameAlone = /^\p{Lu}\p{Ll}+$/u.test(tail) && !body.includes(tail);
  const rest = afterClosing(tail) ?? (/^[-–—~]/.test(tail) || isNameAlone ? tail : "");
  const signer = rest ? signerIn(rest) : "";
  return signer ? { body, signer } : { body: text, signer: "" };
}

/** What follows a closing word at the line's beginning; undefined where there is none. */
function afterClosing(line: string): string | undefined {
  if (line.length > 60) return undefined;
  const folded = fold(line);
  const closing = closings.find(
    (each) => folded.startsWith(each) && !/[\p{L}\p{M}]/u.test(folded.charAt(each.length)),
  );
  return closing === undefined
    ? undefined
    : line.slice(closing.length).replace(/^[\s,.!:–—-]+/, "");
}

/** A line that is a name and nothing else, or a name before titles and firms. */
function signerIn(line: string): string {
  const bare = line.trim().replace(/^[-–—~]\s*/, "");
  if (bare.length > 60 || /[!?]$/.test(bare)) return "";
  const [before = ""] = bare.split(/[,|(]| [-–—] /, 1);
  const name = leadingName(before.trim());
  const isWhole = before
    .trim()
    .replace(/\.$/, "")
    .endsWith(name.split(" ").at(-1) ?? "");
  return name && isWhole ? name : "";
}
