import { Agreement } from "#shared/agreements";
import { Card } from "#shared/cards";
import { ActionItem, CheckIn } from "#shared/check-ins";
import { addDays } from "#shared/days";
import { Goal } from "#shared/goals";
import { IntroductionDraft } from "#shared/introduction-drafts";
import { Introduction, IntroductionEvent } from "#shared/introductions";
import { Outcome } from "#shared/outcomes";
import { Template } from "#shared/templates";
import { instantOf } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { type Deed, put } from "./deeds.ts";
import { makeName } from "./names.ts";
import { guests } from "./people.ts";
import { jobTitles, organizations } from "./places.ts";

type Stage = {
  chance: Chance;
  lastDay: string;
  /** The mentorship of the two a visitor signs in as. */
  mentorshipId: string;
  /** Another mentee of the same mentor. */
  otherId: string;
};

/** What one person did; in this order every deed meets what it refers to. */
export type Act = { userId: string; deeds: Deed[] };

const [menteeId, mentorId] = [guests.mentee.userId, guests.mentor.userId];

/**
 * What waits on each screen of the two guests whatever the day: requests and an offer to answer, a
 * contact to ask, a result to read, what both entered, mails to review, an agreement, own words.
 */
export function makeWaiting(stage: Stage): Act[] {
  const asked = request(stage, menteeId, 6, "Hear how a first year in the job looks");
  const sought = request(stage, menteeId, 2, "Find a second reader for the thesis", "open");
  const others = request(stage, stage.otherId, 1, "Feedback on a portfolio");
  const twin = logged(stage, menteeId, 5);
  const met = logged(stage, menteeId, 24);
  const aims = goals(stage);
  return [
    { userId: menteeId, deeds: [...asked.deeds, ...sought.deeds, ...twin.deeds, ...met.deeds] },
    { userId: stage.otherId, deeds: others.deeds },
    {
      userId: mentorId,
      deeds: [
        ...accept(stage, asked.introduction),
        ...offer(stage),
        ...logged(stage, mentorId, 4, twin.introduction.person).deeds,
        mail(stage, mentorId, "Amounts to an introduction, I think"),
        template(stage, mentorId, "introduce", mentorWords),
      ],
    },
    {
      userId: menteeId,
      deeds: [
        fact(stage, menteeId, met.introduction.id, "met", 8),
        outcome(stage, met.introduction),
        mail(stage, menteeId, "Meet each other"),
        agreement(stage),
        thanks(stage),
        ...aims.map((record) => put("goal", record)),
        ...talks(stage),
        template(stage, menteeId, "thank", menteeWords),
      ],
    },
    { userId: mentorId, deeds: [4, 2].flatMap((own, index) => weighed(aims[index], own)) },
  ];
}

type Made = { introduction: Introduction; deeds: Deed[] };

/** The mentee names somebody, or leaves open who it could be. */
function request(stage: Stage, by: string, daysAgo: number, purpose: string, who?: "open"): Made {
  const sought = who === "open" ? `Someone at ${stage.chance.pick(organizations)}` : null;
  const fields = { purpose, sought, origin: "requested" } as const;
  const person = sought === null ? makePerson(stage.chance) : { fullName: sought };
  return begun(stage, by, { ...fields, person, menteeId: by }, ["requested", daysAgo]);
}

/** Entered by either side, days after the other had done so. */
function logged(stage: Stage, by: string, daysAgo: number, person?: Introduction["person"]): Made {
  const known = by === mentorId ? ({ confirmation: "confirmed" } as const) : {};
  const fields = { ...known, person: person ?? makePerson(stage.chance), menteeId };
  return begun(stage, by, { ...fields, origin: "logged_afterwards" }, ["introduced", daysAgo]);
}

function offer(stage: Stage): Deed[] {
  const purpose = "You asked how such teams hire; this is who decides it.";
  const fields = {
    purpose,
    person: makePerson(stage.chance),
    menteeId,
    origin: "offered",
  } as const;
  const answered = { confirmation: "confirmed" } as const;
  return begun(stage, mentorId, { ...fields, ...answered }, ["offered", 1]).deeds;
}

function accept(stage: Stage, { id }: Introduction): Deed[] {
  const at = instantOf(addDays(stage.lastDay, -3), 18);
  const fields = { confirmation: "confirmed", consent: "double_opt_in", answeredAt: at } as const;
  return [
    { op: "patch", kind: "introduction", id, fields },
    fact(stage, mentorId, id, "accepted", 3),
  ];
}

function begun(
  stage: Stage,
  by: string,
  fields: Pick<Introduction, "menteeId" | "origin"> & { person: object } & Partial<
      Omit<Introduction, "person">
    >,
  [first, daysAgo]: [IntroductionEvent["stage"], number],
): Made {
  const introducer = { kind: "member", userId: mentorId };
  const common = made(stage, by, daysAgo);
  const introduction = Introduction.parse({ ...common, introducer, channel: "email", ...fields });
  const deeds = [
    put("introduction", introduction),
    fact(stage, by, introduction.id, first, daysAgo),
  ];
  return { introduction, deeds };
}

function fact(
  stage: Stage,
  by: string,
  introductionId: string,
  reached: IntroductionEvent["stage"],
  daysAgo: number,
): Deed {
  const common = made(stage, by, daysAgo);
  const occurredOn = addDays(stage.lastDay, -daysAgo);
  const told = { introductionId, stage: reached, occurredOn, by, recordedAt: common.createdAt };
  return put("introduction_event", IntroductionEvent.parse({ ...common, ...told }));
}

