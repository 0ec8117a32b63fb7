import type { Chart, Plugin } from "chart.js";
import type { Look } from "./look.ts";
import { type ChartModel, gapStretches, type Stacked, type Stretch } from "./model.ts";
import { type Gap, gapIn, gapWords, numberIn } from "./values.ts";

export type Box = { left: number; right: number; top: number; bottom: number };

/** Marks the stretches where nothing may be shown or is old enough, and says so where there is room. */
export function gapBands(model: ChartModel, look: Look): Plugin<"line" | "bar"> {
  const stretches = gapStretches(model);
  return {
    id: "gapBands",
    beforeDatasetsDraw(chart) {
      for (const stretch of stretches) {
        const box = boxOf(chart, model, stretch);
        if (box) drawGap(chart.ctx, look, box, stretch.gap);
      }
      if (model.shape === "parts") drawRests(chart, model, look);
    },
  };
}

/** A gap: hatched for hidden, dotted for too young, empty for what was never known. */
export function drawGap(
  ctx: CanvasRenderingContext2D,
  look: Look,
  box: Box,
  gap: Gap,
  manner: "labelled" | "bare" = "labelled",
): void {
  const { left, right, top, bottom } = box;
  if (gap === "hidden") hatch(ctx, look, box);
  if (gap === "young") dot(ctx, look, box);
  const hasRoom = right - left > roomFor[gap] && bottom - top >= 16;
  if (manner === "labelled" && hasRoom)
    label(ctx, look, gapWords[gap], (left + right) / 2, Math.min(top + 16, (top + bottom) / 2 + 4));
}

const roomFor: Record<Gap, number> = { hidden: 42, young: 64, unknown: 64 };

/** Of parts that do not all stand there, the rest of the whole is a gap and not nothing. */
function drawRests(chart: Chart<"line" | "bar">, model: Stacked, look: Look): void {
  model.points.forEach((_, at) => {
    const firstGap = model.series.findIndex(({ values }) => gapIn(values[at]) !== undefined);
    const gap = gapIn(model.series[firstGap]?.values[at]);
    if (gap === undefined) return;
    // Where nothing is open the whole column is marked already.
    if (model.series.every(({ values }) => gapIn(values[at]) !== undefined)) return;
    const box = boxOf(chart, model, { first: at, last: at, gap });
    const told = model.series.slice(0, firstGap).map(({ values }) => numberIn(values[at]) ?? 0);
    const sum = told.reduce((total, each) => total + each, 0);
    const bottom = chart.scales.y?.getPixelForValue(sum) ?? 0;
    if (box) drawGap(chart.ctx, look, { ...box, bottom }, gap, "bare");
  });
}

function boxOf(
  chart: Chart<"line" | "bar">,
  model: ChartModel,
  { first, last }: Stretch,
): Box | undefined {
  const { chartArea, scales } = chart;
  const isLying = model.shape === "ranks" || model.shape === "dots";
  const scale = isLying ? scales.y : scales.x;
  if (!scale) return undefined;
  const at = (index: number) =>
    scale.getPixelForValue(model.shape === "lines" ? (model.along.ats[index] ?? 0) : index);
  const start = edgeBetween(at, first - 1, first, model.points.length);
  const end = edgeBetween(at, last, last + 1, model.points.length);
  return isLying
    ? { left: chartArea.left, right: chartArea.right, top: start + 3, bottom: end - 3 }
    : {
        left: Math.max(chartArea.left, start),
        right: Math.min(chartArea.right, end),
        top: chartArea.top,
        bottom: chartArea.bottom,
      };
}

/** Halfway between two neighbours; as far beyond the outermost as its own neighbour is away. */
function edgeBetween(
  at: (index: number) => number,
  before: number,
  after: number,
  count: number,
): number {
  if (count === 1) return at(0) + (before < 0 ? -20 : 20);
  if (before < 0) return at(0) - (at(1) - at(0)) / 2;
  if (after >= count) return at(count - 1) + (at(count - 1) - at(count - 2)) / 2;
  return (at(before) + at(after)) / 2;
}

function hatch(ctx: CanvasRenderingContext2D, look: Look, box: Box): void {
  const { left, right, top, bottom } = box;
  within(ctx, box, () => {
    ctx.strokeStyle = look.soft;
    ctx.globalAlpha = 0.3;
    ctx.lineWidth = 1;
    ctx.beginPath();
    const height = bottom - top;
    // One grid of lines for the whole chart, so that neighbouring bands run into each other.
    for (let x = Math.floor((left - height) / 8) * 8; x < right; x += 8) {
      ctx.moveTo(x, bottom);
      ctx.lineTo(x + height, top);
    }
    ctx.stroke();
  });
}

function dot(ctx: CanvasRenderingContext2D, look: Look, box: Box): void {
  within(ctx, box, () => {
    ctx.fillStyle = look.soft;
    ctx.globalAlpha = 0.35;
    for (let x = Math.ceil(box.left / 7) * 7; x < box.right; x += 7)
      for (let y = Math.ceil(box.top / 7) * 7; y < box.bottom; y += 7) ctx.fillRect(x, y, 1.5, 1.5);
  });
}

function within(ctx: CanvasRenderingContext2D, box: Box, paint: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  ctx.clip();
  paint();
  ctx.restore();
}

function label(ctx: CanvasRenderingContext2D, look: Look, text: string, x: number, y: number) {
  ctx.save();
  ctx.font = `12px ${look.font}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "alphabetic";
  const { width } = ctx.measureText(text);
  ctx.fillStyle = look.paper;
  ctx.fillRect(x - width / 2 - 4, y - 12, width + 8, 17);
  ctx.fillStyle = look.soft;
  ctx.fillText(text, x, y);
  ctx.restore();
}
