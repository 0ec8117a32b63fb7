import type { Me } from "#shared/api";
import { Contact, Interaction } from "#shared/contacts";
import { addDays } from "#shared/days";
import { Introduction, IntroductionEvent, type Stage } from "#shared/introductions";
import type { Kind } from "#shared/kinds";
import { Mentorship } from "#shared/mentorships";
import type { Role } from "#shared/programs";
import type { StoredRow } from "#shared/replica/state";

export type ExampleScene = {
  me: Me["user"];
  roles: readonly Role[];
  today: string;
  now: number;
  newId: () => string;
};

const other = "example-other";
const dayMs = 86_400_000;

/** A few weeks of one mentor and one mentee, the reader as one of them; every name says it is made up. */
export function exampleRows(scene: ExampleScene): StoredRow[] {
  const { me, roles } = scene;
  const isMentee = roles.includes("mentee");
  const pair = isMentee
    ? { mentorId: other, menteeId: me.id }
    : { mentorId: me.id, menteeId: other };
  const lives = stories.flatMap((story) => lived(story, pair, scene));
  return [rowOf("mentorship", mentorshipOf(pair, scene)), ...lives];
}

type Pair = { mentorId: string; menteeId: string };
type Story = {
  fullName: string;
  jobTitle: string;
  organization: string;
  /** Each step with the days since. */
  steps: readonly (readonly [Stage | "thanked" | "result_told", number])[];
};

const stories: readonly Story[] = [
  {
    fullName: "Robin Sample",
    jobTitle: "Grid engineer",
    organization: "Example Energy",
    steps: [["introduced", 3]],
  },
  {
    fullName: "Jo Placeholder",
    jobTitle: "Editor",
    organization: "Sample Press",
    steps: [
      ["introduced", 12],
      ["contacted", 11],
      ["replied", 8],
    ],
  },
  {
    fullName: "Erika Exempel",
    jobTitle: "Researcher",
    organization: "Example Institute",
    steps: [
      ["introduced", 40],
      ["contacted", 39],
      ["replied", 35],
      ["met", 30],
      ["thanked", 29],
      ["result_told", 28],
    ],
  },
];

/** The card is the mentee's own, so a mentor's example holds none. */
function lived(
  { steps, ...person }: Story,
  { mentorId, menteeId }: Pair,
  scene: ExampleScene,
): StoredRow[] {
  const { me, newId, today } = scene;
  const since = Math.max(...steps.map(([, daysAgo]) => daysAgo));
  const common = (daysAgo: number) => ({
    ...{ id: newId(), createdBy: me.id, createdAt: scene.now - daysAgo * dayMs },
  });
  const card = Contact.parse({
    ...common(since),
    ...person,
    ...{ source: "introduction", introducedBy: { kind: "member", userId: mentorId } },
    tags: ["example"],
  });
  const introduction = Introduction.parse({
    ...common(since),
    ...{ menteeId, introducer: { kind: "member", userId: mentorId }, person },
    ...{ origin: "logged_afterwards", channel: "email", confirmation: "confirmed" },
    contactId: menteeId === me.id ? card.id : null,
  });
  const events = steps.map(([stage, daysAgo]) =>
    IntroductionEvent.parse({
      ...common(daysAgo),
      ...{ introductionId: introduction.id, stage, by: menteeId },
      ...{ occurredOn: addDays(today, -daysAgo), recordedAt: scene.now - daysAgo * dayMs },
    }),
  );
  const talk = Interaction.parse({
    ...common(since),
    ...{ contactId: card.id, kind: "message", occurredOn: addDays(today, -since) },
    summary: "An example of what you note after a talk.",
  });
  return [
    rowOf("introduction", introduction),
    ...events.map((event) => rowOf("introduction_event", event)),
    ...(menteeId === me.id ? [rowOf("contact", card)] : []),
    ...(menteeId === me.id && steps.length > 1 ? [rowOf("interaction", talk)] : []),
  ];
}

function mentorshipOf({ mentorId, menteeId }: Pair, scene: ExampleScene): Mentorship {
  const otherName = mentorId === other ? "Mira Muster (example)" : "Ada Beispiel (example)";
  return Mentorship.parse({
    ...{ id: scene.newId(), createdAt: scene.now - 60 * dayMs, createdBy: other },
    ...{ kind: "one_on_one", mentorIds: [mentorId], menteeIds: [menteeId], status: "active" },
    startedOn: addDays(scene.today, -60),
    names: { [other]: otherName, [scene.me.id]: scene.me.name },
  });
}

function rowOf(kind: Kind, record: { id: string }): StoredRow {
  return { kind, id: record.id, bucket: "example", rev: 1, fields: { ...record } };
}
