import { createHmac } from "node:crypto";
import { canonicalKeys, foldedName } from "#shared/canonical-keys";
import { type Kind, kinds, type RecordOf } from "#shared/kinds";
import type { Rows } from "../program/rows.ts";

/** Whom words are about, as far as somebody can be known again by it. */
export type Described = {
  fullName: string;
  organization: string | null;
  emails: readonly string[];
  links: readonly string[];
};

/** Bars whoever is described from this program; only fingerprints stay. Answers how many. */
export function bar(rows: Rows, described: readonly Described[], now: number): number {
  const marks = marksOf(rows, described);
  rows.sql.exec(
    "INSERT OR IGNORE INTO objections (mark, at) SELECT value, ?2 FROM json_each(?1)",
    JSON.stringify(marks),
    now,
  );
  return marks.length;
}

/** True for words about somebody who asked not to be kept here, unless they stood there before. */
export function isBarred<K extends Kind>(
  rows: Rows,
  kind: K,
  record: RecordOf<K>,
  before: RecordOf<K> | undefined,
): boolean {
  if (!(kind in readers) || !hasObjections(rows)) return false;
  const old = new Set(marksOf(rows, describedIn(kind, before)));
  const fresh = marksOf(rows, describedIn(kind, record)).filter((mark) => !old.has(mark));
  const found = rows.sql.exec(
    "SELECT 1 FROM objections WHERE mark IN (SELECT value FROM json_each(?1)) LIMIT 1",
    JSON.stringify(fresh),
  );
  return found.toArray().length > 0;
}

export function isErased(rows: Rows, kind: Kind, id: string): boolean {
  const found = rows.sql.exec("SELECT 1 FROM erased WHERE kind = ?1 AND id = ?2", kind, id);
  return found.toArray().length > 0;
}

export function markErased(rows: Rows, kind: Kind, id: string): void {
  rows.sql.exec("INSERT OR IGNORE INTO erased (kind, id) VALUES (?1, ?2)", kind, id);
}

/** Strong keys alone: pages and mailboxes that several share would bar the others, too. */
export function addressKeys({ emails, links }: Pick<Described, "emails" | "links">): string[] {
  const addresses = {
    emails: emails.map((value) => ({ value })),
    links: links.map((url) => ({ url })),
  };
  return canonicalKeys(addresses).flatMap(({ key, strength }) =>
    strength === "strong" ? [key] : [],
  );
}

function hasObjections(rows: Rows): boolean {
  return rows.sql.exec("SELECT 1 FROM objections LIMIT 1").toArray().length > 0;
}

type Reader<K extends Kind> = (record: RecordOf<K>) => Described[];
type Readers = { [K in "contact" | "introduction" | "introduction_draft"]: Reader<K> };

const readers: Readers = {
  contact: ({ fullName, organization, emails, links }) => [
    {
      fullName,
      organization,
      emails: emails.map(({ value }) => value),
      links: links.map(({ url }) => url),
    },
  ],
  introduction: ({ person, reach }) => [{ ...person, ...reach }],
  introduction_draft: ({ introduced }) =>
    introduced.map(({ name, organization, email }) => ({
      fullName: name,
      organization,
      emails: email === "" ? [] : [email],
      links: [],
    })),
};

export function describedIn(kind: Kind, record: unknown): Described[] {
  if (record === undefined) return [];
  if (kind === "contact") return readers.contact(kinds.contact.parse(record));
  if (kind === "introduction") return readers.introduction(kinds.introduction.parse(record));
  if (kind === "introduction_draft")
    return readers.introduction_draft(kinds.introduction_draft.parse(record));
  return [];
}

/** A name alone is shared by many; beside an organization it tells somebody well enough. */
function marksOf(rows: Rows, described: readonly Described[]): string[] {
  const keys = described.flatMap((each) => {
    const { fullName, organization } = each;
    const [name, place] = [foldedName(fullName), foldedName(organization ?? "")];
    return [...addressKeys(each), ...(name === "" || place === "" ? [] : [`at:${place}:${name}`])];
  });
  const salt = Buffer.from(saltOf(rows), "base64url");
  return [...new Set(keys)].map((key) =>
    createHmac("sha256", salt).update(key).digest("base64url"),
  );
}

/** The program's own, and not the server's secret: a new secret must not open what was barred. */
function saltOf(rows: Rows): string {
  const known = rows.meta("objection_salt");
  if (known !== undefined) return known;
  const salt = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString("base64url");
  rows.setMeta("objection_salt", salt);
  return salt;
}
