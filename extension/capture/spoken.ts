import { opensWithGivenName } from "#shared/given-names";
import type { Line } from "./dom.ts";
import { shapeOf } from "./letters.ts";
import { hasNameShape, nameIn, withoutTitles } from "./names.ts";

interface Spoken {
  name: string;
  line: Line;
}

/**
 * Who introduces themselves in the first lines, as in `Hi, I'm Jane Doe` and `Hola, soy Jane`. A few
 * languages' words for it: where they are missing the rest of the page still tells.
 */
export function spokenNames(lines: readonly Line[]): Spoken[] {
  const found: Spoken[] = [];
  lines.slice(0, 80).forEach((line, index) => {
    if (line.text.length > 600) return;
    const next = lines[index + 1];
    const isOpen = endsInOpening.test(line.text) && next !== undefined;
    const text = isOpen ? `${line.text} ${next.text}` : line.text;
    const after = opening.exec(text);
    const name = after ? leadingName(text.slice(after.index + after[0].length)) : "";
    if (name) found.push({ name, line: isOpen ? next : line });
  });
  return found;
}

const words =
  "i['’]?m|i am|my name is|(?:je )?m['’]appelle|je suis|moi c['’]est|ich bin|ich hei(?:ß|ss)e|mein name ist|soy|me llamo|mi nombre es|sono|mi chiamo|sou|me chamo|meu nome é|ik ben|mijn naam is|jag heter|jeg he[dt]+er|(?:vol[aá]m|jmenuji) s[ae]|jestem|nazywam się|mă numesc|olen|ben|adım|nama saya|tôi là|меня зовут|мене звати|με λένε|أنا|اسمي|मेरा नाम";
const opening = new RegExp(`(?:^|[\\s,.!¡👋(–—-])(?:${words})\\s+(?=\\S)`, "i");
const endsInOpening = new RegExp(`(?:^|[\\s,.!¡👋(–—-])(?:${words})\\s*$`, "i");

/** The longest beginning that has the shape of a name, else one known given name by itself. */
function leadingName(text: string): string {
  // A full stop ends the sentence where no title or initial stands before it.
  const end = /[,;:!|()–—•·✨👋]|\s-\s|(?<!Prof)(?<=[a-z\u00df-\u024f\u0430-\u045f]{3})\.(?=\s|$)/u;
  const [rest = ""] = text.slice(0, 90).split(end);
  const parts = rest.trim().split(/\s+/).slice(0, 7);
  for (let length = parts.length; length > 1; length--) {
    const part = parts.slice(0, length).join(" ");
    if (hasNameShape(part) && withoutTitles(part).includes(" ")) return nameIn(part);
  }
  const [first = ""] = parts;
  const isAlone = parts.length === 1 || /^[^A]/.test(shapeOf(parts[1] ?? ""));
  return isAlone && /^A[a'’-]{2,}$/.test(shapeOf(first)) && opensWithGivenName(first) ? first : "";
}
