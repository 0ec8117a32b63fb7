import { describe, expect, test } from "vitest";
import type { Overview } from "#shared/api";
import type { Client } from "#shared/client";
import { memory } from "../../../dashboard/memory.ts";
import { keptReport } from "../../../dashboard/reports/kept.ts";
import {
  programGrowthQuestion,
  programIntroductionsQuestion,
} from "../../../dashboard/reports/models.ts";
import { ReportModel } from "../../../dashboard/reports/report.ts";

const hidden = { hidden: true as const };

describe("the words of a report", () => {
  test("say the latest open total and the latest open split", () => {
    const { answer, basis } = programGrowthQuestion(makeOverview());
    expect(answer).toContain("120 contacts by the week of Mar 9, 2026.");
    expect(answer).toContain("By the week of Mar 2, 2026, 40% had come through a mentor and 10%");
    expect(basis).toBe(
      "n = 50 mentees who agreed to be counted, their contacts, as of Mar 9, 2026.",
    );
  });

  test("give the range and the typical week of what can be shown", () => {
    const overview = makeOverview();
    const open = [14, 30, 11].map((count, index) => ({
      weekOn: `2026-03-${16 + 7 * index}`,
      confirmed: hidden,
      unconfirmed: hidden,
      all: { count },
    }));
    const introductions = [...overview.introductions.slice(1), ...open];
    expect(programIntroductionsQuestion({ ...overview, introductions }).answer).toBe(
      "In the 3 of 4 weeks that can be shown, between 11 and 30 a week, typically 14.",
    );
    expect(programIntroductionsQuestion(overview).answer).toBe(
      "14 in the only one of 2 weeks that can be shown.",
    );
  });

  test("say so when nothing can be shown", () => {
    const { growth, introductions } = makeOverview();
    const shut: Overview = {
      ...makeOverview(),
      mentees: hidden,
      growth: growth.map(({ weekOn }) => ({
        weekOn,
        throughMentor: hidden,
        ripple: hidden,
        own: hidden,
        all: hidden,
      })),
      introductions: introductions.map((row) => ({ ...row, all: hidden })),
    };
    expect(programGrowthQuestion(shut).answer).toContain("Too few people to say yet");
    expect(programGrowthQuestion(shut).basis).toContain("number of mentees counted is hidden");
    expect(programIntroductionsQuestion(shut).answer).toContain("Too few people to say yet");
  });

  test("hidden cells stay hidden in the chart", () => {
    const { model } = programGrowthQuestion(makeOverview());
    expect(model.series.map(({ values }) => values[1])).toEqual(["hidden", "hidden", "hidden"]);
    expect(model.total?.values).toEqual([100, 120]);
  });
});

describe("loading a report", () => {
  test("shows the answer and keeps it on the device", async () => {
    const kept = makeKept();
    const report = new ReportModel({ ask: answering(makeOverview()), kept });
    expect(report.state.value).toEqual({ status: "loading" });
    await report.load();
    expect(report.state.value).toEqual({ status: "ready", overview: makeOverview() });
    expect(kept.read()).toEqual(makeOverview());
  });

  test("offline, the kept report stays and says why", async () => {
    const kept = makeKept(makeOverview());
    const report = new ReportModel({ ask: failing("offline"), kept });
    await report.load();
    expect(report.state.value).toMatchObject({ status: "ready", because: "offline" });
  });

  test("offline without a kept one, it fails with the reason", async () => {
    const report = new ReportModel({ ask: failing("offline"), kept: makeKept() });
    await report.load();
    expect(report.state.value).toEqual({ status: "failed", code: "offline" });
  });

  test("someone who may no longer read it loses the kept one too", async () => {
    const kept = makeKept(makeOverview());
    const report = new ReportModel({ ask: failing("not_allowed"), kept });
    await report.load();
    expect(report.state.value).toEqual({ status: "failed", code: "not_allowed" });
    expect(kept.read()).toBeUndefined();
  });
});

describe("the report kept on the device", () => {
  test("is as good as none when it cannot be read", () => {
    for (const text of ["{", "[]", '{"asOf":1}'])
      expect(keptReport(makeStorage(text), whose).read()).toBeUndefined();
  });

  test("is for the person who saw it, in the program they saw it in", () => {
    const storage = makeStorage();
    keptReport(storage, whose).write(makeOverview());
    expect(keptReport(storage, whose).read()).toEqual(makeOverview());
    expect(keptReport(storage, { ...whose, userId: "other" }).read()).toBeUndefined();
    expect(keptReport(storage, { ...whose, programId: "other" }).read()).toBeUndefined();
  });

  test("goes when the person signs out", () => {
    const storage = makeStorage();
    keptReport(storage, whose).write(makeOverview());
    memory(storage).forget();
    expect(keptReport(storage, whose).read()).toBeUndefined();
  });
});

const whose = { userId: "lead-1", programId: "program-1" };

type Ask = () => ReturnType<Client["overview"]>;

function answering(overview: Overview): Ask {
  return async () => ({ ok: true, body: overview });
}

function failing(error: string): Ask {
  return async () => ({ ok: false, error });
}

function makeKept(overview?: Overview) {
  const kept = keptReport(makeStorage(), whose);
  if (overview) kept.write(overview);
  return kept;
}

/** Like the browser's storage, with one text in it at most. */
function makeStorage(text: string | null = null) {
  let stored = text;
  return {
    getItem: () => stored,
    setItem(_: string, next: string) {
      stored = next;
    },
    removeItem() {
      stored = null;
    },
  };
}

function makeOverview(): Overview {
  return {
    asOf: "2026-03-09",
    minimumCell: 10,
    mentees: { count: 50 },
    growth: [
      {
        weekOn: "2026-03-02",
        throughMentor: { count: 40 },
        ripple: { count: 10 },
        own: { count: 50 },
        all: { count: 100 },
      },
      {
        weekOn: "2026-03-09",
        throughMentor: hidden,
        ripple: hidden,
        own: hidden,
        all: { count: 120 },
      },
    ],
    introductions: [
      { weekOn: "2026-03-02", confirmed: hidden, unconfirmed: hidden, all: { count: 14 } },
      { weekOn: "2026-03-09", confirmed: hidden, unconfirmed: hidden, all: hidden },
    ],
    hiddenCells: 8,
  };
}
