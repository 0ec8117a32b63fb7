import { descendants, type Line, linesOf, tagOf } from "./dom.ts";
import { wordSet } from "./text.ts";

/** What developers call an element: the words of its class, id, itemprop and test id, in lower case. */
export function calledWords(element: Element): string[] {
  const names = ["class", "id", "itemprop", "data-testid"].map((each) =>
    element.getAttribute(each),
  );
  return wordsIn(names.filter((each) => each !== null).join(" "));
}

/** The words of a name that developers give, as `jobTitle`, `job-title` and `job_title` are written. */
export function wordsIn(called: string): string[] {
  return called
    .slice(0, 300)
    .split(/[^A-Za-z\u00c0-\uffff]+|(?<=[a-z])(?=[A-Z])/)
    .map((each) => each.toLowerCase());
}

const holders = wordSet(
  "user profile nick full display screen author member person persona artist channel owner real",
);

/** True for an element called after a person's name, such as `profile-name` or `username`. */
export function namesPerson(words: string[]): boolean {
  return (
    words.some((each) => each.endsWith("username") || personNames.has(each)) ||
    (words.includes("name") && words.some((each) => holders.has(each)))
  );
}

const personNames = wordSet("nickname fullname displayname screenname authorname hnuser");
const roles = wordSet("headline job jobtitle occupation position profession role");
const organizations = wordSet(
  "building company organisation organization org employer affiliation institution workplace worksfor",
);
const places = wordSet(
  "marker pin location locality city residence hometown country adr homelocation",
);

/** Which field an element is called after. */
export function fieldOf(words: string[]): "jobTitle" | "organization" | "location" | undefined {
  if (words.some((each) => places.has(each))) return "location";
  if (words.some((each) => organizations.has(each))) return "organization";
  return words.some((each) => roles.has(each)) ? "jobTitle" : undefined;
}

/** Which part of a name an element is called after. */
export function namePartOf(words: string[]): string {
  if (!words.some((each) => each.endsWith("name"))) return "";
  const called = words.join(" ");
  if (/\b(?:first|given) ?name\b/.test(called)) return "given";
  return /\b(?:last|family) ?name\b/.test(called) ? "family" : "";
}

/** The words an icon is called after: its own, its file's or those of the symbol it uses. */
export function iconWords(element: Element): string[] {
  if (!/^(i|svg|img)$/.test(tagOf(element))) return [];
  return descendants(element, 5).flatMap((each) => {
    const drawn = each.getAttribute("href") ?? each.getAttribute("src") ?? "";
    return [...calledWords(each), ...wordsIn(drawn.slice(-60))];
  });
}

/** What an element shows without the label before it, which a colon, a `dt`, a `th` or a class tells. */
export function valueIn(element: Element): string {
  const [first, ...rest] = linesOf(element, 8, 300);
  if (!first) return "";
  const [opening, ...others] = first.runs.filter((each) => each.text.trim());
  const beside = others.map((each) => each.text).join("");
  const isLabel = opening?.text.trim().endsWith(":") && beside.trim() !== "";
  const lines = isLabelled(first) ? rest : [first, ...rest];
  if (lines.length > 1) return "";
  const shown = isLabel ? beside : (lines[0] ?? first).text;
  return /[.!?。]$|[<>{}@]/.test(shown) ? "" : shown.replace(/\s+/g, " ").trim();
}

function isLabelled({ text, block }: Line): boolean {
  return (
    /[:：]$/.test(text) ||
    /^(dt|th|label)$/.test(tagOf(block)) ||
    calledWords(block).includes("label")
  );
}
