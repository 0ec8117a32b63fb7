import type { ChartDataset, Point } from "chart.js";
import { faded, measuringAxis, ticksOf, tooltipOf } from "./axes.ts";
import type { Configuration } from "./draw.ts";
import { gapBands } from "./gaps.ts";
import type { Look } from "./look.ts";
import { type Lines, type Series, scaleOf } from "./model.ts";
import { lineNames } from "./names.ts";
import { beneath, markedPoints } from "./under-lines.ts";
import { intervalIn, numberIn } from "./values.ts";

/** Each series is three lines: the upper and the lower end of its band, and itself. */
export function datasetOf(series: number): number {
  return series * 3 + 2;
}

export function linesConfiguration(model: Lines, look: Look): Configuration {
  return {
    type: "line",
    data: {
      // Chart.js types a mix of lines and bars by the bars' plain numbers.
      datasets: model.series.flatMap((series, index) => threeLines(model, series, index, look)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: "index", intersect: false, axis: "x" },
      font: { family: look.font, size: 13 },
      scales: {
        x: alongAxis(model, look),
        y: { ...measuringAxis(scaleOf(model), look, "apart"), suggestedMax: model.most ?? 0 },
      },
      plugins: { tooltip: tooltipOf(model, look) },
    },
    plugins: [
      gapBands(model, look),
      lineNames(model, look),
      beneath(model, look),
      markedPoints(model, look),
    ],
  };
}

type Line = ChartDataset<"line", Point[]>;

function threeLines(model: Lines, series: Series, index: number, look: Look): Line[] {
  const isGuide = series.line === "dashed";
  const color = isGuide ? look.soft : (look.series[index] ?? look.ink);
  const at = (numbers: (number | undefined)[]): Point[] =>
    numbers.map((y, place) => ({ x: model.along.ats[place] ?? 0, y: y ?? Number.NaN }));
  const edge = { type: "line" as const, borderWidth: 0, pointRadius: 0, pointHoverRadius: 0 };
  const intervals = series.values.map(intervalIn);
  return [
    {
      ...edge,
      data: at(intervals.map((interval) => interval?.high)),
      fill: "+1",
      backgroundColor: faded(color, 0.18),
    },
    { ...edge, data: at(intervals.map((interval) => interval?.low)) },
    {
      type: "line",
      data: at(series.values.map(numberIn)),
      borderColor: color,
      backgroundColor: color,
      borderWidth: isGuide ? 1.5 : 2.5,
      borderDash: isGuide ? [5, 4] : [],
      pointRadius: isGuide ? 0 : 3,
      pointHoverRadius: 6,
      // The first and the last point stand on the edge.
      clip: 8,
    },
  ];
}

function alongAxis({ points, along }: Lines, look: Look) {
  const { ats, title } = along;
  return {
    type: "linear" as const,
    min: ats[0] ?? 0,
    max: ats.at(-1) ?? 1,
    grid: { display: false },
    border: { color: look.line },
    title: { display: true, text: title, color: look.soft, font: { family: look.font, size: 12 } },
    afterBuildTicks(axis: { ticks: { value: number }[] }) {
      axis.ticks = ats.map((value) => ({ value }));
    },
    ticks: {
      ...ticksOf(look),
      maxRotation: 0,
      autoSkipPadding: 8,
      callback: (value: string | number) => points[ats.indexOf(Number(value))]?.short ?? "",
    },
  };
}
