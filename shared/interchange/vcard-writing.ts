import type { Contact } from "#shared/contacts";
import { escaped, folded } from "#shared/interchange/content-lines";
import type { Outgoing } from "#shared/interchange/outgoing";

/** Writes vCard 4.0 (RFC 6350), and RFC 9554 for profiles; our own reader takes it back whole. */
export function writeVcards(outgoing: readonly Outgoing[]): string {
  return folded(outgoing.flatMap(linesOf));
}

function linesOf({ contact, note, introducer }: Outgoing): string[] {
  const { givenName, familyName, location, tags, metOn } = contact;
  const one = (name: string, value: string | null) =>
    value === null || value === "" ? [] : [`${name}:${whole(value)}`];
  const hasParts = givenName !== null || familyName !== null;
  return [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `UID:urn:uuid:${contact.id}`,
    `FN:${whole(contact.fullName)}`,
    ...(hasParts ? [`N:${escaped(familyName ?? "")};${escaped(givenName ?? "")};;;`] : []),
    ...(contact.organization === null ? [] : [`ORG:${escaped(contact.organization)}`]),
    ...one("TITLE", contact.jobTitle),
    ...(location === null ? [] : [`ADR:;;;${escaped(location)};;;`]),
    ...contact.emails.map(({ value, kind }) => `EMAIL${typeOf(kind)}:${whole(value)}`),
    ...contact.phones.map(({ value, kind }) => `TEL${typeOf(kind)}:${whole(value)}`),
    ...contact.links.map(linkLine),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(whole).join(",")}`]),
    ...one("NOTE", note),
    ...one("X-INTRODUCED-BY", introducer),
    ...one("X-MET-ON", metOn),
    "END:VCARD",
  ];
}

/** A value without parts: its semicolons stand as they are (RFC 6350 §3.4). */
function whole(text: string): string {
  return text.split(";").map(escaped).join(";");
}

const typeWords = { work: "work", home: "home", mobile: "cell", other: "" };

function typeOf(kind: keyof typeof typeWords): string {
  return typeWords[kind] === "" ? "" : `;TYPE=${typeWords[kind]}`;
}

/** A parameter's value stands in quotes, and none may stand in it. */
function linkLine({ url, service }: Contact["links"][number]): string {
  if (service === null) return `URL:${url}`;
  return `SOCIALPROFILE;SERVICE-TYPE="${service.replaceAll('"', "'")}";VALUE=uri:${url}`;
}
