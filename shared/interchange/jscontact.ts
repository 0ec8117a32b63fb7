import type { Contact } from "#shared/contacts";
import type { Outgoing } from "#shared/interchange/outgoing";

/** Writes JSContact (RFC 9553): an array of cards. Our own fields bear a vendor's prefix. */
export function writeJsContacts(outgoing: readonly Outgoing[]): string {
  return `${JSON.stringify(outgoing.map(cardOf), undefined, 2)}\n`;
}

function cardOf({ contact, note, introducer }: Outgoing): object {
  const { organization, jobTitle, location, metOn } = contact;
  return {
    "@type": "Card",
    version: "1.0",
    uid: `urn:uuid:${contact.id}`,
    name: nameOf(contact),
    ...map("organizations", organization === null ? [] : [{ name: organization }]),
    ...map("titles", jobTitle === null ? [] : [{ name: jobTitle }]),
    ...map("addresses", location === null ? [] : [{ full: location }]),
    ...map(
      "emails",
      contact.emails.map(({ value, kind }) => ({ address: value, ...contextOf(kind) })),
    ),
    ...map(
      "phones",
      contact.phones.map(({ value, kind }) => ({ number: value, ...contextOf(kind) })),
    ),
    ...map(
      "onlineServices",
      contact.links.map(({ url, service }) => ({ uri: url, ...(service && { service }) })),
    ),
    ...(contact.tags.length > 0 && {
      keywords: Object.fromEntries(contact.tags.map((tag) => [tag, true])),
    }),
    ...map("notes", note === "" ? [] : [{ note }]),
    ...(introducer !== "" && { "tertius.example:introducedBy": introducer }),
    ...(metOn !== null && { "tertius.example:metOn": metOn }),
  };
}

function nameOf({ fullName, givenName, familyName }: Contact): object {
  const components = [
    ...(givenName === null ? [] : [{ kind: "given", value: givenName }]),
    ...(familyName === null ? [] : [{ kind: "surname", value: familyName }]),
  ];
  return { full: fullName, ...(components.length > 0 && { components }) };
}

/** Several of one sort are a map from ids of ours; none of them leave the property out. */
function map(property: string, entries: readonly object[]): object {
  if (entries.length === 0) return {};
  const named = entries.map((entry, index) => [String(index + 1), entry]);
  return { [property]: Object.fromEntries(named) };
}

function contextOf(kind: "work" | "home" | "mobile" | "other"): object {
  if (kind === "mobile") return { features: { mobile: true } };
  if (kind === "work") return { contexts: { work: true } };
  return kind === "home" ? { contexts: { private: true } } : {};
}