function outcome(stage: Stage, { id, person }: Introduction): Deed {
  const fields = {
    kind: "referral",
    title: "They passed my portfolio on to the team",
    organization: person.organization,
    occurredOn: addDays(stage.lastDay, -2),
    introductions: [{ introductionId: id, contribution: "decisive" }],
    sharedWithMentor: mentorId,
  };
  return put("outcome", Outcome.parse({ ...made(stage, menteeId, 2), ...fields }));
}

/** A mail that came to the intake address and waits to be looked at. */
function mail(stage: Stage, by: string, subject: string): Deed {
  const { fullName, organization } = makePerson(stage.chance);
  const fields = {
    source: "mail",
    subject,
    introducer: { name: guests.mentor.name, userId: mentorId },
    introduced: [
      { name: fullName, organization },
      { name: guests.mentee.name, userId: menteeId },
    ],
    occurredOn: addDays(stage.lastDay, -1),
    channel: "email",
    quote: `I would like you to meet ${fullName}.`,
    confidence: 0.93,
    certainty: "sure",
  };
  return put("introduction_draft", IntroductionDraft.parse({ ...made(stage, by, 1), ...fields }));
}

function agreement(stage: Stage): Deed {
  const common = made(stage, menteeId, 60);
  const fields = {
    mentorshipId: stage.mentorshipId,
    version: 1,
    hoursPerMonth: 3,
    preferredChannels: ["email", "video"],
    extentOfGuidance: [{ extent: "advice" }, { extent: "introductions", words: "One at a time" }],
    introductionsPerMonth: 4,
    nextReviewOn: addDays(stage.lastDay, 30),
    signatures: [{ userId: menteeId, at: common.createdAt }],
  };
  return put("agreement", Agreement.parse({ ...common, ...fields }));
}

/** One that both see alike, one that they do not, and one the mentor has yet to weigh. */
function goals(stage: Stage): Goal[] {
  const goal = (statement: string, own: number, fields: Partial<Goal>) => {
    const common = made(stage, menteeId, 50);
    const { mentorshipId } = stage;
    const said = { importanceToMentee: own, statement, ...fields };
    return Goal.parse({ ...common, mentorshipId, mentorId, menteeId, ...said });
  };
  return [
    goal("Talk with ten people in the field", 4, { progress: 75 }),
    goal("Find a first job in storage planning", 5, { targetOn: addDays(stage.lastDay, 120) }),
    goal("Give a talk at a meetup", 2, {}),
  ];
}

/** One that was held and left something to do, one that was missed, and two to come. */
function talks(stage: Stage): Deed[] {
  const talk = (inDays: number, fields: Partial<CheckIn>) => {
    const plannedAt = instantOf(addDays(stage.lastDay, inDays), 14);
    const { mentorshipId } = stage;
    return CheckIn.parse({ ...made(stage, menteeId, 40), mentorshipId, plannedAt, ...fields });
  };
  const sharedNotes = "Went through the portfolio. The second project tells most.";
  const heldAt = instantOf(addDays(stage.lastDay, -23), 15);
  const held = talk(-23, { status: "held", heldAt, sharedNotes });
  const all = [held, talk(-37, { status: "missed" }), talk(5, {}), talk(33, {})];
  const item = ActionItem.parse({
    ...made(stage, menteeId, 22),
    ...{ checkInId: held.id, owedBy: menteeId, dueOn: addDays(stage.lastDay, 4) },
    text: "Send the second draft of the portfolio",
  });
  return [...all.map((record) => put("check_in", record)), put("action_item", item)];
}

/** The mentor's word on a goal of the mentee's. */
function weighed(goal: Goal | undefined, importanceToMentor: number): Deed[] {
  if (goal === undefined) return [];
  return [{ op: "patch", kind: "goal", id: goal.id, fields: { importanceToMentor } }];
}

function thanks(stage: Stage): Deed {
  const fields = { mentorshipId: stage.mentorshipId, mentorId, menteeId, occasion: "thanks" };
  const text = "You opened a door I did not know was there. Thank you.";
  return put("card", Card.parse({ ...made(stage, menteeId, 7), ...fields, text }));
}

type Words = Pick<Template, "subject" | "text">;

const menteeWords: Words = {
  subject: "Thank you, {person}",
  text: "Dear {person},\n\nthank you for your time[ on {met_on}]. I keep coming back to what you said.\n\nWarm regards\n{me}",
};
const mentorWords: Words = {
  subject: "{mentee}, meet {person}",
  text: "Dear {person}, dear {mentee},\n\nyou two should talk. [It is about this: {purpose}.]\n\nOver to you.\n{me}",
};

function template(stage: Stage, by: string, kind: Template["kind"], words: Words): Deed {
  const fields = { kind, language: "en", ...words };
  return put("template", Template.parse({ ...made(stage, by, 40), ...fields }));
}

function makePerson(chance: Chance): Introduction["person"] {
  const { fullName } = makeName(chance);
  return { fullName, jobTitle: chance.pick(jobTitles), organization: chance.pick(organizations) };
}

function made({ chance, lastDay }: Stage, createdBy: string, daysAgo: number) {
  const createdAt = instantOf(addDays(lastDay, -daysAgo), 9 + chance.next() * 8);
  return { id: chance.id(createdAt), createdAt, createdBy };
}
