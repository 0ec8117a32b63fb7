import type { Contact } from "#shared/contacts";
import { addDays, daysBetween } from "#shared/days";
import { type Introducer, Introduction, IntroductionEvent } from "#shared/introductions";
import { Outcome } from "#shared/outcomes";
import { interaction, makeCard } from "./book.ts";
import { instantOf, laterOf, workdayFrom } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { courseOf, type Step } from "./course.ts";
import { type Deed, put } from "./deeds.ts";
import { givenUp, type Owner } from "./follow-ups.ts";
import { purposes } from "./places.ts";

/** An introduction and what the mentor did about it on their own device, before and after. */
export type Lived = { mentee: Deed[]; mentorBefore: Deed[]; mentorAfter: Deed[] };

type Plan = {
  introducer: Introducer;
  introducedOn: string;
  /** Whoever passes people on brings ripples. */
  isConnector: boolean;
  parent?: { introductionId: string };
  steps?: Step[];
  confirmation?: Introduction["confirmation"];
};

/** One introduction with all that followed from it up to the last day. */
export function liveIntroduction(owner: Owner, plan: Plan): Lived {
  const { chance, userId, lastDay } = owner;
  const { introducer, introducedOn } = plan;
  const loggedOn = addDays(introducedOn, plan.steps ? 0 : typingDelay(chance));
  if (loggedOn > lastDay) return { mentee: [], mentorBefore: [], mentorAfter: [] };
  const steps = plan.steps ?? courseOf(chance, introducedOn, lastDay);
  const metOn = steps.find(({ stage }) => stage === "met")?.on;
  const card = makeCard(owner, loggedOn, {
    source: chance.happens(0.5) ? "introduction" : chance.pick(["page", "message", "manual"]),
    introducedBy: introducerOnCard(introducer),
    metOn: metOn ?? null,
    strength: metOn ? chance.pick(["weak", "moderate", "strong"]) : "new",
  });
  const introduction = makeIntroduction(owner, plan, card, loggedOn);
  const byMentor = introducer.kind === "member" && plan.confirmation === undefined;
  const writer = byMentor && chance.happens(0.15) ? "mentor" : "mentee";
  const lived: Lived = { mentee: [put("contact", card)], mentorBefore: [], mentorAfter: [] };
  if (writer === "mentor") {
    logByMentor(lived, introduction);
  } else {
    lived.mentee.push(put("introduction", introduction));
    confirm(owner, lived, introduction, plan, loggedOn);
  }
  for (const step of [...asked(chance, introduction, introducedOn), ...steps]) {
    if (step.stage === "introduced" && writer === "mentor") continue;
    const recordedOn = laterOf(step.on, loggedOn);
    lived.mentee.push(put("introduction_event", event(owner, introduction.id, step, recordedOn)));
  }
  if (writer === "mentor") {
    const step = { stage: "introduced", on: introducedOn, reason: null } as const;
    const asMentor = { ...owner, userId: introduction.createdBy };
    const fact = event(asMentor, introduction.id, step, loggedOn);
    lived.mentorBefore.push(put("introduction_event", fact));
  }
  lived.mentee.push(
    ...givenUp(owner, introduction.id, steps),
    ...talks(owner, card.id, steps),
    ...outcomes(owner, introduction, metOn, userId),
  );
  if (metOn && plan.isConnector) ripple(owner, plan, lived, { card, introduction, metOn });
  return lived;
}

function typingDelay(chance: Chance): number {
  const luck = chance.next();
  if (luck < 0.55) return 0;
  return luck < 0.85 ? chance.between(1, 3) : chance.between(4, 12);
}

function introducerOnCard(introducer: Introducer): Contact["introducedBy"] {
  if (introducer.kind === "member") return introducer;
  const { contactId } = introducer;
  return contactId === null ? null : { kind: "contact", contactId };
}

function makeIntroduction(
  { chance, userId }: Owner,
  { introducer, parent }: Plan,
  card: Contact,
  loggedOn: string,
): Introduction {
  const createdAt = instantOf(loggedOn, 12 + chance.next() * 8);
  return Introduction.parse({
    id: chance.id(createdAt),
    createdAt,
    createdBy: userId,
    menteeId: userId,
    introducer,
    person: {
      fullName: card.fullName,
      jobTitle: card.jobTitle,
      organization: card.organization,
    },
    contactId: card.id,
    origin: chance.happens(0.65) ? "logged_afterwards" : chance.pick(["requested", "offered"]),
    consent: chance.pick(["double_opt_in", "standing_permission", "forward_only", "unknown"]),
    purpose: chance.happens(0.7) ? chance.pick(purposes) : "",
    channel: chance.pick(["email", "email", "email", "linkedin", "message", "in_person"]),
    parentIntroductionId: parent?.introductionId ?? null,
  });
}

