import { env, runInDurableObject } from "cloudflare:test";
import { addDays } from "#shared/days";
import type { Kind, RecordOf } from "#shared/kinds";
import { admit } from "#shared/reports/admission";
import type { Facts } from "#shared/reports/facts";
import { factsFrom } from "#shared/reports/fold";
import { Rows } from "../../../worker/program/rows.ts";
import { mentorsIn } from "../../../worker/reports/mentors.ts";
import { readEnrolled, readLedger } from "../../../worker/reports/reading.ts";
import { makeId, now } from "../../make.ts";
import { run } from "../../shared/reports/publish.ts";
import type { Deed } from "../../shared/reports/second/pen.ts";
import type { Plain } from "../../shared/reports/second/plain.ts";

/** Writes the deeds to a program object; what it counts from there, and the rows themselves. */
export function countedFrom(deeds: readonly Deed[], asOf: string) {
  return runInDurableObject(env.PROGRAM.getByName(makeId()), async (_, state) => {
    const rows = new Rows(state.storage);
    rows.transact(() => rows.setMeta("rev", "0"));
    for (const deed of deeds) rows.transact(() => write(rows, deed));
    const cut = { weekOn: addDays(asOf, -6), asOf, rev: rows.head() };
    const reader = { sql: rows.sql, cut, breath: async () => {} };
    const enrolled = await readEnrolled(reader);
    const counted = admit([], enrolled, 1, []);
    const mentors = (await mentorsIn(rows, reader)).map(({ userId }) => userId);
    const facts = run(factsFrom(await readLedger(reader, enrolled, counted, mentors)));
    return {
      facts: { ...facts, minimumCell: 1 } satisfies Facts,
      plain: plainOf(rows, asOf, { counted, mentors: willingMentors(rows, asOf) }),
    };
  });
}

function write(rows: Rows, deed: Deed): void {
  const bucket = "program";
  if (deed.op === "remove") rows.remove({ kind: deed.kind, id: deed.id, bucket }, now);
  else {
    const { kind, record } = deed;
    rows.write({ kind, id: record.id, bucket, fields: record, stamps: {} }, undefined, now);
  }
}

/** The latest word of each member by the day, and of all days, is yes. */
function willingMentors(rows: Rows, asOf: string): string[] {
  const end = Date.parse(asOf) + 86_400_000;
  const words = rows.all("consent").map(({ fields }) => fields);
  const saysYes = (userId: string, until: number) =>
    words.findLast(({ createdBy, createdAt }) => createdBy === userId && createdAt < until)
      ?.analytics === "given";
  return rows
    .all("member")
    .map(({ fields }) => fields.userId)
    .filter((userId) => saysYes(userId, end) && saysYes(userId, Number.POSITIVE_INFINITY));
}

function plainOf(rows: Rows, asOf: string, who: Pick<Plain, "counted" | "mentors">): Plain {
  const all = <K extends Kind>(kind: K): RecordOf<K>[] =>
    rows.all(kind).map(({ fields }) => fields);
  const [program] = all("program");
  if (program === undefined) throw new Error("no program");
  return {
    asOf,
    ...who,
    program,
    cohort: all("cohort"),
    member: all("member"),
    mentorship: all("mentorship"),
    agreement: all("agreement"),
    check_in: all("check_in"),
    goal: all("goal"),
    contact: all("contact"),
    introduction: all("introduction"),
    introduction_event: all("introduction_event"),
    follow_up: all("follow_up"),
    outcome: all("outcome"),
  };
}
