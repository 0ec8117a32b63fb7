import { describe, expect, test } from "vitest";
import { addDays } from "#shared/days";
import { erasedName, type Introduction, type IntroductionEvent } from "#shared/introductions";
import { answerWith } from "#shared/introductions/changes";
import { countWords, wantIntroduction } from "#shared/introductions/requests";
import { askedPeople } from "../../dashboard/introductions/asked-people.ts";
import { correctDay } from "../../dashboard/introductions/facts.ts";
import { filtered, groupOf } from "../../dashboard/introductions/filter.ts";
import { withAddress } from "../../dashboard/introductions/hand-over.tsx";
import { moveTo, neighbour } from "../../dashboard/introductions/moves.ts";
import { newsIn } from "../../dashboard/introductions/news.tsx";
import { makeId, makeRecord, now, today } from "../make.ts";
import { makeIntroduction, makeOpen } from "./make-open.ts";

type Stages = IntroductionEvent["stage"][];
const author = { userId: "mentee-1", timeZone: "UTC", now, newId: makeId };

function only(stages: Stages, fields: Partial<Introduction> = {}, userId = "mentee-1") {
  const { open } = makeOpen(makeIntroduction(stages, fields), ["mentee"], userId);
  const line = open.introductions.lines.value[0];
  if (line === undefined) throw new Error("No introduction.");
  return { open, line };
}

describe("a card on the board", () => {
  test("moves ahead by a fact, also over a stage", () => {
    expect(moveTo(only(["introduced"]).line, "met", today)).toEqual({
      move: "fact",
      stage: "met",
      reason: null,
    });
  });

  test("does not go back, since facts are taken back one by one", () => {
    expect(moveTo(only(["met"]).line, "written", today)).toMatchObject({ move: "refused" });
  });

  test("that was closed opens where it was, within half a year", () => {
    const { line } = only(["contacted", "closed"]);
    expect(groupOf(line)).toBe("closed");
    expect(neighbour(line, -1)).toBe("written");
    expect(moveTo(line, "written", today)).toMatchObject({ stage: "kept_open" });
    expect(moveTo(line, "written", addDays(today, 181))).toMatchObject({ move: "refused" });
  });

  test("of somebody who had themselves erased goes nowhere", () => {
    const person = { fullName: erasedName, jobTitle: null, organization: null };
    const { line } = only(["contacted", "closed"], { person });
    expect(moveTo(line, "written", today)).toMatchObject({ move: "refused" });
  });

  test("dropped where it stands stays", () => {
    expect(moveTo(only(["met"]).line, "met", today)).toBeUndefined();
    expect(neighbour(only(["requested"]).line, -1)).toBeUndefined();
  });
});

describe("a filter", () => {
  const lines = ["introduced", "met", "closed"].map((stage) => only([stage as "met"]).line);

  test("keeps what is open, or one stage", () => {
    const by = (stage: string) => filtered(lines, { query: "", stage, other: "" }).length;
    expect([by(""), by("open"), by("met"), by("asked")]).toEqual([3, 2, 1, 0]);
  });

  test("finds names of both sides, in any spelling", () => {
    const { line } = only(["met"], {
      person: { ...lines[0]?.introduction.person, fullName: "Zoë" } as never,
    });
    const by = (query: string) => filtered([line], { query, stage: "", other: "" }).length;
    expect([by("zoe"), by("fischer"), by("nobody")]).toEqual([1, 1, 0]);
  });
});

describe("the people a mentor asked", () => {
  const made = (stages: Stages, fullName: string, organization: string | null = null) =>
    only(stages, { person: { fullName, organization, jobTitle: null } }, "mentor-1").line;

  test("are counted over spellings, with open loops and told results", () => {
    const lines = [
      made(["introduced"], "Robin Sample"),
      made(["met", "result_told"], "robin  sample", "Example Labs"),
      made(["closed", "introduced"], "Robin Sample"),
      made(["requested"], "Robin Sample"),
    ];
    expect(askedPeople(lines)).toMatchObject([{ asked: 3, told: 1, open: 2 }]);
  });

  test("of one name at two organizations are two", () => {
    const lines = ["Example Labs", "Sample Works"].map((name) => made(["met"], "Robin", name));
    expect(askedPeople(lines)).toHaveLength(2);
  });
});

describe("a day put right", () => {
  const fact = makeRecord("introduction_event", { by: "mentee-1" });

  test("stands beside the one it corrects", () => {
    const { wishes, inverse } = correctDay(fact, "2026-02-27", author);
    expect(wishes).toMatchObject([
      { op: "put", record: { corrects: fact.id, occurredOn: "2026-02-27", stage: fact.stage } },
    ]);
    expect(inverse).toMatchObject([{ op: "delete" }]);
  });

  test("twice by one person corrects the first fact still", () => {
    const own = { ...fact, id: makeId(), corrects: fact.id };
    const { wishes } = correctDay(own, "2026-02-26", author);
    expect(wishes).toMatchObject([
      { op: "delete", id: own.id },
      { op: "put", record: { corrects: fact.id } },
    ]);
  });

  test("by the other side corrects the correction", () => {
    const own = { ...fact, id: makeId(), corrects: fact.id };
    const { wishes } = correctDay(own, "2026-02-26", { ...author, userId: "mentor-1" });
    expect(wishes).toMatchObject([{ op: "put", record: { corrects: own.id, by: "mentor-1" } }]);
  });
});

