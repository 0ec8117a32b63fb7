import type { AcrossPrograms, Report } from "#shared/reports/report";
import type { Question } from "../charts/figure.tsx";
import { numberIn, plainWords } from "../charts/values.ts";
import { dateWords } from "../network/counting.ts";
import { tileFaces } from "./tiles.ts";
import { confidence, namePoint, suppression } from "./words.ts";

export type Row = { name: string; report: Report };

/** Programs whose report is there, in alphabetical order: nobody is ranked. */
export function rowsOf({ programs }: AcrossPrograms): Row[] {
  return programs
    .flatMap(({ name, report }) => (report.status === "ready" ? [{ name, report }] : []))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** One question for each of the six numbers, with a dot for each program. */
export function acrossQuestions(rows: readonly Row[]): Question[] {
  return (rows[0]?.report.tiles ?? []).map(({ name }) => {
    const { title, scale } = tileFaces[name];
    const cells = rows.map(({ report }) => report.tiles.find((tile) => tile.name === name)?.cell);
    const told = rows.flatMap((row, index) =>
      numberIn(cells[index]) === undefined
        ? []
        : [`${row.name} ${plainWords(cells[index], scale)}`],
    );
    return {
      question: title,
      answer:
        told.length === 0 ? "Too few people in any program to say yet." : `${told.join("; ")}.`,
      basis: basisOf(rows),
      method: `Each number is the one that the program's own latest report tells, already suppressed there; nothing is counted anew across programs. Programs differ in whom they take and how they work, so the dots say how each is doing and not who does better. ${rows[0] ? suppression(rows[0].report) : ""}`,
      fileName: `programs-${name}`,
      model: {
        shape: "dots",
        pointName: "Program",
        unit: title,
        scale,
        range: scale === "count" ? "middle half of the mentees" : confidence,
        points: rows.map((row) => namePoint(row.name)),
        series: [{ name: title, values: cells }],
        beneath: [{ name: "Mentees", values: rows.map(({ report }) => report.mentees) }],
      },
    };
  });
}

function basisOf(rows: readonly Row[]): string {
  const days = [...new Set(rows.map(({ report }) => report.asOf))].toSorted();
  const counted = rows.map(({ name, report }) => {
    const n = numberIn(report.mentees);
    return n === undefined ? `${name}: n is hidden` : `${name}: n = ${n}`;
  });
  return `${counted.join("; ")}. As of ${days.map(dateWords).join(" and ")}.`;
}
