import { addDays } from "#shared/days";
import type { Role } from "#shared/programs";
import { type Chance, makeChance } from "./chance.ts";
import type { Person } from "./deeds.ts";
import { makeName } from "./names.ts";

const cohortSize = 30;
const mentorCount = 15;

export type Mentee = Person & {
  cohort: 0 | 1;
  mentors: [string, ...string[]];
  /** Said they may be counted; took it back later; or never said a word. */
  consent: "given" | "withdrawn" | "never_said";
  isConnector: boolean;
  /** Gets an introduction in each of the last two whole weeks, so that those weeks can be shown. */
  isRegular: boolean;
};

export type People = { lead: Person; mentors: Person[]; mentees: Mentee[] };

/** The three a visitor signs in as. */
export const guests: Record<Role, { userId: string; name: string }> = {
  mentee: { userId: "demo-mentee-31", name: "Mira Kulkarni" },
  mentor: { userId: "demo-mentor-01", name: "Lena Østergård" },
  lead: { userId: "demo-lead-01", name: "Tomás Ibáñez" },
};

export function makePeople(seed: number, joined: readonly [string, string]): People {
  const chance = makeChance(seed);
  const names = new Set<string>(Object.values(guests).map(({ name }) => name));
  const person = (role: Role, number: number, joinedOn: string): Person => {
    const userId = `demo-${role}-${String(number).padStart(2, "0")}`;
    const name = guests[role].userId === userId ? guests[role].name : freshName(chance, names);
    const email = `${userId.slice("demo-".length)}@harbour-bridge.example`;
    return { userId, name, email, timeZone: chance.pick(timeZones), role, joinedOn };
  };
  const lead = person("lead", 1, joined[0]);
  const mentors = range(mentorCount).map((index) => person("mentor", index + 1, joined[0]));
  const mentees = range(2 * cohortSize).map((index): Mentee => {
    const cohort = index < cohortSize ? 0 : 1;
    const place = index % cohortSize;
    const joinedOn = addDays(joined[cohort], chance.between(0, 9));
    return {
      ...person("mentee", index + 1, joinedOn),
      cohort,
      mentors: mentorsFor(chance, mentors, place),
      consent: place % 6 !== 5 ? "given" : place % 12 === 5 ? "never_said" : "withdrawn",
      isConnector: place % 5 < 3,
      // Ten of each cohort, mentored by ten different mentors.
      isRegular: (place + (place < mentorCount ? 0 : 2)) % 3 === 0,
    };
  });
  return { lead, mentors, mentees };
}

const timeZones = [
  "Europe/Berlin",
  "Europe/Lisbon",
  "Africa/Nairobi",
  "Asia/Kolkata",
  "Asia/Seoul",
] as const;

/** The mentee a visitor signs in as is mentored by the mentor they may sign in as. */
function mentorsFor(chance: Chance, mentors: readonly Person[], place: number): Mentee["mentors"] {
  const idOf = (index: number) => mentors[index % mentorCount]?.userId ?? guests.mentor.userId;
  const own = idOf(place);
  const second = idOf(place + chance.between(1, mentorCount - 1));
  return chance.happens(0.4) ? [own, second] : [own];
}

function freshName(chance: Chance, taken: Set<string>): string {
  const { fullName } = makeName(chance);
  if (taken.has(fullName)) return freshName(chance, taken);
  taken.add(fullName);
  return fullName;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