/** The mentor logged it and so vouches for it; the mentee adds their own card later. */
function logByMentor(lived: Lived, introduction: Introduction): void {
  const { introducer, contactId } = introduction;
  if (introducer.kind === "member") introduction.createdBy = introducer.userId;
  const own = { ...introduction, contactId: null, confirmation: "confirmed" as const };
  lived.mentorBefore.push(put("introduction", own));
  lived.mentee.push({
    op: "patch",
    kind: "introduction",
    id: introduction.id,
    fields: { contactId },
  });
}

/** One tap of the mentor: most confirm, a few say it was not them, the newest still wait. */
function confirm(
  { chance, lastDay }: Owner,
  lived: Lived,
  { id, introducer }: Introduction,
  plan: Plan,
  loggedOn: string,
): void {
  if (introducer.kind !== "member") return;
  const settledShare = daysBetween(loggedOn, lastDay) > 10 ? 0.9 : 0.45;
  const confirmation =
    plan.confirmation ??
    (chance.happens(settledShare) ? (chance.happens(0.02) ? "disputed" : "confirmed") : undefined);
  if (confirmation === undefined || confirmation === "unconfirmed") return;
  lived.mentorAfter.push({ op: "patch", kind: "introduction", id, fields: { confirmation } });
}

/** What came before: the mentee asked, or the mentor proposed. */
function asked(chance: Chance, { origin }: Introduction, introducedOn: string): Step[] {
  if (origin === "logged_afterwards") return [];
  const acceptedOn = addDays(introducedOn, -chance.between(1, 4));
  const first = addDays(acceptedOn, -chance.between(1, 9));
  return [
    { stage: origin, on: first, reason: null },
    { stage: "accepted", on: acceptedOn, reason: null },
  ];
}

function event(
  { chance, userId }: Owner,
  introductionId: string,
  { stage, on, reason, plannedOn }: Step,
  recordedOn: string,
): IntroductionEvent {
  const createdAt = instantOf(recordedOn, 20 + chance.next() * 3);
  return IntroductionEvent.parse({
    id: chance.id(createdAt),
    createdAt,
    createdBy: userId,
    introductionId,
    stage,
    occurredOn: on,
    recordedAt: createdAt,
    by: userId,
    reason,
    plannedOn,
  });
}

function talks(owner: Owner, contactId: string, steps: readonly Step[]): Deed[] {
  return steps.flatMap(({ stage, on }) => {
    if (stage === "contacted")
      return interaction(owner, contactId, on, { kind: "message", direction: "outgoing" });
    if (stage !== "met") return [];
    const kind = owner.chance.pick(["video", "meeting", "call"]);
    return interaction(owner, contactId, on, { kind, direction: "mutual" });
  });
}

/** Rare, and often months later. */
function outcomes(
  { chance, lastDay }: Owner,
  introduction: Introduction,
  metOn: string | undefined,
  menteeId: string,
): Deed[] {
  if (metOn === undefined || !chance.happens(0.14)) return [];
  const occurredOn = workdayFrom(addDays(metOn, chance.between(10, 140)));
  if (occurredOn > lastDay) return [];
  const { introducer } = introduction;
  const mentor = introducer.kind === "member" ? introducer.userId : null;
  const createdAt = instantOf(occurredOn, 18);
  const outcome = Outcome.parse({
    id: chance.id(createdAt),
    createdAt,
    createdBy: menteeId,
    kind: chance.pick(["informational_meeting", "interview", "referral", "offer", "project"]),
    organization: introduction.person.organization,
    occurredOn,
    introductions: [{ introductionId: introduction.id, contribution: "helped" }],
    sharedWithMentor: chance.happens(0.6) ? mentor : null,
    sharedAsStory: chance.happens(0.15),
  });
  return [put("outcome", outcome)];
}

/** Whoever was met introduces the next one; some of it is logged, some only noted on the card. */
function ripple(
  owner: Owner,
  plan: Plan,
  lived: Lived,
  { card, introduction, metOn }: { card: Contact; introduction: Introduction; metOn: string },
): void {
  const { chance, lastDay } = owner;
  if (!chance.happens(plan.parent ? 0.3 : 0.75)) return;
  const on = workdayFrom(addDays(metOn, chance.between(3, 35)));
  if (on > lastDay) return;
  if (chance.happens(0.5)) {
    const introducedBy = { kind: "contact", contactId: card.id } as const;
    lived.mentee.push(put("contact", makeCard(owner, on, { source: "manual", introducedBy })));
    return;
  }
  const next = liveIntroduction(owner, {
    introducer: { kind: "contact", contactId: card.id, name: card.fullName },
    introducedOn: on,
    isConnector: plan.isConnector,
    parent: { introductionId: introduction.id },
  });
  lived.mentee.push(...next.mentee);
}
