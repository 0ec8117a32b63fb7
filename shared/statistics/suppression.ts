/**
 * One engine for every number a lead may read. It decides, week by week, how much of a row of
 * counts opens: nothing, the total alone, or the total with its parts.
 *
 * Why whole rows: the only equation among published numbers is `total = sum of parts`, so with
 * all parts shut or all parts open no shut number can be worked out from its row.
 */

/** What one person adds to a number, and the mentor it came from, if one did. */
export type Share = { person: string; mentor: string | null; count: number };

/** `mentors`: the number says what mentors did, so it must stand on several of them too. */
export type Part = { shares: readonly Share[]; madeBy: "mentors" | "anyone" };

/** `population`: everybody who could have been counted in this week. */
export type Week = { population: number; parts: readonly Part[]; totalMadeBy: Part["madeBy"] };

export type Openness = "shut" | "total" | "parts";

const fewestMentors = 5;
const largestShare = 0.6;

/** Rows that stand alone, such as introductions in a week. */
export function openEach(weeks: readonly Week[], minimumCell: number): Openness[] {
  return weeks.map(({ population, parts, totalMadeBy }) => {
    const opens = ({ shares, madeBy }: Part) =>
      isSafe(crowdOf(shares), madeBy, population, minimumCell);
    const total = { shares: parts.flatMap(({ shares }) => shares), madeBy: totalMadeBy };
    if (!opens(total)) return "shut";
    return parts.every(opens) ? "parts" : "total";
  });
}

/**
 * Running totals, such as a network's growth. Two published totals can be subtracted, so a week
 * opens only when enough people stand behind what was added since the last open week as well.
 * Parts and total keep their own last open week. Adding up differences only adds people and never
 * raises the largest share, so what holds between neighbours holds between any two open weeks.
 *
 * A difference is held to the lower bound and to dominance, not to the complement: it says how
 * much was added, never by how many people.
 */
export function openRunning(weeks: readonly Week[], minimumCell: number): Openness[] {
  const total = makeRunning();
  const parts = (weeks[0]?.parts ?? []).map(makeRunning);
  return weeks.map((week) => {
    const { population, totalMadeBy } = week;
    const opens = (running: Running, madeBy: Part["madeBy"]) =>
      isSafe(running.ever, madeBy, population, minimumCell) &&
      isCrowd(running.sinceOpen, madeBy, minimumCell);
    week.parts.forEach(({ shares }, index) => {
      for (const share of shares) {
        add(total, share);
        add(parts[index], share);
      }
    });
    if (!opens(total, totalMadeBy)) return "shut";
    total.sinceOpen = makeCrowd();
    if (!week.parts.every(({ madeBy }, index) => opens(parts[index] ?? makeRunning(), madeBy))) {
      return "total";
    }
    for (const part of parts) part.sinceOpen = makeCrowd();
    return "parts";
  });
}

/** A head count: hidden when it, or the rest of the population, is a handful. */
export function isSafeCount(people: number, population: number, minimumCell: number): boolean {
  const rest = population - people;
  return people >= minimumCell && (rest <= 0 || rest >= minimumCell);
}

type Crowd = { sum: number; people: Map<string, number>; mentors: Map<string, number> };
type Running = { ever: Crowd; sinceOpen: Crowd };

function isSafe(
  crowd: Crowd,
  madeBy: Part["madeBy"],
  population: number,
  minimumCell: number,
): boolean {
  return (
    isCrowd(crowd, madeBy, minimumCell) && isSafeCount(crowd.people.size, population, minimumCell)
  );
}

/** Enough people, and none of them the most of it. */
function isCrowd(crowd: Crowd, madeBy: Part["madeBy"], minimumCell: number): boolean {
  const isSpread = (counts: Map<string, number>) =>
    counts.values().every((count) => count <= crowd.sum * largestShare);
  return (
    crowd.people.size >= minimumCell &&
    isSpread(crowd.people) &&
    (madeBy === "anyone" || (crowd.mentors.size >= fewestMentors && isSpread(crowd.mentors)))
  );
}

function makeRunning(): Running {
  return { ever: makeCrowd(), sinceOpen: makeCrowd() };
}

function makeCrowd(): Crowd {
  return { sum: 0, people: new Map(), mentors: new Map() };
}

function crowdOf(shares: readonly Share[]): Crowd {
  const crowd = makeCrowd();
  for (const share of shares) join(crowd, share);
  return crowd;
}

function add(running: Running | undefined, share: Share): void {
  if (!running) return;
  join(running.ever, share);
  join(running.sinceOpen, share);
}

function join(crowd: Crowd, { person, mentor, count }: Share): void {
  if (count === 0) return;
  crowd.sum += count;
  crowd.people.set(person, (crowd.people.get(person) ?? 0) + count);
  if (mentor !== null) crowd.mentors.set(mentor, (crowd.mentors.get(mentor) ?? 0) + count);
}
