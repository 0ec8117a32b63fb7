import { monthEnd, monthNameOf, workdaysBetween } from "./calendar.ts";
import type { Raced, Watched } from "./statistics.ts";
import { sum } from "./statistics.ts";
import { type Introduced, parentOf, type World } from "./world.ts";

/** Introductions of the period. */
export function inPeriod({ introductions, isInPeriod }: World): Introduced[] {
  return introductions.filter(({ introduced }) => isInPeriod(introduced));
}

/** Introductions come of age by whole months. */
export function isOld({ today }: World, { introduced }: Introduced, days: number): boolean {
  return monthEnd(introduced) + days <= today;
}

/** M5: business days to the first message, or to a closing without one. */
export function races({ work, today, ...world }: World): Raced[] {
  return inPeriod({ work, today, ...world }).map(({ introduced, contacted, closed }) => {
    const until = (day: number) => workdaysBetween(work, introduced, day);
    if (contacted !== undefined) return { days: until(contacted), end: "first" as const };
    return closed === undefined
      ? { days: until(today), end: null }
      : { days: until(closed.on), end: "other" as const };
  });
}

export type Stage = "contacted" | "replied" | "met" | "outcome";

/** M7: share of those so old that reached the stage within the days. */
export function reachedWithin(
  world: World,
  within: number,
  stage: Stage,
  isIn = (_month: string) => true,
) {
  const made = inPeriod(world)
    .filter((each) => isOld(world, each, within))
    .filter(({ introduced }) => isIn(monthNameOf(introduced)));
  const did = made.filter((each) => {
    const day = each[stage];
    return day !== undefined && day - each.introduced <= within;
  });
  return { n: made.length, share: did.length / made.length };
}

/** M8: introductions old enough, whose end is known, and which led to an outcome. */
export function known(world: World, age: number) {
  const old = inPeriod(world).filter((each) => isOld(world, each, age));
  const ended = old.filter(
    ({ outcome, closed }) => outcome !== undefined || closed?.by === "person",
  );
  const good = ended.filter(({ outcome }) => outcome !== undefined).length;
  const unknown = old.length - ended.length;
  return {
    share: ended.length / old.length,
    rate: good / ended.length,
    ifNone: good / old.length,
    ifAll: (good + unknown) / old.length,
  };
}

/** M9: whole count and shared credit of the outcomes of a kind. */
export function outcomes(
  { plain, mentees, introductions, today, isInPeriod, stories }: World,
  kind: string,
) {
  const made = new Set(introductions.map(({ id }) => id));
  const keptId = (id: string) => stories.find((story) => story.entryIds.includes(id))?.id ?? id;
  const all = plain.outcome.filter(
    (each) =>
      each.kind === kind &&
      mentees.some(({ userId }) => userId === each.createdBy) &&
      Date.parse(each.occurredOn) / 86_400_000 <= today &&
      isInPeriod(Date.parse(each.occurredOn) / 86_400_000),
  );
  const linksOf = (each: (typeof all)[number]) => {
    const named = [
      ...new Set(each.introductions.map(({ introductionId }) => keptId(introductionId))),
    ];
    return { links: named.filter((id) => made.has(id)).length, named: named.length };
  };
  const links = all.map(linksOf);
  return {
    linked: links.filter((each) => each.links > 0).length,
    credit: sum(links.map((each) => (each.links === 0 ? 0 : each.links / each.named))),
    unlinked: links.filter((each) => each.links === 0).length,
  };
}

/** M10: told within 14 days of meeting or closing, of those whose month of that is 14 days over. */
export function loops({ introductions, today, isInPeriod }: World): number {
  const ended = introductions.flatMap((each) => {
    const end = each.met ?? each.closed?.on;
    const counts = end !== undefined && each.mentorId !== null && isInPeriod(end);
    return counts && monthEnd(end) + 14 <= today ? [{ ...each, end }] : [];
  });
  return (
    ended.filter(({ told, end }) => told !== undefined && told - end <= 14).length / ended.length
  );
}

/** M11: what each mentor reached, of those who agreed to be compared. */
export function reach(world: World) {
  const { mentors: willing } = world.plain;
  const made = inPeriod(world).filter(({ mentorId }) => willing.includes(mentorId ?? ""));
  const mentors = [...new Set(made.map(({ mentorId }) => mentorId))];
  const of = (mentor: string | null) => made.filter(({ mentorId }) => mentorId === mentor);
  const distinct = (key: (each: Introduced) => string) =>
    mentors.map(
      (mentor) =>
        new Set(
          of(mentor)
            .map(key)
            .filter((each) => each !== ""),
        ).size,
    );
  return {
    introductions: mentors.map((mentor) => of(mentor).length),
    mentees: distinct(({ menteeId }) => menteeId),
    people: distinct(({ whom }) => whom),
    employers: distinct(({ employer }) => employer),
  };
}

/** M11: business days from a request to the answer. */
export function answers({ plain, stories, work, today, isInPeriod }: World): Watched[] {
  return stories.flatMap(({ requested, answered, closed, mentorId }) => {
    const isWilling = plain.mentors.includes(mentorId ?? "");
    if (requested === undefined || !isWilling || !isInPeriod(requested)) return [];
    const isEvent = answered !== undefined;
    const until = answered ?? closed?.on ?? today;
    return [{ days: workdaysBetween(work, requested, until), isEvent }];
  });
}

/** M15: introductions of a generation, and children of each that is 180 days old. */
export function ripple(world: World) {
  const made = inPeriod(world);
  const old = made.filter((each) => isOld(world, each, 180));
  const children = old.map(
    (each) =>
      world.introductions.filter((other) => parentOf(other, world.introductions)?.id === each.id)
        .length,
  );
  return {
    of: (generation: number) => made.filter((each) => each.generation === generation).length,
    children: sum(children) / old.length,
  };
}

/** Made before the week and typed in during it. */
export function late(world: World): number {
  return inPeriod(world).filter(
    ({ introduced, typed }) =>
      introduced <= world.today - 7 && typed !== undefined && typed > world.today - 7,
  ).length;
}
