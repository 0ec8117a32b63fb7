import { addDays } from "#shared/days";
import type { FollowUp } from "#shared/follow-ups";
import type { Replica, Wish } from "#shared/replica/replica";
import { type Fact, factWishes } from "../introductions/add-fact.ts";
import type { OpenProgram } from "../open-program.ts";
import type { Owed } from "./owed.ts";

type Doors = Pick<OpenProgram, "replica" | "me" | "now" | "newId" | "program">;
type Change = { wishes: Wish[]; inverse: Wish[] };

/** The fact that doing it makes true. */
const facts: Partial<Record<FollowUp["kind"], Fact>> = {
  ask_contact: "contact_asked",
  introduce: "introduced",
  first_message: "contacted",
  schedule: "scheduled",
  did_it_happen: "met",
  thank: "thanked",
  tell_result: "result_told",
};

/** Closes the reminder and writes down what was done, as a fact or as a contact. */
export function doneWith(owed: Owed, today: string, doors: Doors): Change {
  const stage = facts[owed.kind];
  const fact =
    owed.line !== undefined && stage !== undefined
      ? factWishes(doors, owed.line, { stage, occurredOn: today, reason: null })
      : none;
  const contacted = writes(owed.kind) ? interaction(owed, today, doors) : none;
  const closing = { status: "done", closedOn: today } as const;
  return join(join(fact, contacted), closed(owed, closing));
}

/** Moves it to a later day; one that only a rule implied becomes a reminder of its own. */
export function snooze(owed: Owed, days: number, today: string, doors: Doors): Change {
  const dueOn = addDays(today, days);
  const moved = { from: owed.dueOn, to: dueOn, at: doors.now() };
  if (owed.followUp === undefined) {
    const record = written(owed, dueOn, doors);
    return {
      wishes: [{ op: "put", kind: "follow_up", record: { ...record, snoozes: [moved] } }],
      inverse: [{ op: "delete", kind: "follow_up", id: record.id }],
    };
  }
  const { snoozes } = owed.followUp;
  return {
    wishes: [change(owed.followUp, { dueOn, snoozes: [...snoozes, moved].slice(-100) })],
    inverse: [change(owed.followUp, { dueOn: owed.dueOn, snoozes })],
  };
}

/** Any contact answers the open reminder to keep in touch. */
export function keptInTouch(replica: Replica, contactId: string, day: string): Change {
  const open = [...replica.rows("follow_up").peek().values()].filter(
    ({ kind, status, subject }) =>
      kind === "keep_in_touch" && status === "open" && subject.id === contactId,
  );
  return {
    wishes: open.map((each) => change(each, { status: "satisfied", closedOn: day })),
    inverse: open.map((each) => change(each, { status: "open", closedOn: null })),
  };
}

const none: Change = { wishes: [], inverse: [] };

function writes(kind: FollowUp["kind"]): boolean {
  return ["first_message", "chase", "thank", "keep_in_touch"].includes(kind);
}

function interaction({ contact }: Owed, today: string, { me, now, newId }: Doors): Change {
  if (contact === undefined) return none;
  const id = newId();
  return {
    wishes: [
      {
        op: "put",
        kind: "interaction",
        record: {
          id,
          createdAt: now(),
          createdBy: me.id,
          contactId: contact.id,
          kind: "message",
          direction: "outgoing",
          occurredOn: today,
          summary: "",
        },
      },
    ],
    inverse: [{ op: "delete", kind: "interaction", id }],
  };
}

function closed({ followUp }: Owed, fields: Partial<FollowUp>): Change {
  if (followUp === undefined) return none;
  const { status, closedOn } = followUp;
  return {
    wishes: [change(followUp, fields)],
    inverse: [change(followUp, { status, closedOn })],
  };
}

function written({ kind, subject }: Owed, dueOn: string, { me, now, newId }: Doors): FollowUp {
  return {
    id: newId(),
    createdAt: now(),
    createdBy: me.id,
    subject,
    kind,
    title: null,
    dueOn,
    graceDays: 1,
    status: "open",
    closedOn: null,
    round: null,
    snoozes: [],
    origin: "rule",
  };
}

function change({ id }: FollowUp, fields: Partial<FollowUp>): Wish {
  return { op: "patch", kind: "follow_up", id, fields };
}

function join(a: Change, b: Change): Change {
  return { wishes: [...a.wishes, ...b.wishes], inverse: [...b.inverse, ...a.inverse] };
}
