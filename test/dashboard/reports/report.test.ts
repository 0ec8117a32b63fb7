import { describe, expect, test } from "vitest";
import type { Report } from "#shared/reports/report";
import { memory } from "../../../dashboard/memory.ts";
import { keptReport } from "../../../dashboard/reports/kept.ts";
import { type ReportDoors, ReportModel } from "../../../dashboard/reports/report.ts";
import { makeReport } from "../../shared/reports/make-report.ts";

describe("loading a report", () => {
  test("shows the answer and keeps it on the device", async () => {
    const kept = makeKept();
    const report = makeReport();
    const model = new ReportModel({ ask: answering(report), kept, isWhole: true });
    expect(model.state.value).toEqual({ status: "loading" });
    await model.load();
    expect(model.state.value).toEqual({ status: "ready", report });
    expect(kept.read()).toEqual(report);
  });

  test("of a part of the people does not take the whole one's place", async () => {
    const whole = makeReport();
    const kept = makeKept(whole);
    const part = makeReport({ mentees: { hidden: "few_people" } });
    const model = new ReportModel({ ask: answering(part), kept, isWhole: false });
    await model.load();
    expect(model.state.value).toEqual({ status: "ready", report: part });
    expect(kept.read()).toEqual(whole);
  });

  test("offline, the kept report stays and says why", async () => {
    const report = makeReport();
    const doors = { ask: failing("offline"), kept: makeKept(report), isWhole: false };
    const model = new ReportModel(doors);
    await model.load();
    expect(model.state.value).toEqual({ status: "kept", report, because: "offline" });
  });

  test("offline without a kept one, it fails with the reason", async () => {
    const doors = { ask: failing("offline"), kept: makeKept(), isWhole: true };
    const model = new ReportModel(doors);
    await model.load();
    expect(model.state.value).toEqual({ status: "failed", code: "offline" });
  });

  test("someone who may no longer read it loses the kept one too", async () => {
    const kept = makeKept(makeReport());
    const model = new ReportModel({ ask: failing("not_allowed"), kept, isWhole: true });
    await model.load();
    expect(model.state.value).toEqual({ status: "failed", code: "not_allowed" });
    expect(kept.read()).toBeUndefined();
  });
});

test("one view too many takes nobody's kept report away", async () => {
  const kept = makeKept(makeReport());
  const model = new ReportModel({ ask: failing("not_allowed"), kept, isWhole: false });
  await model.load();
  expect(model.state.value).toEqual({ status: "failed", code: "not_allowed" });
  expect(kept.read()).toBeDefined();
});

describe("the report kept on the device", () => {
  test("is as good as none when it cannot be read", () => {
    for (const text of ["{", "[]", '{"asOf":1}'])
      expect(keptReport(makeStorage(text), whose).read()).toBeUndefined();
  });

  test("is for the person who saw it, in the program they saw it in", () => {
    const storage = makeStorage();
    const report = makeReport();
    keptReport(storage, whose).write(report);
    expect(keptReport(storage, whose).read()).toEqual(report);
    expect(keptReport(storage, { ...whose, userId: "other" }).read()).toBeUndefined();
    expect(keptReport(storage, { ...whose, programId: "other" }).read()).toBeUndefined();
  });

  test("goes when the person signs out", () => {
    const storage = makeStorage();
    keptReport(storage, whose).write(makeReport());
    memory(storage).forget();
    expect(keptReport(storage, whose).read()).toBeUndefined();
  });
});

const whose = { userId: "lead-1", programId: "program-1" };

function answering(report: Report): ReportDoors["ask"] {
  return async () => ({ ok: true, body: report });
}

function failing(error: string): ReportDoors["ask"] {
  return async () => ({ ok: false, error });
}

function makeKept(report?: Report) {
  const kept = keptReport(makeStorage(), whose);
  if (report) kept.write(report);
  return kept;
}

function makeStorage(text?: string): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const kept = new Map(text === undefined ? [] : [["tertius:report", text]]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}
