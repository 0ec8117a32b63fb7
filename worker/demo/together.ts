import { Agreement } from "#shared/agreements";
import { Card } from "#shared/cards";
import { ActionItem, CheckIn } from "#shared/check-ins";
import { addDays } from "#shared/days";
import { Goal } from "#shared/goals";
import { Mentorship } from "#shared/mentorships";
import { Milestone } from "#shared/milestones";
import { instantOf } from "./calendar.ts";
import type { Chance } from "./chance.ts";
import { type Deed, put } from "./deeds.ts";
import { guests } from "./people.ts";
import type { Act } from "./waiting.ts";

type Stage = {
  chance: Chance;
  lastDay: string;
  leadId: string;
  /** Two more mentees of the group, the second of whom is the guest's peer, too. */
  others: readonly [string, string];
  /** Somebody far away who mentors the guest online. */
  farId: string;
};

/** In the daytime of each of the demo's zones, from Lisbon to Seoul. */
const talkHour = 9;
const [menteeId, mentorId] = [guests.mentee.userId, guests.mentor.userId];

/**
 * Mentorships of the other three kinds around the guests: a group in which each has a goal of their
 * own and some things are for all, a pair of peers, and one over the net. In this order every deed
 * meets what it refers to.
 */
export function makeTogether(stage: Stage): Act[] {
  const { leadId, others, farId } = stage;
  const [first, second] = others;
  const kinds = {
    group: { kind: "group", mentorIds: [mentorId], menteeIds: [menteeId, ...others] },
    peer: { kind: "peer", mentorIds: [menteeId], menteeIds: [second] },
    online: { kind: "e_mentoring", mentorIds: [farId], menteeIds: [menteeId] },
  } as const;
  const { group, peer, online } = {
    group: mentorship(stage, kinds.group, 150),
    peer: mentorship(stage, kinds.peer, 60),
    online: mentorship(stage, kinds.online, 100),
  };
  const inGroup = { mentorshipId: group.id, mentorId };
  return [
    { userId: leadId, deeds: [group, peer, online].map((each) => put("mentorship", each)) },
    {
      userId: menteeId,
      deeds: [
        goal(stage, { ...inGroup, menteeId }, "Ask a question at each group talk"),
        goal(
          stage,
          { mentorshipId: peer.id, mentorId: second, menteeId },
          "Finish the online course",
        ),
        agreement(stage, menteeId, online.id, ["video", "message"]),
        ...talk(stage, menteeId, peer.id, 3, "Read each other's applications"),
        ...talk(stage, menteeId, online.id, 6, "What to learn next"),
        milestone(stage, menteeId, { mentorshipId: peer.id, mentorId: second, menteeId }),
      ],
    },
    {
      userId: first,
      deeds: [
        goal(stage, { ...inGroup, menteeId: first }, "Talk with two people outside my field"),
        goal(stage, { ...inGroup, menteeId: first }, "Give a short talk to the group", "group"),
      ],
    },
    {
      userId: second,
      deeds: [
        goal(stage, { ...inGroup, menteeId: second }, "Find a supervisor for the thesis"),
        goal(
          stage,
          { mentorshipId: peer.id, mentorId: menteeId, menteeId: second },
          "Apply to three places",
        ),
      ],
    },
    {
      userId: mentorId,
      deeds: [
        ...talk(stage, mentorId, group.id, 8, "How a first talk with a stranger begins"),
        ...talk(stage, mentorId, group.id, 2, "The supervisor", { mentorId, menteeId: second }),
        ...held(stage, group.id, menteeId),
        thanks(stage, { ...inGroup, menteeId: first }),
      ],
    },
  ];
}

type OfPair = Pick<Goal, "mentorshipId" | "mentorId" | "menteeId">;

function mentorship(
  stage: Stage,
  fields: Readonly<{ kind: string; mentorIds: readonly string[]; menteeIds: readonly string[] }>,
  daysAgo: number,
): Mentorship {
  const startedOn = addDays(stage.lastDay, -daysAgo);
  const common = made(stage, stage.leadId, daysAgo);
  return Mentorship.parse({ ...common, ...fields, status: "active", startedOn });
}

function goal(
  stage: Stage,
  pair: OfPair,
  statement: string,
  sharedWith: Goal["sharedWith"] = "pair",
): Deed {
  const said = { statement, sharedWith, importanceToMentee: 4 };
  return put("goal", Goal.parse({ ...made(stage, pair.menteeId, 40), ...pair, ...said }));
}

function talk(
  stage: Stage,
  by: string,
  mentorshipId: string,
  inDays: number,
  agenda: string,
  between: CheckIn["between"] = null,
): Deed[] {
  const plannedAt = instantOf(addDays(stage.lastDay, inDays), talkHour);
  const fields = { mentorshipId, plannedAt, between, agenda: `- ${agenda}`, minutes: 60 };
  return [put("check_in", CheckIn.parse({ ...made(stage, by, 12), ...fields }))];
}

/** A talk of the whole group that left the guest something to do. */
function held(stage: Stage, mentorshipId: string, owedBy: string): Deed[] {
  const plannedAt = instantOf(addDays(stage.lastDay, -20), talkHour);
  const sharedNotes = "Everyone named one person they would like to meet.";
  const fields = { mentorshipId, plannedAt, minutes: 60, sharedNotes };
  const heldAt = plannedAt + 3_600_000;
  const record = CheckIn.parse({
    ...{ ...made(stage, mentorId, 30), ...fields },
    ...{ status: "held", heldAt },
  });
  const item = ActionItem.parse({
    ...made(stage, mentorId, 19),
    ...{ checkInId: record.id, owedBy, dueOn: addDays(stage.lastDay, 7) },
    text: "Tell the group how the first talk with a stranger went",
  });
  return [put("check_in", record), put("action_item", item)];
}

function agreement(
  stage: Stage,
  by: string,
  mentorshipId: string,
  preferredChannels: Agreement["preferredChannels"],
): Deed {
  const common = made(stage, by, 90);
  const terms = { version: 1, hoursPerMonth: 1, preferredChannels };
  const signatures = [{ userId: by, at: common.createdAt }];
  const nextReviewOn = addDays(stage.lastDay, 20);
  const fields = { mentorshipId, ...terms, signatures, nextReviewOn };
  return put("agreement", Agreement.parse({ ...common, ...fields }));
}

function milestone(stage: Stage, by: string, pair: OfPair): Deed {
  const words = "Both applications are sent";
  const fields = { ...pair, kind: "own", words, reachedOn: addDays(stage.lastDay, -9) };
  return put("milestone", Milestone.parse({ ...made(stage, by, 9), ...fields }));
}

function thanks(stage: Stage, pair: OfPair): Deed {
  const text = "Your question made the evening. Thank you.";
  const fields = { ...pair, occasion: "thanks", text };
  return put("card", Card.parse({ ...made(stage, mentorId, 18), ...fields }));
}

function made({ chance, lastDay }: Stage, createdBy: string, daysAgo: number) {
  const createdAt = instantOf(addDays(lastDay, -daysAgo), 9 + chance.next() * 8);
  return { id: chance.id(createdAt), createdAt, createdBy };
}
