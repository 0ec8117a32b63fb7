import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as z from "zod";
import { type Line, lineFor } from "./lines.ts";

const Texts = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Person = z.object({
  name: Texts.optional(),
  role: Texts.optional(),
  headline: Texts.optional(),
  org: Texts.optional(),
  locality: Texts.optional(),
  country: Texts.optional(),
  emails: Texts.optional(),
  phones: Texts.optional(),
  urls: Texts.optional(),
});
const Case = z.object({
  id: z.string(),
  file: z.string(),
  base_url: z.string().optional(),
  expected: z.union([
    z.object({ persons: z.array(Person) }),
    Person.transform((person) => ({ persons: [person] })),
  ]),
});

type Found = Line["people"][number];
const fields: Record<
  string,
  { expected: (keyof z.output<typeof Person>)[]; found: (person: Found) => (string | null)[] }
> = {
  fullName: { expected: ["name"], found: (person) => [person.fullName] },
  jobTitle: { expected: ["role"], found: (person) => [person.jobTitle] },
  organization: { expected: ["org"], found: (person) => [person.organization] },
  location: { expected: ["locality", "country"], found: (person) => [person.location] },
  emails: { expected: ["emails"], found: (person) => person.emails },
  phones: { expected: ["phones"], found: (person) => person.phones },
  links: { expected: ["urls"], found: (person) => person.links },
};

const tally = new Map(
  Object.keys(fields).map((field) => [field, { expected: 0, hit: 0, found: 0, right: 0 }]),
);

/** Prints precision and recall of each field over the folders' `cases.jsonl`, and what was missed. */
export async function scorePages(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await scoreFolder(folder);
  console.table(
    Object.fromEntries(
      [...tally].map(([field, { expected, hit, found, right }]) => [
        field,
        { expected, hit, recall: share(hit, expected), found, precision: share(right, found) },
      ]),
    ),
  );
  const sum = [...tally.values()].reduce(
    (all, each) => ({ expected: all.expected + each.expected, hit: all.hit + each.hit }),
    { expected: 0, hit: 0 },
  );
  console.log(`all fields: ${sum.hit} of ${sum.expected} (${share(sum.hit, sum.expected)})`);
}

async function scoreFolder(folder: string): Promise<void> {
  const lines = readFileSync(join(folder, "cases.jsonl"), "utf8").split("\n").filter(Boolean);
  for (const text of lines) {
    const each = Case.parse(JSON.parse(text));
    const file = join(folder, each.file);
    const line = await lineFor(file, {
      url: each.base_url ?? "",
      self: "",
      read: () => readFileSync(file),
    });
    const people = "people" in line ? line.people : [];
    for (const [field, { expected, found }] of Object.entries(fields)) {
      const wanted = each.expected.persons
        .flatMap((person) => expected.map((key) => person[key] ?? []))
        .filter((values) => values.length > 0);
      const values = people.flatMap(found).filter((value) => value !== null);
      count(field, wanted, values, `${dirname(each.file)} ${each.id}`);
    }
  }
}

/** One of several expected values is enough where the form holds one; every list value counts. */
function count(field: string, wanted: string[][], values: string[], where: string): void {
  const row = tally.get(field);
  if (!row) return;
  const isList = /^(emails|phones|links)$/.test(field);
  const goals = isList
    ? wanted
        .flat()
        .filter((each) => field !== "emails" || !/^https?:/.test(each))
        .map((each) => [each])
    : wanted;
  for (const goal of goals) {
    row.expected++;
    if (goal.some((each) => values.some((value) => fits(field, each, value)))) row.hit++;
    else
      console.log(`missed ${where} ${field}: ${JSON.stringify(goal)} in ${JSON.stringify(values)}`);
  }
  row.found += values.length;
  row.right += values.filter((value) =>
    wanted.flat().some((each) => fits(field, each, value)),
  ).length;
}

function fits(field: string, wanted: string, value: string): boolean {
  const [a, b] = [normal(wanted), normal(value)];
  return a === b || (field === "location" && b.includes(a));
}

function normal(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/^mailto:|^tel:/, "")
    .replace(/\/$/, "");
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
