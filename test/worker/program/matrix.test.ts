import { describe, expect, test } from "vitest";
import { type Kind, kinds } from "#shared/kinds";
import { makeId, makeRecord, now } from "../../make.ts";
import { type Device, makeDevice, makeProgram } from "./make.ts";

/**
 * Who may do what with whose records: every kind, every verb, from every place a person can
 * stand in. The table is the expectation; a kind without a line fails.
 */
const readers = ["owner", "mentor", "other_mentee", "other_mentor", "lead"] as const;
type Reader = (typeof readers)[number];

const accounts: Record<Reader, string> = {
  owner: "mentee-1",
  mentor: "mentor-1",
  other_mentee: "mentee-2",
  other_mentor: "mentor-2",
  lead: "lead-1",
};

type Line = {
  by: Reader;
  reads: readonly Reader[];
  patches: readonly Reader[];
  deletes: readonly Reader[];
};
const own: Line = { by: "owner", reads: ["owner"], patches: ["owner"], deletes: ["owner"] };
const pair = ["owner", "mentor"] as const;

const table: { [K in Kind]: Line | "server_only" } = {
  contact: own,
  interaction: own,
  distinction: own,
  introduction_draft: own,
  follow_up: own,
  note: own,
  reminder_settings: own,
  template: own,
  consent: { ...own, patches: [], deletes: [] },
  outcome: own,
  introduction: { by: "owner", reads: pair, patches: ["owner"], deletes: ["owner"] },
  introduction_event: { by: "owner", reads: pair, patches: [], deletes: ["owner"] },
  agreement: { by: "owner", reads: pair, patches: ["owner"], deletes: ["owner"] },
  signature: { by: "owner", reads: pair, patches: [], deletes: ["owner"] },
  goal: { by: "owner", reads: pair, patches: pair, deletes: ["owner"] },
  check_in: { by: "owner", reads: pair, patches: pair, deletes: ["owner"] },
  action_item: { by: "owner", reads: pair, patches: pair, deletes: ["owner"] },
  card: { by: "owner", reads: pair, patches: ["owner"], deletes: ["owner"] },
  milestone: { by: "owner", reads: pair, patches: ["owner"], deletes: ["owner"] },
  pulse: { ...own, patches: [] },
  newcomer: { ...own, patches: [] },
  mentorship: { by: "lead", reads: pair, patches: ["lead"], deletes: ["lead"] },
  member: { by: "lead", reads: ["lead"], patches: ["lead"], deletes: ["lead"] },
  cohort: { by: "lead", reads: readers, patches: ["lead"], deletes: ["lead"] },
  program: "server_only",
  pairing: "server_only",
  contact_word: "server_only",
  invitation: "server_only",
  audit_entry: "server_only",
  kept_edit: "server_only",
};

/** A field of each kind that anyone who may patch at all may patch. */
const harmless: { [K in Kind]?: Record<string, unknown> } = {
  contact: { jobTitle: "Changed" },
  interaction: { summary: "Changed" },
  distinction: { contactIds: [makeId(), makeId()] },
  introduction_draft: { review: { status: "discarded" } },
  follow_up: { title: "Changed" },
  note: { text: "Changed" },
  reminder_settings: { calendar: "on" },
  template: { text: "Changed" },
  consent: { analytics: "withdrawn" },
  outcome: { title: "Changed" },
  introduction: { purpose: "Changed" },
  introduction_event: { stage: "met" },
  agreement: { signatures: [{ userId: "mentee-1", at: now }] },
  signature: { agreementId: makeId() },
  goal: { statement: "Changed" },
  check_in: { sharedNotes: "Changed" },
  action_item: { text: "Changed" },
  card: { text: "Changed" },
  milestone: { words: "Changed" },
  pulse: { progress: 1 },
  newcomer: { name: "Changed" },
  mentorship: { kind: "e_mentoring" },
  member: { displayName: "Changed" },
  cohort: { label: "Changed" },
};

