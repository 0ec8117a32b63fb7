import type { Chart, Plugin } from "chart.js";
import type { Look } from "./look.ts";
import { type Lines, type Series, scaleOf } from "./model.ts";
import { gapIn, numberIn, plainWords } from "./values.ts";

type Kind = "line" | "bar";

/** Height of the words and numbers that stand below the axis. */
export function beneathHeight({ beneath: counts = [] }: Lines): number {
  return counts.length === 0 ? 0 : 8 + counts.length * 34;
}

/** Numbers at risk: under each point that has the room, those who stand behind it. */
export function beneath(model: Lines, look: Look): Plugin<Kind> {
  const { beneath: counts = [] } = model;
  return {
    id: "beneath",
    afterDraw(chart) {
      counts.forEach((series, index) => {
        const top = chart.height - beneathHeight(model) + 10 + index * 34;
        writeCounts(chart, look, model, series, top);
      });
    },
  };
}

function writeCounts(
  chart: Chart<Kind>,
  look: Look,
  { along }: Lines,
  series: Series,
  top: number,
) {
  const { ctx, chartArea, scales } = chart;
  ctx.save();
  ctx.font = `12px ${look.font}`;
  ctx.fillStyle = look.soft;
  ctx.textBaseline = "top";
  ctx.textAlign = "left";
  ctx.fillText(series.name, chartArea.left, top);
  ctx.textAlign = "center";
  let free = Number.NEGATIVE_INFINITY;
  along.ats.forEach((at, index) => {
    const value = series.values[index];
    const words = gapIn(value) === undefined ? plainWords(value, "count") : "·";
    const x = scales.x?.getPixelForValue(at) ?? 0;
    const half = ctx.measureText(words).width / 2;
    if (x - half < free) return;
    free = x + half + 8;
    ctx.fillText(words, x, top + 16);
  });
  ctx.restore();
}

/** The few numbers a reader looks for are written beside their points. */
export function markedPoints(model: Lines, look: Look): Plugin<Kind> {
  return {
    id: "markedPoints",
    afterDatasetsDraw(chart) {
      const [series] = model.series;
      if (!series) return;
      for (const mark of model.marks) {
        const index = model.along.ats.indexOf(mark);
        const value = series.values[index];
        const number = numberIn(value);
        if (number !== undefined)
          writeMark(chart, look, mark, number, plainWords(value, scaleOf(model, series)));
      }
    },
  };
}

function writeMark(chart: Chart<Kind>, look: Look, at: number, number: number, words: string) {
  const { ctx, chartArea, scales } = chart;
  const x = scales.x?.getPixelForValue(at) ?? 0;
  const y = scales.y?.getPixelForValue(number) ?? 0;
  ctx.save();
  ctx.strokeStyle = look.soft;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  ctx.beginPath();
  ctx.moveTo(x, y + 5);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.font = `600 13px ${look.font}`;
  ctx.textAlign = "center";
  const width = ctx.measureText(words).width + 8;
  const middle = Math.min(Math.max(x, chartArea.left + width / 2), chartArea.right - width / 2);
  const base = y - 10 < chartArea.top + 12 ? y + 22 : y - 10;
  ctx.fillStyle = look.paper;
  ctx.globalAlpha = 0.8;
  ctx.fillRect(middle - width / 2, base - 12, width, 16);
  ctx.globalAlpha = 1;
  ctx.fillStyle = look.ink;
  ctx.fillText(words, middle, base);
  ctx.restore();
}
