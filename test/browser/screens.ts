import { addDays } from "#shared/days";
import { makeRecord } from "../make.ts";
import {
  type Book,
  makeLeadBook,
  makeMenteeBook,
  makeMentorBook,
  type Row,
  today,
} from "./dashboard-rows.ts";

export type Screens = { book: Book; paths: string[] };

/** All that a mentee can open, over names that are long, of other scripts or without a space. */
export function menteesScreens(): Screens {
  const book = withOddNames(makeMenteeBook());
  const id = idsIn(book);
  return {
    book,
    paths: [
      ...["/", `/today/tell_result-${id("introduction")}-1`, "/network", "/templates"],
      ...["/contacts", `/contacts/${id("contact")}`, `/contacts/${id("contact")}/edit`],
      ...["/contacts/new", "/contacts/duplicates", "/contacts/import", "/contacts/organizations"],
      ...["/introductions", "/introductions?view=board", `/introductions/${id("introduction")}`],
      ...["/introductions/new", "/introductions/review", "/introductions/from-mail"],
      ...["/mentorships", `/mentorships/${id("mentorship")}`],
      ...["/account", "/devices", "/programs/new", "/nowhere"],
    ],
  };
}

export function mentorsScreens(): Screens {
  const book = withOddNames(makeMentorBook());
  const id = idsIn(book);
  return {
    book,
    paths: [
      ...["/", "/introductions", "/introductions?view=person", "/network"],
      ...[`/introductions/${id("introduction")}`, "/introductions/new", "/contacts"],
      ...["/mentorships", `/mentorships/${id("mentorship")}`],
    ],
  };
}

export function leadsScreens(): Screens {
  const book = withOddNames(makeLeadBook());
  const id = idsIn(book);
  return {
    book,
    paths: [
      ...["/people", `/people/${id("member")}`, "/people/invite", "/people/pair", "/reports"],
      ...["/program", "/program/cohorts", "/program/timers", "/program/holidays"],
      ...["/program/counted", "/program/audit"],
    ],
  };
}

const oddNames = [
  "Maximiliane-Theodora Katharina von und zu Hohenlohe-Beispielburg-Musterstadt",
  "محمد العلي الأنصاري",
  "田中 花子",
  "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlstelle",
];

function withOddNames(book: Book): Book {
  const mentorship = book.rows.find(({ kind }) => kind === "mentorship");
  let named = 0;
  const nextName = () => oddNames[named++ % oddNames.length] ?? "";
  const rows = book.rows.map((row): Row => {
    if (row.kind === "contact" && named < oddNames.length)
      return { ...row, record: { ...row.record, fullName: nextName(), organization: nextName() } };
    if (row.kind === "introduction")
      return {
        ...row,
        record: { ...row.record, person: { ...row.record.person, fullName: nextName() } },
      };
    if (row.kind === "member")
      return { ...row, record: { ...row.record, displayName: nextName() } };
    return row;
  });
  if (mentorship === undefined) return { ...book, rows };
  return { ...book, rows: [...rows, ...livedIn(mentorship.record.id)] };
}

/** What stands on a mentorship's page once the two have worked together for a while. */
function livedIn(mentorshipId: string): Row[] {
  const pair = { mentorshipId, mentorId: "mentor-1", menteeId: "mentee-1" };
  return [
    { kind: "agreement", record: makeRecord("agreement", { mentorshipId }) },
    { kind: "goal", record: makeRecord("goal", { ...pair, statement: oddNames.join(" ") }) },
    {
      kind: "check_in",
      record: makeRecord("check_in", { mentorshipId, plannedAt: Date.now() + 86_400_000 }),
    },
    {
      kind: "milestone",
      record: makeRecord("milestone", { ...pair, reachedOn: addDays(today, -9) }),
    },
  ];
}

function idsIn({ rows }: Book): (kind: Row["kind"]) => string {
  return (kind) => rows.find((row) => row.kind === kind)?.record.id ?? "none";
}
