import { useLocation } from "preact-iso";
import { addDays, weekOf } from "#shared/days";
import { mentorshipKinds } from "#shared/mentorships";
import type { Refused, Report } from "#shared/reports/report";
import { dateWords } from "../network/counting.ts";
import { ButtonLink } from "../ui/button.tsx";
import { SelectField } from "../ui/field.tsx";
import { addressOf, filterCount, type Place, type Query } from "./address.ts";
import { useWeeks } from "./weeks.ts";
import { kindWords } from "./words.ts";

const mostFilters = 2;

/** One row: the week of the report, then whom and what it is about, two of them at most. */
export function Filters({
  head,
  place,
  query,
}: {
  head: Report | Refused | undefined;
  place: Place;
  query: Query;
}) {
  const { route } = useLocation();
  const go = (change: Query) => route(addressOf(place, { ...query, ...change }));
  const isFull = filterCount(query) >= mostFilters;
  if (head === undefined) return <div class="report-filters" aria-hidden="true" />;
  return (
    <fieldset class="report-filters">
      <legend class="unseen">What the report is about</legend>
      <WeekField head={head} query={query} onChange={(week) => go({ week })} />
      <SelectField
        label="Cohort"
        name="cohort"
        value={query.cohort ?? ""}
        disabled={isFull && query.cohort === undefined}
        choices={[
          { value: "", words: "Everyone" },
          ...head.cohorts.map(({ cohortId, label }) => ({ value: cohortId, words: label })),
        ]}
        onChange={(event) => go({ cohort: event.currentTarget.value || undefined })}
      />
      <SelectField
        label="Mentorship"
        name="kind"
        value={query.kind ?? ""}
        disabled={isFull && query.kind === undefined}
        choices={[
          { value: "", words: "Every kind" },
          ...head.mentorshipKinds.map((kind) => ({ value: kind, words: capital(kindWords[kind]) })),
        ]}
        onChange={(event) => go({ kind: kindNamed(event.currentTarget.value) })}
      />
      <PeriodFields head={head} query={query} isShut={isFull} onChange={go} />
      {filterCount(query) > 0 && (
        <ButtonLink
          look="quiet"
          href={addressOf(place, { ...query, cohort: undefined, kind: undefined, ...wholeTime })}
        >
          Everyone again
        </ButtonLink>
      )}
      {isFull && <p class="hint small soft">Two filters at once are the most.</p>}
    </fieldset>
  );
}

const wholeTime = { from: undefined, to: undefined };

function WeekField({
  head,
  query,
  onChange,
}: {
  head: Report | Refused;
  query: Query;
  onChange: (week: string | undefined) => void;
}) {
  const weeks = useWeeks(head.weekOn);
  const [latest = head.weekOn] = weeks;
  return (
    <SelectField
      label="As of"
      name="week"
      value={query.week ?? latest}
      choices={weeks.map((weekOn) => ({ value: weekOn, words: dateWords(addDays(weekOn, 6)) }))}
      onChange={({ currentTarget: { value } }) => onChange(value === latest ? undefined : value)}
    />
  );
}

/** From a Monday to a Sunday, four weeks apart or more; neither means all the time there was. */
function PeriodFields({
  head,
  query,
  isShut,
  onChange,
}: {
  head: Report | Refused;
  query: Query;
  isShut: boolean;
  onChange: (change: Pick<Query, "from" | "to">) => void;
}) {
  const isChosen = query.from !== undefined || query.to !== undefined;
  const from = query.from ?? head.firstWeekOn;
  const to = query.to ?? head.asOf;
  const mondays = mondaysBetween(head.firstWeekOn, head.asOf);
  const earliestEnd = addDays(from, 27);
  const set = (change: { from?: string; to?: string }) => {
    const next = { from, to, ...change };
    const [end = next.to] = [next.to, addDays(next.from, 27)].toSorted().toReversed();
    const isWhole = next.from === head.firstWeekOn && end === head.asOf;
    onChange(isWhole ? wholeTime : { from: next.from, to: end });
  };
  return (
    <>
      <SelectField
        label="From the week of"
        name="from"
        value={from}
        disabled={isShut && !isChosen}
        choices={mondays
          .filter((monday) => addDays(monday, 27) <= head.asOf)
          .map((monday) => ({ value: monday, words: dateWords(monday) }))}
        onChange={(event) => set({ from: event.currentTarget.value })}
      />
      <SelectField
        label="To the end of"
        name="to"
        value={to}
        disabled={isShut && !isChosen}
        choices={mondays
          .map((monday) => addDays(monday, 6))
          .filter((sunday) => sunday >= earliestEnd)
          .map((sunday) => ({ value: sunday, words: dateWords(sunday) }))}
        onChange={(event) => set({ to: event.currentTarget.value })}
      />
    </>
  );
}

function mondaysBetween(first: string, last: string): string[] {
  const mondays: string[] = [];
  for (let monday = weekOf(first); monday <= last; monday = addDays(monday, 7))
    mondays.push(monday);
  return mondays;
}

function kindNamed(value: string): Query["kind"] {
  return mentorshipKinds.find((kind) => kind === value);
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
