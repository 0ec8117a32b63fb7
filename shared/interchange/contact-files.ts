import type { Card } from "#shared/interchange/card";
import { readContactTable } from "#shared/interchange/contact-tables";
import { textOfFile } from "#shared/interchange/file-text";
import { readVcards } from "#shared/interchange/vcards";

export type ContactFile = { source: "vcard" | "csv"; cards: Card[] };

/** Reads a vCard or CSV export by what stands in it, whatever it is called and however encoded. */
export function readContactFile(bytes: Uint8Array): ContactFile {
  const text = textOfFile(bytes);
  return /^\s*BEGIN:VCARD/im.test(text.slice(0, 2000))
    ? { source: "vcard", cards: readVcards(text) }
    : { source: "csv", cards: readContactTable(text) };
}
