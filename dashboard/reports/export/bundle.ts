import { guardedCsv, utf8Mark } from "#shared/interchange/csv";
import type { Report } from "#shared/reports/report";
import { csvOf, type Titled, tidyHead } from "../../charts/csv.ts";
import type { Question } from "../../charts/figure.tsx";
import { columnsOf, scaleOf } from "../../charts/model.ts";
import { intervalIn, type Scale } from "../../charts/values.ts";
import type { TextFile } from "../../taking-along/zip.ts";
import { topicNames, topics } from "../address.ts";
import { askTopic } from "../all-topics.ts";
import { suppression, viewWords } from "../words.ts";

/**
 * The tables behind every chart, what their columns mean, and the report itself, from nothing but
 * what the server answered. Says after each topic how far it is.
 */
export async function bundleOf(
  report: Report,
  program: string,
  onProgress: (done: number, all: number) => Promise<"go_on" | "stop">,
): Promise<TextFile[] | "stopped"> {
  const questions: Question[] = [];
  for (const [index, topic] of topics.entries()) {
    if ((await onProgress(index, topics.length)) === "stop") return "stopped";
    const ask = await askTopic[topic]();
    questions.push(...ask(report));
  }
  const drawn = questions.filter(({ model }) => model.points.length > 0);
  return [
    { path: "about.txt", content: aboutOf(report, program, questions) },
    { path: "data-dictionary.csv", content: utf8Mark + dictionaryOf(drawn) },
    ...drawn.map((question) => ({
      path: `${question.fileName}.csv`,
      content: utf8Mark + csvOf(tablesOf(question)),
    })),
    { path: "report.json", content: jsonOf(report) },
  ];
}

/** The report as it was answered, for a program to read. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

function tablesOf({ model, panels = [] }: Question): [Titled, ...Titled[]] {
  return [{ title: panels.length > 0 ? "All" : "", model }, ...panels];
}

function aboutOf(report: Report, program: string, questions: readonly Question[]): string {
  const parts = questions.map(({ question, answer, basis, method, fileName }) =>
    [question, answer, basis, `How this is counted: ${method}`, `${fileName}.csv`].join("\n"),
  );
  return [
    `${program}\nReport as of ${report.asOf}; ${viewWords(report)}.\n${suppression(report)}`,
    `Topics: ${topics.map((topic) => topicNames[topic]).join(", ")}.`,
    ...parts,
  ].join("\n\n");
}

function dictionaryOf(questions: readonly Question[]): string {
  const rows = questions.flatMap((question) =>
    question.panels && question.panels.length > 0 ? tidyColumns(question) : ownColumns(question),
  );
  return guardedCsv([["File", "Column", "Meaning", "Values"], ...rows, ...gapRows]);
}

/** A file of several tables: a line for each number, named by its part, row and column. */
function tidyColumns({ question, fileName, model }: Question): string[][] {
  const meanings = {
    Part: "which table it is from",
    Row: "the row there",
    Column: "the column there",
    Value: `the number; together: ${question}`,
    Low: `low end of the ${model.range ?? "interval"}`,
    High: `high end of the ${model.range ?? "interval"}`,
  };
  return tidyHead.map((column) => {
    const isText = column === "Part" || column === "Row" || column === "Column";
    return [
      `${fileName}.csv`,
      column,
      meanings[column],
      isText ? "text" : scaleWords[model.scale ?? "count"],
    ];
  });
}

function ownColumns({ question, fileName, model }: Question): string[][] {
  const file = `${fileName}.csv`;
  return [
    [file, model.pointName, `rows of: ${question}`, "text"],
    ...columnsOf(model).flatMap((series) => {
      const scale = scaleOf(model, series);
      const own = [file, series.name, `${series.name}, ${model.unit}`, scaleWords[scale]];
      const hasEnds = series.values.some((value) => intervalIn(value) !== undefined);
      return hasEnds
        ? [own, ...endsOf(file, series.name, model.range ?? "interval", scale)]
        : [own];
    }),
  ];
}

function endsOf(file: string, name: string, range: string, scale: Scale): string[][] {
  return ["low", "high"].map((end) => [
    file,
    `${name}, ${end}`,
    `${end} end of the ${range}`,
    scaleWords[scale],
  ]);
}

const scaleWords: Record<Scale, string> = {
  count: "a count",
  share: "a share from 0 to 1; <0.05 and >0.95 say no more than that",
  ratio: "a ratio",
};

const gapRows = [
  ["any", "any", "hidden: the reason", "a number that is kept back; it is not zero"],
  ["any", "any", "too young", "nothing is old enough to count yet"],
  ["any", "any", "not known", "there is nothing to count, or it is not recorded"],
];
