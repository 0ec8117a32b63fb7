import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

const Messages = z.record(z.string(), z.object({ message: z.string() }));
type Messages = z.infer<typeof Messages>;

export type Tongue = "pseudo" | "ar" | "de";

/**
 * A copy of a built extension that speaks another language in a browser set to English. "pseudo" is
 * English with accents, drawn out and in brackets, and is in no build that leaves this computer.
 */
export async function speakingBuild(extension: string, tongue: Tongue): Promise<string> {
  const copy = `${extension}-${tongue}`;
  await cp(extension, copy, { recursive: true });
  const from = await messagesIn(copy, tongue === "pseudo" ? "en" : tongue);
  const spoken = tongue === "pseudo" ? pseudo(from) : from;
  await writeFile(fileOf(copy, "en"), JSON.stringify(spoken));
  return copy;
}

function pseudo(messages: Messages): Messages {
  const settings = new Set(["language", "direction"]);
  return Object.fromEntries(
    Object.entries(messages).map(([word, { message }]) => [
      word,
      { message: settings.has(word) ? message : `⟦${drawnOut(accented(message))}⟧` },
    ]),
  );
}

const accents: Record<string, string> = {
  a: "á",
  c: "ç",
  d: "ð",
  e: "é",
  g: "ĝ",
  h: "ĥ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ó",
  p: "þ",
  r: "ř",
  s: "š",
  t: "ţ",
  u: "ú",
  w: "ŵ",
  y: "ý",
  z: "ž",
};

function accented(message: string): string {
  return message.replace(/[a-z]/g, (letter) => accents[letter] ?? letter);
}

/** Two fifths longer, as a translation can be; in words, so that lines still break. */
function drawnOut(message: string): string {
  return `${message} ${"ẽĩõũ ".repeat(Math.ceil((message.length * 0.4) / 5))}`.trimEnd();
}

async function messagesIn(extension: string, locale: string): Promise<Messages> {
  return Messages.parse(JSON.parse(await readFile(fileOf(extension, locale), "utf8")));
}

function fileOf(extension: string, locale: string): string {
  return join(extension, "_locales", locale, "messages.json");
}
