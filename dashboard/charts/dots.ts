import type { Chart, Plugin } from "chart.js";
import { measuringAxis, ticksOf, tooltipOf } from "./axes.ts";
import type { Configuration } from "./draw.ts";
import { gapBands } from "./gaps.ts";
import type { Look } from "./look.ts";
import { type Dots, scaleOf } from "./model.ts";
import { intervalIn, numberIn, plainWords } from "./values.ts";

export function dotsConfiguration(model: Dots, look: Look): Configuration {
  return {
    type: "line",
    data: {
      labels: model.points.map(({ short }) => inLines(short)),
      // Chart.js keeps the axes and the pointer; the dots need a place of their own for each series.
      datasets: model.series.map(({ values }) => ({
        type: "line",
        data: values.map((value) => numberIn(value) ?? null),
        showLine: false,
        pointRadius: 0,
        pointHoverRadius: 0,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: "y",
      interaction: { mode: "index", intersect: false, axis: "y" },
      font: { family: look.font, size: 13 },
      layout: { padding: { right: 16, top: model.target ? 22 : 8 } },
      scales: { x: longEnough(model, look), y: namesAxis(look) },
      plugins: { tooltip: tooltipOf(model, look) },
    },
    plugins: [gapBands(model, look), targetLine(model, look), dotsPlugin(model, look)],
  };
}

/** At most two lines, broken between words where it can be. */
function inLines(words: string): string | string[] {
  if (words.length <= lineLength) return words;
  const cut = words.lastIndexOf(" ", lineLength);
  const at = cut < 8 ? lineLength : cut;
  const rest = words.slice(at).trim();
  return [
    words.slice(0, at),
    rest.length > lineLength ? `${rest.slice(0, lineLength - 1)}…` : rest,
  ];
}

const lineLength = 20;

function longEnough(model: Dots, look: Look) {
  const ends = model.series.flatMap(({ values }) =>
    values.flatMap((value) => [numberIn(value) ?? 0, intervalIn(value)?.high ?? 0]),
  );
  return { ...measuringAxis(scaleOf(model), look, "apart"), suggestedMax: Math.max(...ends) };
}

function namesAxis(look: Look) {
  return {
    offset: true,
    grid: { display: false },
    border: { display: false },
    ticks: { ...ticksOf(look), color: look.ink, autoSkip: false },
  };
}

function dotsPlugin(model: Dots, look: Look): Plugin<"line" | "bar"> {
  return {
    id: "dots",
    afterDatasetsDraw(chart) {
      if (model.joins === "series") drawBars(chart, model, look);
      model.series.forEach(({ values }, series) => {
        const own = look.series[series] ?? look.ink;
        values.forEach((value, index) => {
          const color = model.weak?.includes(index) ? look.soft : own;
          const number = numberIn(value);
          if (number === undefined) return;
          const interval = intervalIn(value) ?? { low: number, high: number };
          const y = rowOf(chart, model, index, series);
          const words = plainWords(value, scaleOf(model));
          const side = sideOf(model, index, number);
          drawDot(chart, look, { number, ...interval, y, color, words, side });
        });
      });
    },
  };
}

/** Where two are joined the smaller one has its words before it, the larger one behind it. */
function sideOf({ joins, series }: Dots, index: number, number: number): "before" | "behind" {
  if (joins === undefined) return "behind";
  const others = series.map(({ values }) => numberIn(values[index]) ?? number);
  return number < Math.max(...others) ? "before" : "behind";
}

/** From then to now, so that a look tells how far it went. */
function drawBars(chart: Chart<"line" | "bar">, model: Dots, look: Look): void {
  const { ctx, scales } = chart;
  ctx.save();
  ctx.strokeStyle = look.line;
  ctx.lineWidth = 4;
  model.points.forEach((_, index) => {
    const known = model.series.flatMap(({ values }) => numberIn(values[index]) ?? []);
    if (known.length < 2) return;
    const y = rowOf(chart, model, index, 0);
    ctx.beginPath();
    ctx.moveTo(scales.x?.getPixelForValue(Math.min(...known)) ?? 0, y);
    ctx.lineTo(scales.x?.getPixelForValue(Math.max(...known)) ?? 0, y);
    ctx.stroke();
  });
  ctx.restore();
}

/** Two or more series share a row, one above the other unless they are joined. */
function rowOf(chart: Chart<"line" | "bar">, model: Dots, index: number, series: number): number {
  const middle = chart.scales.y?.getPixelForValue(index) ?? 0;
  if (model.joins === "series") return middle;
  return middle + (series - (model.series.length - 1) / 2) * 18;
}

type Dot = Record<"number" | "low" | "high" | "y", number> &
  Record<"color" | "words", string> & { side: "before" | "behind" };

function drawDot(chart: Chart<"line" | "bar">, look: Look, dot: Dot): void {
  const { ctx, chartArea, scales } = chart;
  const at = (value: number) => scales.x?.getPixelForValue(value) ?? 0;
  const { y, color } = dot;
  ctx.save();
  ctx.strokeStyle = color;
  ctx.lineWidth = 3;
  ctx.globalAlpha = 0.45;
  ctx.beginPath();
  ctx.moveTo(at(dot.low), y);
  ctx.lineTo(at(dot.high), y);
  ctx.stroke();
  ctx.globalAlpha = 1;
  ctx.fillStyle = color;
  ctx.beginPath();
  ctx.arc(at(dot.number), y, 5.5, 0, 2 * Math.PI);
  ctx.fill();
  ctx.font = `600 12px ${look.font}`;
  ctx.textBaseline = "middle";
  ctx.fillStyle = look.ink;
  const right = Math.max(at(dot.high), at(dot.number) + 6) + 7;
  const isIn =
    dot.side === "behind" && right + ctx.measureText(dot.words).width <= chartArea.right + 14;
  ctx.textAlign = isIn ? "left" : "right";
  ctx.fillText(dot.words, isIn ? right : Math.min(at(dot.low), at(dot.number) - 6) - 7, y);
  ctx.restore();
}

function targetLine({ target }: Dots, look: Look): Plugin<"line" | "bar"> {
  return {
    id: "target",
    beforeDatasetsDraw(chart) {
      if (!target) return;
      const { ctx, chartArea, scales } = chart;
      const x = scales.x?.getPixelForValue(target.at) ?? 0;
      ctx.save();
      ctx.strokeStyle = look.ink;
      ctx.setLineDash([4, 3]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.font = `12px ${look.font}`;
      ctx.fillStyle = look.ink;
      const half = ctx.measureText(target.name).width / 2;
      ctx.textAlign = "center";
      ctx.fillText(target.name, Math.min(x, chart.width - half - 4), chartArea.top - 7);
      ctx.restore();
    },
  };
}
