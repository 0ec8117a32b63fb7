import { foldedName } from "#shared/canonical-keys";
import { hasReached, reachedOn } from "#shared/introductions";
import type { IntroductionLine } from "./lines.ts";

/** Somebody a mentor has introduced mentees to, and how often they were asked. */
export type AskedPerson = {
  key: string;
  name: string;
  organization: string | null;
  lines: readonly IntroductionLine[];
  asked: number;
  lastOn: string | undefined;
  /** Introductions whose result the mentor has heard, and those still without. */
  told: number;
  open: number;
};

/** Most often asked first. Two of one name at two organizations are two people. */
export function askedPeople(lines: readonly IntroductionLine[]): AskedPerson[] {
  const named = lines.filter(({ introduction }) => introduction.sought === null);
  const byName = Map.groupBy(named, ({ introduction: { person } }) => foldedName(person.fullName));
  return [...byName.entries()]
    .flatMap(([name, sharers]) => peopleOf(name, sharers))
    .toSorted(
      (a, b) =>
        b.asked - a.asked ||
        (b.lastOn ?? "").localeCompare(a.lastOn ?? "") ||
        a.name.localeCompare(b.name),
    );
}

/** An entry without an organization belongs to the name's only one, where there is one. */
function peopleOf(name: string, sharers: readonly IntroductionLine[]): AskedPerson[] {
  const organizations = new Set(sharers.flatMap((line) => organizationOf(line) ?? []));
  const only = organizations.size === 1 ? [...organizations][0] : undefined;
  const groups = Map.groupBy(sharers, (line) => organizationOf(line) ?? only ?? "");
  return [...groups].map(([organization, ofOne]) => personOf(`${name} ${organization}`, ofOne));
}

function organizationOf({ introduction: { person } }: IntroductionLine): string | undefined {
  return person.organization === null ? undefined : foldedName(person.organization);
}

function personOf(key: string, lines: readonly IntroductionLine[]): AskedPerson {
  const asked = lines.filter(({ events }) => hasReached(events, "contact_asked"));
  const days = asked.flatMap(({ events }) => reachedOn(events, "contact_asked") ?? []);
  const told = asked.filter(({ events }) => events.some(({ stage }) => stage === "result_told"));
  const open = asked.filter(
    ({ stage, events }) =>
      stage !== "closed" && !events.some((event) => event.stage === "result_told"),
  );
  const [newest] = lines;
  return {
    key,
    name: newest?.introduction.person.fullName ?? "",
    organization:
      lines.map(({ introduction }) => introduction.person.organization).find(Boolean) ?? null,
    lines,
    asked: asked.length,
    lastOn: days.toSorted().at(-1),
    told: told.length,
    open: open.length,
  };
}
