import { foldedName } from "#shared/canonical-keys";
import type { Contact } from "#shared/contacts";
import { addDays, dayAt } from "#shared/days";
import { type Sector, sectorToldBy } from "#shared/sectors";
import { hillNumber } from "#shared/statistics/diversity";
import { workKindOf } from "#shared/statistics/work-kinds";
import type { Question } from "../charts/figure.tsx";
import { formatNumber } from "../charts/values.ts";
import { dateWords, people } from "./counting.ts";

type KindOf = (contact: Contact) => string | undefined;
const names = ["Sectors", "Kinds of work", "Employers"] as const;

function kindsIn(contacts: readonly Contact[]): KindOf[] {
  const chosen = sectorsChosen(contacts);
  return [
    ({ organization, sector }) => sectorOf(organization, sector ?? undefined, chosen),
    ({ jobTitle }) => workOrNone(jobTitle),
    ({ organization }) => foldedOrNone(organization),
  ];
}

/** What the owner said of one card holds for everybody of the same employer. */
function sectorsChosen(contacts: readonly Contact[]): ReadonlyMap<string, Sector> {
  return new Map(
    contacts.flatMap(({ organization, sector }) =>
      organization === null || typeof sector !== "string"
        ? []
        : [[foldedName(organization), sector] as const],
    ),
  );
}

function sectorOf(
  organization: string | null,
  own: Sector | undefined,
  chosen: ReadonlyMap<string, Sector>,
): Sector | undefined {
  if (own !== undefined || organization === null) return own;
  return chosen.get(foldedName(organization)) ?? sectorToldBy(organization);
}

/** How many equally common sectors, kinds of work and employers would be as varied, then and now. */
export function diversityQuestion(
  contacts: readonly Contact[],
  { timeZone, asOf }: { timeZone: string; asOf: string },
): Question {
  const dated = contacts
    .map((contact) => ({ contact, savedOn: dayAt(contact.createdAt, timeZone) }))
    .filter(({ savedOn }) => savedOn <= asOf);
  const first = dated.map(({ savedOn }) => savedOn).toSorted()[0] ?? asOf;
  const startOn = addDays(first, 14);
  const start = dated.filter(({ savedOn }) => savedOn <= startOn).map(({ contact }) => contact);
  const all = dated.map(({ contact }) => contact);
  const kinds = kindsIn(all);
  const values = (of: readonly Contact[]) => kinds.map((kindOf) => effectiveNumber(of, kindOf));
  const [then, now] = [values(start), values(all)];
  return {
    question: "How varied is my network?",
    answer: answerOf(then, now),
    basis: `n = ${people(all.length)} now and ${people(start.length)} on ${dateWords(startOn)}, two weeks after the first; as of ${dateWords(asOf)}. Only you see this.`,
    method:
      "The effective number (Hill, order 1): so many equally common sectors, kinds of work or employers would be as varied. Shown from 5 contacts on, and only where it is known for at least 60 % of them. The sector is the one you chose for an organization under Contacts, Organizations, or what its own name says outright (a university, a hospital, a bank); no other is guessed. The kind of work is read from the job title; a title that tells of none counts as not known. Contacts from a file are in it.",
    fileName: `diversity-${asOf}`,
    model: {
      shape: "dots",
      joins: "series",
      pointName: "Of what",
      unit: "effective number",
      scale: "ratio",
      points: names.map((name) => ({ short: name, long: name })),
      series: [
        { name: "At the start", values: then },
        { name: "Now", values: now },
      ],
    },
  };
}

/** Undefined below 5 contacts, or where the kind is known for fewer than 60 % of them. */
export function effectiveNumber(
  contacts: readonly Contact[],
  kindOf: (contact: Contact) => string | undefined,
): number | undefined {
  const kinds = contacts.flatMap((contact) => kindOf(contact) ?? []);
  if (contacts.length < 5 || kinds.length < contacts.length * 0.6) return undefined;
  const counts = [...Map.groupBy(kinds, (kind) => kind).values()].map(({ length }) => length);
  return hillNumber(counts, 1);
}

function answerOf(then: readonly (number | undefined)[], now: readonly (number | undefined)[]) {
  const parts = names.map((name, index) => {
    const [before, after] = [then[index], now[index]];
    if (after === undefined) return `${name}: not known for enough people yet.`;
    const was = before === undefined ? "" : `, from ${inWords(before)} at the start`;
    return `${name}: as varied as ${inWords(after)} equally common ones${was}.`;
  });
  return parts.join(" ");
}

function inWords(value: number): string {
  return formatNumber(Math.round(value * 10) / 10);
}

function foldedOrNone(organization: string | null): string | undefined {
  return organization === null ? undefined : foldedName(organization);
}

function workOrNone(jobTitle: string | null): string | undefined {
  return jobTitle === null ? undefined : workKindOf(jobTitle);
}
