import { signal } from "@preact/signals-core";
import type { Me } from "#shared/api";
import { makeClient } from "#shared/client";
import type { Introduction, IntroductionEvent } from "#shared/introductions";
import type { Role } from "#shared/programs";
import { DeedsModel } from "../../dashboard/deeds.ts";
import { openProgram } from "../../dashboard/opening.ts";
import { makeId, makeRecord, now, today } from "../make.ts";
import { makeReplica, type Row } from "./fake-replica.ts";

export function makeMe(roles: Role[] = ["mentee"], userId = "mentee-1"): Me {
  return {
    user: { id: userId, email: "amina@example.org", name: "Amina Example", timeZone: "UTC" },
    programs: [{ id: "program-1", name: "Example Program", kind: "university", roles }],
  };
}

/** An open program over rows in memory, with the clock standing at `today`. */
export function makeOpen(
  rows: readonly Row[] = [],
  roles: Role[] = ["mentee"],
  userId = "mentee-1",
) {
  const { replica, wishes } = makeReplica(userId, [...rows, makeMentorship()]);
  const state = {
    status: "signed_in",
    me: makeMe(roles, userId),
    programId: "program-1",
    replica,
  } as const;
  const doors = { after: () => () => {} };
  const open = openProgram(state, {
    client: makeClient({ origin: "http://localhost", fetch: () => Promise.reject(new Error()) }),
    newId: makeId,
    now: () => now,
    clock: signal(now),
    ...doors,
    deeds: new DeedsModel({ ...doors, save: replica.save }),
  });
  return { open, wishes };
}

export function makeIntroduction(
  stages: IntroductionEvent["stage"][],
  fields: Partial<Introduction> = {},
  day = today,
): Row[] {
  const record = makeRecord("introduction", fields);
  return [
    { kind: "introduction", record },
    ...stages.map(
      (stage): Row => ({
        kind: "introduction_event",
        record: makeRecord("introduction_event", {
          introductionId: record.id,
          stage,
          occurredOn: day,
          recordedAt: Date.parse(`${day}T08:00:00Z`),
        }),
      }),
    ),
  ];
}

function makeMentorship(): Row {
  return {
    kind: "mentorship",
    record: makeRecord("mentorship", {
      names: { "mentor-1": "Lena Fischer", "mentee-1": "Amina Example" },
    }),
  };
}
