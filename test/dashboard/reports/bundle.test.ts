import { describe, expect, test } from "vitest";
import { Report } from "#shared/reports/report";
import { bundleOf } from "../../../dashboard/reports/export/bundle.ts";
import { zipOf } from "../../../dashboard/taking-along/zip.ts";
import { makeReport } from "../../shared/reports/make-report.ts";
import { unzip } from "../../unzip.ts";

const goOn = async () => "go_on" as const;

describe("the tables of a report", () => {
  test("have a file for each figure, a dictionary that names every column, and the report", async () => {
    const files = await written();
    const dictionary = files.get("data-dictionary.csv") ?? "";
    const tables = [...files.keys()].filter((each) => /-20.+\.csv$/.test(each));
    expect(tables.length).toBeGreaterThan(12);
    for (const name of tables) {
      const head = (files.get(name) ?? "").replace("\ufeff", "").split("\r\n")[0] ?? "";
      for (const column of head.match(/"[^"]+"|[^,]+/g) ?? [])
        expect(dictionary).toContain(`${name},${column},`);
    }
    expect(Report.parse(JSON.parse(files.get("report.json") ?? ""))).toEqual(makeReport());
  });

  test("say hidden and why, as the screen does", async () => {
    const files = [...(await written())];
    const [, ripple = ""] = files.find(([name]) => name.startsWith("ripple")) ?? [];
    expect(ripple).toContain("Generation 3,hidden: too few people");
  });

  test("say how far they are and can be stopped", async () => {
    const heard: number[] = [];
    const files = await bundleOf(makeReport(), "Example Program", async (done) => {
      heard.push(done);
      return done === 3 ? "stop" : "go_on";
    });
    expect(files).toBe("stopped");
    expect(heard).toEqual([0, 1, 2, 3]);
  });
});

test("a zip holds its files whole, and the same report makes the same bytes", () => {
  const files = [
    { path: "a.csv", content: "Größe,東京\r\n" },
    { path: "b.txt", content: "x".repeat(70_000) },
  ];
  const bytes = zipOf(files, "2026-03-15");
  const read = unzip(Buffer.from(bytes)).map(([name, content]) => [name, content.toString()]);
  expect(read).toEqual(files.map(({ path, content }) => [path, content]));
  expect(zipOf(files, "2026-03-15")).toEqual(bytes);
});

async function written(): Promise<Map<string, string>> {
  const files = await bundleOf(makeReport(), "Example Program", goOn);
  if (files === "stopped") throw new Error("nobody stopped it");
  return new Map(files.map(({ path, content }) => [path, content]));
}
