import type { AuditDeed, AuditEntry } from "#shared/audit";
import { timers } from "./timer-words.ts";
import { roleWords } from "./words.ts";

export type AuditLine = {
  id: string;
  at: number;
  by: string;
  words: string;
  entries: AuditEntry[];
};

/** Newest first; the same deed many times within a minute is one line. */
export function auditLines(
  entries: Iterable<AuditEntry>,
  nameOf: (userId: string) => string,
): AuditLine[] {
  const lines: AuditLine[] = [];
  const sorted = [...entries].toSorted(
    (a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1),
  );
  for (const entry of sorted) {
    const last = lines.at(-1);
    const first = last?.entries[0];
    if (last && first && isSameDeed(first, entry)) last.entries.push(entry);
    else
      lines.push({
        id: entry.id,
        at: entry.createdAt,
        by: entry.createdBy,
        words: "",
        entries: [entry],
      });
  }
  return lines.map((line) => ({ ...line, words: lineWords(line.entries, nameOf) }));
}

function isSameDeed(a: AuditEntry, b: AuditEntry): boolean {
  return (
    a.createdBy === b.createdBy &&
    a.deed === b.deed &&
    a.about.kind === b.about.kind &&
    Math.abs(a.createdAt - b.createdAt) < 60_000
  );
}

const things: Record<string, [one: string, many: string]> = {
  program: ["the program", "settings of the program"],
  cohort: ["the cohort", "cohorts"],
  member: ["", "people"],
  mentorship: ["the pairing of", "pairings"],
  invitation: ["", "people"],
};

const verbs: Record<AuditDeed, string> = {
  added: "added",
  changed: "changed",
  removed: "removed",
  invited: "invited",
  sent_again: "invited again",
  withdrawn: "withdrew the invitation of",
};

function lineWords(entries: readonly AuditEntry[], nameOf: (userId: string) => string): string {
  const [entry] = entries;
  if (!entry) return "";
  const [one = "", many = "records"] = things[entry.about.kind] ?? [];
  if (entries.length > 1) return `${verbs[entry.deed]} ${entries.length} ${many}`;
  return [verbs[entry.deed], one, subjectWords(entry, nameOf)].filter(Boolean).join(" ");
}

export function subjectWords(entry: AuditEntry, nameOf: (userId: string) => string): string {
  if (entry.about.kind === "mentorship") return entry.people.map(nameOf).join(" and ");
  return entry.about.kind === "program" ? "" : entry.words;
}

/** A field from what to what, in words a lead typed it in. */
export function changeWords({ field, from, to }: AuditEntry["changes"][number]): string {
  const timer = timers.find(({ name }) => field === `followUpPolicy.${name}`);
  const words = timer?.words ?? fieldWords[field] ?? field;
  return from === "" ? `${words}: ${told(to)}` : `${words}: ${told(from)} → ${told(to)}`;
}

const fieldWords: Record<string, string> = {
  ...{ roles: "Roles", role: "As", cohortId: "Cohort", leftOn: "Left on", displayName: "Name" },
  ...{ name: "Name", kind: "Kind", startsOn: "Starts on", endsOn: "Ends on", label: "Label" },
  ...{ minimumCell: "Fewest people behind a number", holidays: "Holidays", status: "Status" },
  ...{
    mostMentees: "Takes at most mentees",
    loopsTarget: "Results heard, per cent",
    endedOn: "Ended on",
    from: "From",
    to: "To",
  },
};

function told(value: string): string {
  const roles: Record<string, string> = roleWords;
  return value === "" ? "nothing" : (roles[value] ?? value);
}
