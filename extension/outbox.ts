import { kinds } from "#shared/kinds";
import type { Queued, Replica } from "#shared/replica/replica";

/** Whom a wish in the outbox is about; undefined where it names nobody, such as a deletion. */
export function personIn(
  wish: Pick<Queued, "kind" | "id" | "fields">,
  rows: Replica["rows"],
): string | undefined {
  const { kind, id, fields } = wish;
  if (kind === "contact") return textIn(fields.fullName) ?? contactNamed(id, rows);
  if (kind === "introduction") {
    const { person } = kinds.introduction.pick({ person: true }).safeParse(fields).data ?? {};
    return person?.fullName ?? introductionNamed(id, rows);
  }
  const of = textIn(fields.introductionId) ?? textIn(fields.contactId);
  if (of !== undefined) return introductionNamed(of, rows) ?? contactNamed(of, rows);
  const { subject } = kinds.follow_up.pick({ subject: true }).safeParse(fields).data ?? {};
  if (subject === undefined) return undefined;
  return introductionNamed(subject.id, rows) ?? contactNamed(subject.id, rows);
}

function contactNamed(id: string, rows: Replica["rows"]): string | undefined {
  return rows("contact").value.get(id)?.fullName;
}

function introductionNamed(id: string, rows: Replica["rows"]): string | undefined {
  return rows("introduction").value.get(id)?.person.fullName;
}

function textIn(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
