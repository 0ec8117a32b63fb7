import { guardedCsv } from "#shared/interchange/csv";
import type { Outgoing } from "#shared/interchange/outgoing";

const most = (outgoing: readonly Outgoing[], count: (each: Outgoing) => number) =>
  outgoing.reduce((sofar, each) => Math.max(sofar, count(each)), 1);

/** Contacts under Google's headers (2023 on), safe to open in a spreadsheet. */
export function writeContactCsv(outgoing: readonly Outgoing[]): string {
  const emails = most(outgoing, ({ contact }) => contact.emails.length);
  const phones = most(outgoing, ({ contact }) => contact.phones.length);
  const links = most(outgoing, ({ contact }) => contact.links.length);
  const head = [
    ...["Name", "First Name", "Last Name", "Organization Name", "Organization Title"],
    ...numbered(emails, (n) => [`E-mail ${n} - Label`, `E-mail ${n} - Value`]),
    ...numbered(phones, (n) => [`Phone ${n} - Label`, `Phone ${n} - Value`]),
    ...numbered(links, (n) => [`Website ${n} - Label`, `Website ${n} - Value`]),
    ...["Other City", "Labels", "Notes", "Introduced By", "Connected On"],
  ];
  const rows = outgoing.map(({ contact, note, introducer }) => [
    contact.fullName,
    contact.givenName ?? "",
    contact.familyName ?? "",
    contact.organization ?? "",
    contact.jobTitle ?? "",
    ...filled(
      emails,
      contact.emails.map(({ kind, value }) => [kind, value]),
    ),
    ...filled(
      phones,
      contact.phones.map(({ kind, value }) => [kind, value]),
    ),
    ...filled(
      links,
      contact.links.map(({ service, url }) => [service ?? "", url]),
    ),
    contact.location ?? "",
    contact.tags.join(" ::: "),
    note,
    introducer,
    contact.metOn ?? "",
  ]);
  return guardedCsv([head, ...rows]);
}

function numbered(count: number, names: (number: number) => [string, string]): string[] {
  return Array.from({ length: count }, (_, index) => names(index + 1)).flat();
}

function filled(count: number, pairs: readonly (readonly string[])[]): string[] {
  return Array.from({ length: count }, (_, index) => pairs[index] ?? ["", ""]).flat();
}
