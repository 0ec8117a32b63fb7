import { type Card, joinName, makeCard } from "#shared/interchange/card";
import { writtenDay } from "#shared/interchange/written-day";

interface Line {
  name: string;
  parameters: string;
  value: string;
}

/**
 * Reads vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350): folded lines, quoted-printable values, groups
 * such as `item1.`, either line end, and cards without `FN`.
 */
export function readVcards(text: string): Card[] {
  const cards: Card[] = [];
  let lines: Line[] | undefined;
  for (const line of unfold(text).map(lineFrom)) {
    if (line.name === "BEGIN" && /^vcard$/i.test(line.value.trim())) lines = [];
    else if (line.name === "END" && lines) {
      cards.push(cardFrom(lines));
      lines = undefined;
    } else lines?.push(line);
  }
  return cards;
}

function unfold(text: string): string[] {
  const joined = text
    .replace(/^\ufeff/, "")
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "");
  const lines: string[] = [];
  for (const line of joined.split("\n")) {
    const last = lines.at(-1);
    const continues =
      last !== undefined &&
      /quoted-printable/i.test(last.split(":")[0] ?? "") &&
      last.endsWith("=");
    if (continues) lines[lines.length - 1] = `${last.slice(0, -1)}${line.trimStart()}`;
    else if (line.trim()) lines.push(line);
  }
  return lines;
}

function lineFrom(text: string): Line {
  const [, head = "", value = ""] = /^((?:[^":]|"[^"]*")*):([\s\S]*)$/.exec(text) ?? [];
  const [name = "", ...parameters] = head.split(";");
  const line = {
    name: (name.split(".").at(-1) ?? "").toUpperCase(),
    parameters: parameters.join(";"),
    value,
  };
  return /quoted-printable/i.test(line.parameters)
    ? { ...line, value: decodeQuoted(value, charsetOf(line.parameters)) }
    : line;
}

function cardFrom(lines: Line[]): Card {
  const all = (name: string) => lines.filter((line) => line.name === name);
  const first = (name: string) => unescaped(all(name)[0]?.value ?? "").trim();
  const [familyName = "", givenName = "", middle = ""] = parts(all("N")[0]?.value ?? "");
  const address = parts(all("ADR")[0]?.value ?? "");
  const organization = parts(all("ORG")[0]?.value ?? "")[0] ?? "";
  const texts = (...names: string[]) =>
    names
      .flatMap(all)
      .map((line) => unescaped(line.value).trim())
      .filter(Boolean);
  return makeCard({
    fullName:
      first("FN") || joinName(givenName, middle, familyName) || first("NICKNAME") || organization,
    givenName,
    familyName,
    jobTitle: first("TITLE") || first("ROLE"),
    organization,
    location: [address[3], address[4], address[6]].filter(Boolean).join(", "),
    emails: texts("EMAIL").map((each) => each.replace(/^mailto:/i, "")),
    phones: texts("TEL").map((each) => each.replace(/^tel:/i, "")),
    links: texts("URL", "SOCIALPROFILE", "X-SOCIALPROFILE"),
    tags: all("CATEGORIES").flatMap((line) => listed(line.value)),
    metOn: writtenDay(first("X-MET-ON")),
    note: all("NOTE")
      .map((line) => unescaped(line.value, "\n").trim())
      .join("\n"),
  });
}

function parts(value: string): string[] {
  return value.split(/(?<!\\);/).map((part) => unescaped(part).trim());
}

function listed(value: string): string[] {
  const entries = value.split(/(?<!\\),/).map((each) => unescaped(each).trim());
  return entries.filter(Boolean);
}

function unescaped(value: string, lineBreak = " "): string {
  return value.replace(/\\([\\;,:nN])/g, (_, mark: string) => (/n/i.test(mark) ? lineBreak : mark));
}

function charsetOf(parameters: string): string {
  return /charset=([\w-]+)/i.exec(parameters)?.[1] ?? "utf-8";
}

function decodeQuoted(value: string, charset: string): string {
  const bytes: number[] = [];
  for (const [, hex, plain = ""] of value.matchAll(/=([\da-f]{2})|([\s\S])/gi)) {
    if (hex) bytes.push(Number.parseInt(hex, 16));
    else bytes.push(...new TextEncoder().encode(plain));
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder().decode(new Uint8Array(bytes));
  }
}