describe("what a mentee hears", () => {
  const lately = now - 86_400_000;
  const news = (fields: Partial<Introduction>) => {
    const { open, line } = only(["introduced"], fields);
    return newsIn([line], open).map(({ words }) => words);
  };

  test("is that the mentor confirmed, or does not remember", () => {
    expect(news({ confirmation: "confirmed", answeredAt: lately })[0]).toContain("confirmed");
    expect(news({ confirmation: "disputed", answeredAt: lately })[0]).toContain("not remember");
  });

  test("is nothing old, and nothing the mentor wrote themselves", () => {
    expect(news({ confirmation: "confirmed", answeredAt: now - 30 * 86_400_000 })).toEqual([]);
    const own = { createdBy: "mentor-1", confirmation: "confirmed", answeredAt: lately } as const;
    expect(news(own)).toEqual([]);
  });

  test.each([
    ["mentee-1", "mentor-1", "accepted", null, "Lena Fischer says yes to introducing you"],
    ["mentee-1", "mentor-1", "closed", "not_possible_now", "Robin Sample: not possible now"],
    ["mentor-1", "mentee-1", "accepted", null, "Amina Example would like to meet Robin Sample"],
    ["mentor-1", "mentee-1", "closed", "not_wanted", "does not want to meet Robin Sample now"],
  ] as const)("%s hears what %s answered: %s, %s", (reader, by, stage, reason, words) => {
    const rows = makeIntroduction(["requested", stage], {}).map((row) =>
      row.kind === "introduction_event" ? { ...row, record: { ...row.record, by, reason } } : row,
    );
    const { open } = makeOpen(rows, ["mentee"], reader);
    const heard = newsIn(open.introductions.lines.value, open);
    expect(heard.map((each) => each.words).join()).toContain(words);
    const { open: own } = makeOpen(rows, ["mentee"], by);
    expect(newsIn(own.introductions.lines.value, own)).toEqual([]);
  });

  test("is a day the mentor put right", () => {
    const rows = makeIntroduction(["introduced"]);
    const first = rows[1]?.record as IntroductionEvent;
    const right = { ...first, id: makeId(), by: "mentor-1", corrects: first.id };
    const { open } = makeOpen([...rows, { kind: "introduction_event", record: right }]);
    expect(newsIn(open.introductions.lines.value, open)).toMatchObject([{ key: right.id }]);
  });
});

test("an answer says when it was given, and Undo takes both back", () => {
  const { wishes, inverse } = answerWith(makeRecord("introduction"), "confirmed", now);
  expect(wishes).toMatchObject([{ fields: { confirmation: "confirmed", answeredAt: now } }]);
  expect(inverse).toMatchObject([{ fields: { confirmation: "unconfirmed", answeredAt: null } }]);
});

test("a mentor hands over an address or a link, and nothing else", () => {
  const none = { emails: [], links: [] };
  expect(withAddress(none, "robin@example.org")).toMatchObject({ emails: ["robin@example.org"] });
  expect(withAddress(none, "https://example.org/robin")).toMatchObject({
    links: ["https://example.org/robin"],
  });
  expect([withAddress(none, "Robin"), withAddress(none, "")]).toEqual([undefined, undefined]);
});

describe("a request", () => {
  const wanted = {
    side: "mentee",
    mentorId: "mentor-1",
    menteeId: "mentee-1",
    whom: { kind: "someone", words: " Someone at Example Labs ", organization: "Example Labs" },
    purpose: " Storage ",
    blurb: "",
  } as const;

  test("keeps whom it is for in words, and is confirmed by nobody yet", () => {
    const { introduction, wishes } = wantIntroduction(wanted, today, author);
    expect(introduction).toMatchObject({
      origin: "requested",
      sought: "Someone at Example Labs",
      confirmation: "unconfirmed",
      purpose: "Storage",
    });
    expect(wishes.map(({ kind }) => kind)).toEqual(["introduction", "introduction_event"]);
  });

  test("turned round is an offer the mentor stands behind", () => {
    const whom = {
      kind: "person",
      fullName: "Robin Sample",
      jobTitle: "",
      organization: "",
    } as const;
    const offer = { ...wanted, side: "mentor", whom } as const;
    const { introduction } = wantIntroduction(offer, today, { ...author, userId: "mentor-1" });
    expect(introduction).toMatchObject({
      origin: "offered",
      sought: null,
      confirmation: "confirmed",
      createdBy: "mentor-1",
    });
  });

  test("counts words in any script that separates them", () => {
    expect(countWords("  one two\nthree ")).toBe(3);
    expect(countWords("")).toBe(0);
  });
});
