import { addDays } from "#shared/days";
import { mentorshipKinds } from "#shared/mentorships";
import { admit, type Counted } from "#shared/reports/admission";
import { type Rule, rules } from "#shared/reports/door";
import type { Facts } from "#shared/reports/facts";
import { Populations } from "#shared/reports/populations";
import { type Published, standardViews, Week } from "#shared/reports/publishing";
import { ReportAnswer } from "#shared/reports/report";
import { type View, wholeView } from "#shared/reports/view";
import { asOf, ledgerOn, makeChance, makeRecords, type Size } from "../make-ledger.ts";
import { factsOf, run } from "../publish.ts";

/** One week as a lead could read it, each view of it, and what it was counted from. */
export type Read = { facts: Facts; answers: { answer: ReportAnswer; people: string[] }[] };

/** Somebody who reads every standard view of every week, while people withdraw between them. */
export function readAll(
  seed: number,
  size: Size,
  weeks: number,
  enforced: ReadonlySet<Rule> = new Set(rules),
): Read[] {
  const records = makeRecords(seed, size);
  const goneIn = makeWithdrawals(seed, weeks);
  const known: (readonly string[])[] = [];
  let counted: Counted[] = [];
  return Array.from({ length: weeks }, (_, index) => {
    const day = addDays(asOf, 7 * (index + 1 - weeks));
    const enrolled = records.enrolled.filter(
      ({ userId, joinedOn }) => joinedOn <= day && goneIn(userId) > index,
    );
    counted = admit(counted, enrolled, size.minimumCell, known);
    const facts = factsOf(ledgerOn(day, { ...records, enrolled }, counted));
    return { facts, answers: readWeek(facts, known, enforced) };
  });
}

/** As the program publishes a week. */
function readWeek(facts: Facts, known: (readonly string[])[], enforced: ReadonlySet<Rule>) {
  const populations = new Populations(facts.minimumCell, known);
  const week = run(Week.open(facts, populations, "months", enforced));
  const read = (from: Week, view: View) => ({
    answer: sent(run(from.publish(view, () => undefined))),
    people: from.peopleIn(view),
  });
  const answers = standardViews(facts).map((view) => read(week, view));
  const further = run(Week.byWeeks(facts, populations, enforced));
  answers.push(...furtherViews(facts).map((view) => read(further, view)));
  known.splice(0, known.length, ...populations.published);
  return answers;
}

/** Each two filters together: of the periods one of four weeks and one of twelve. */
function furtherViews({ cohorts, weekOn, people }: Facts): View[] {
  const sunday = addDays(weekOn, 6);
  const periods = [
    { from: addDays(weekOn, -21), to: sunday },
    { from: addDays(weekOn, -91), to: addDays(sunday, -14) },
  ];
  const kinds = mentorshipKinds.filter((kind) => people.some((each) => each.kinds.includes(kind)));
  const some = [
    ...cohorts.map(({ cohortId }) => ({ ...wholeView, cohortId })),
    ...kinds.map((mentorshipKind) => ({ ...wholeView, mentorshipKind })),
  ];
  const both = cohorts.flatMap(({ cohortId }) =>
    kinds.map((mentorshipKind) => ({ ...wholeView, cohortId, mentorshipKind })),
  );
  return [
    ...both,
    ...periods.flatMap((period) => [wholeView, ...some].map((v) => ({ ...v, period }))),
  ];
}

/** What leaves the program is text. */
function sent({ answer }: Published): ReportAnswer {
  return ReportAnswer.parse(JSON.parse(JSON.stringify(answer)));
}

/** The week in which somebody takes their word back; most never do. */
function makeWithdrawals(seed: number, weeks: number) {
  const chance = makeChance(seed + 4_711);
  const weekOf = new Map<string, number>();
  return (userId: string) => {
    const found = weekOf.get(userId) ?? (chance(12) === 0 ? chance(weeks) : weeks);
    weekOf.set(userId, found);
    return found;
  };
}