async function makeStage(kind: Kind, by: Reader) {
  const stub = await makeProgram({
    "mentee-1": ["mentee"],
    "mentee-2": ["mentee"],
    "mentor-1": ["mentor"],
    "mentor-2": ["mentor"],
  });
  const author = makeDevice(stub, accounts[by]);
  const introduction = await makeDevice(stub, "mentee-1").put("introduction");
  const mentorship = await makeDevice(stub, "lead-1").put("mentorship");
  const agreement = await makeDevice(stub, "mentee-1").put("agreement", {
    mentorshipId: mentorship.record.id,
  });
  const checkIn = await makeDevice(stub, "mentee-1").put("check_in", {
    mentorshipId: mentorship.record.id,
  });
  const links: { [K in Kind]?: object } = {
    introduction_event: { introductionId: introduction.record.id },
    agreement: { mentorshipId: mentorship.record.id },
    signature: { agreementId: agreement.record.id },
    goal: { mentorshipId: mentorship.record.id },
    check_in: { mentorshipId: mentorship.record.id },
    action_item: { checkInId: checkIn.record.id },
    card: { mentorshipId: mentorship.record.id },
    milestone: { mentorshipId: mentorship.record.id },
  };
  const owner = kind === "member" ? { userId: "mentee-3" } : {};
  const record = makeRecord(kind, { createdBy: author.userId, ...links[kind], ...owner });
  const reply = await author.sync({ op: "put", kind, id: record.id, fields: record });
  const [answer] = reply.answers;
  if (!answer?.ok) throw new Error(`${kind} was refused: ${answer?.code}`);
  const as = (reader: Reader) => makeDevice(stub, accounts[reader]);
  return { as, id: record.id, base: answer.rev };
}

async function sees(device: Device, id: string): Promise<boolean> {
  const { changes } = await device.sync();
  return changes.some(
    (change) => change.id === id && "fields" in change && change.kind !== "pairing",
  );
}

const lines = Object.entries(table).flatMap(([kind, line]) =>
  line === "server_only" ? [] : [{ kind: kind as Kind, line }],
);

describe.each(lines)("$kind", ({ kind, line }) => {
  test.each(readers)("is read by those alone who may: %s", async (reader) => {
    const { as, id } = await makeStage(kind, line.by);
    expect(await sees(as(reader), id)).toBe(line.reads.includes(reader));
  });

  test.each(readers)("is patched by those alone who may: %s", async (reader) => {
    const { as, id, base } = await makeStage(kind, line.by);
    const wish = { op: "patch", kind, id, base, fields: harmless[kind] };
    const unknown = { ...wish, id: makeId() };
    const { answers } = await as(reader).sync(wish, unknown);
    expect(answers[0]?.ok).toBe(line.patches.includes(reader));
    if (!line.reads.includes(reader) && kind !== "mentorship") {
      expect(codeOf(answers[0])).toEqual(codeOf(answers[1]));
    }
  });

  test.each(readers)("is deleted by those alone who may: %s", async (reader) => {
    const { as, id, base } = await makeStage(kind, line.by);
    const { answers } = await as(reader).sync({ op: "delete", kind, id, base });
    expect(answers[0]?.ok).toBe(line.deletes.includes(reader));
  });
});

function codeOf(answer: { ok: boolean; code?: string } | undefined): string | undefined {
  return answer?.code;
}

describe("what only the server writes", () => {
  const serverOnly = Object.entries(table).flatMap(([kind, line]) =>
    line === "server_only" ? [kind as Kind] : [],
  );

  test.each(serverOnly)("nobody puts a %s", async (kind) => {
    const stub = await makeProgram({ "mentee-1": ["mentee"] });
    for (const userId of ["mentee-1", "lead-1"]) {
      const { answer } = await makeDevice(stub, userId).put(kind);
      expect(answer).toMatchObject({ ok: false });
    }
  });

  test("every kind has a line", () => {
    expect(Object.keys(table).toSorted()).toEqual(Object.keys(kinds).toSorted());
  });
});
