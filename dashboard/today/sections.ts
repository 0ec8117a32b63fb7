import { addDays } from "#shared/days";
import type { Owed } from "#shared/follow-ups/owed";
import type { IntroductionLine } from "../introductions/lines.ts";

export type Section = { title: string; rows: readonly Owed[] };

const mentorTitles: Partial<Record<Owed["kind"], string>> = {
  answer_request: "Requests to answer",
  confirm: "Introductions to confirm",
  read_result: "Results to read",
  thank: "People to thank",
};

/** Nobody can say how something went before its day. */
const afterwards: readonly Owed["kind"][] = ["did_it_happen", "ask_outcome"];

/** By when it is due; what only a mentor answers stands by what it is, due or not. */
export function sectionsOf(all: readonly Owed[], today: string): Section[] {
  const weekEnd = addDays(today, 7);
  const owed = all.filter(({ kind, dueOn }) => dueOn <= today || !afterwards.includes(kind));
  const titleOf = ({ kind, side, dueOn }: Owed) => {
    const ofMentor = side === "mentor" ? mentorTitles[kind] : undefined;
    if (ofMentor !== undefined) return ofMentor;
    if (dueOn < today) return "Overdue";
    if (dueOn === today) return "Today";
    return dueOn <= weekEnd ? "This week" : later;
  };
  const byTitle = Map.groupBy(owed, titleOf);
  return titles.flatMap((title) => {
    const rows = byTitle.get(title);
    return rows === undefined ? [] : [{ title, rows }];
  });
}

/** What is due after this week, nearest first. */
export function furtherOn(owed: readonly Owed[], today: string): readonly Owed[] {
  const weekEnd = addDays(today, 7);
  return owed.filter(
    ({ kind, side, dueOn }) =>
      dueOn > weekEnd && !(side === "mentor" && mentorTitles[kind] !== undefined),
  );
}

const later = "Later";
const titles = ["Overdue", "Today", ...Object.values(mentorTitles), "This week"];

/** Open introductions in which somebody else acts next, until it is time to ask once more. */
export function waitingOf(
  lines: readonly IntroductionLine[],
  owed: readonly Owed[],
  today: string,
): IntroductionLine[] {
  const due = new Set(owed.filter(({ dueOn }) => dueOn <= today).map(({ subject }) => subject.id));
  return lines.filter(
    ({ id, side, stage }) => side === "mentee" && others.includes(stage) && !due.has(id),
  );
}

const others = ["requested", "accepted", "contact_asked", "contact_agreed", "contacted"];
