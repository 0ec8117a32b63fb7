import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import * as z from "zod";
import { type Detection, detectIntroduction } from "#shared/detection/introductions";
import { mailsIn } from "#shared/detection/mail";
import { type Message, messageFromText } from "#shared/detection/message";

/** What a person who read a mail says of it; who is meant to stay open is not counted. */
const Case = z.object({
  id: z.string(),
  file: z.string(),
  language: z.string().default("en"),
  self: z.string().default(""),
  expected: z.object({
    is_introduction: z.boolean().nullable(),
    introducer: z.string().nullable(),
    introduced: z.array(z.string()),
  }),
});
type Case = z.output<typeof Case>;

const tallies = new Map<string, ReturnType<typeof emptyTally>>();

/**
 * Prints for each folder with a `cases.jsonl` whatever was taken wrongly, and precision, recall and
 * how often introducer and introduced are right, for each folder and each language of it.
 */
export async function scoreIntroductions(folders: readonly string[]): Promise<void> {
  for (const folder of folders) for (const each of casesIn(folder)) await scoreCase(folder, each);
  console.table(
    Object.fromEntries([...tallies].toSorted().map(([key, tally]) => [key, shares(tally)])),
  );
}

function emptyTally() {
  return { right: 0, wrong: 0, missed: 0, passed: 0, introducer: 0, people: 0 };
}

function casesIn(folder: string): Case[] {
  const lines = readFileSync(join(folder, "cases.jsonl"), "utf8").split("\n").filter(Boolean);
  return lines.map((line) => Case.parse(JSON.parse(line)));
}

async function scoreCase(folder: string, each: Case): Promise<void> {
  const { is_introduction: expected } = each.expected;
  if (expected === null) return;
  const message = await messageOf(join(folder, each.file));
  const found = detectIntroduction(message, each.self || []);
  const outcome = outcomeOf(expected, found.isIntroduction);
  const introducer = outcome === "right" && isIntroducerRight(each, found);
  const people = outcome === "right" && arePeopleRight(each, found, message);
  for (const key of ["all", folder, `${folder} ${each.language}`]) {
    const tally = tallies.get(key) ?? emptyTally();
    tally[outcome]++;
    if (introducer) tally.introducer++;
    if (people) tally.people++;
    tallies.set(key, tally);
  }
  if (expected !== found.isIntroduction || (expected && !(introducer && people)))
    console.log(each.id, outcome, JSON.stringify(found), JSON.stringify(each.expected));
}

async function messageOf(file: string): Promise<Message> {
  const bytes = readFileSync(file);
  if (extname(file) === ".txt") return messageFromText(bytes.toString("utf8"));
  for await (const { message } of mailsIn(bytes)) return message;
  throw new Error(`${file} holds no mail`);
}

function outcomeOf(expected: boolean, found: boolean) {
  if (expected) return found ? "right" : "missed";
  return found ? "wrong" : "passed";
}

function isIntroducerRight({ expected }: Case, { introducer }: Detection): boolean {
  if (expected.introducer === null || isPlaceholder(expected.introducer)) return true;
  return introducer !== null && overlaps(expected.introducer, introducer);
}

/** Everyone expected is found, and nobody else but the recipient whom the reader did not name. */
function arePeopleRight(
  { expected, self }: Case,
  { introduced }: Detection,
  { to }: Message,
): boolean {
  const names = expected.introduced.filter(
    (name) =>
      !isPlaceholder(name) && !/mailbox owner/.test(name) && !(self && nameFits(name, self)),
  );
  const isFound = names.every((name) => introduced.some((each) => overlaps(name, each)));
  const extra = introduced.filter(
    (each) =>
      !isPlaceholder(each.name) &&
      !names.some((name) => overlaps(name, each)) &&
      !(self === "" && to.some(({ email }) => email !== "" && email === each.email)),
  );
  return isFound && (names.length === 0 || extra.length === 0);
}

/** Oneself is expected by readers of the mail, and left out on purpose. */
function nameFits(name: string, address: string): boolean {
  return overlaps(name, { name: "", email: address });
}

function isPlaceholder(name: string): boolean {
  return /[[{<$]/.test(name);
}

function overlaps(expected: string, { name, email }: { name: string; email: string }): boolean {
  const words = (text: string) =>
    text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word.length > 1 || text.length === 1);
  const found = new Set([...words(name), ...words(email.split("@")[0] ?? "")]);
  return words(expected).some((word) => found.has(word)) || expected === name;
}

function shares(tally: ReturnType<typeof emptyTally>) {
  const { right, wrong, missed, passed, introducer, people } = tally;
  const share = (part: number, whole: number) => (whole === 0 ? "" : (part / whole).toFixed(3));
  return {
    introductions: right + missed,
    others: passed + wrong,
    precision: share(right, right + wrong),
    recall: share(right, right + missed),
    introducer: share(introducer, right),
    people: share(people, right),
  };
}
