import type { Chart, Plugin } from "chart.js";
import type { Look } from "./look.ts";
import { type ChartModel, hiddenStretches, isHidden } from "./model.ts";

/** Hatches the stretches where nothing may be shown, and says so where there is room. */
export function hiddenBands(model: ChartModel, look: Look): Plugin<"line" | "bar"> {
  const stretches = hiddenStretches(model);
  return {
    id: "hiddenBands",
    beforeDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      const scale = chart.scales.x;
      if (!scale || model.shape === "ranks") return;
      const step = chartArea.width / Math.max(1, model.points.length);
      for (const { first, last } of stretches) {
        const left = Math.max(chartArea.left, scale.getPixelForValue(first) - step / 2);
        const right = Math.min(chartArea.right, scale.getPixelForValue(last) + step / 2);
        hatch(ctx, look, { left, right, top: chartArea.top, bottom: chartArea.bottom });
        if (right - left > 52) label(ctx, look, "hidden", (left + right) / 2, chartArea.top + 16);
      }
    },
  };
}

/** Names each area at its right end, where there is room; the key below says it otherwise. */
export function seriesNames(model: ChartModel, look: Look): Plugin<"line" | "bar"> {
  return {
    id: "seriesNames",
    beforeLayout(chart) {
      const room = isRoomy(chart) && model.shape === "area" ? 148 : 8;
      chart.options.layout = { padding: { right: room, top: 8 } };
    },
    afterDatasetsDraw(chart) {
      if (!isRoomy(chart) || model.shape !== "area") return;
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `500 13px ${look.font}`;
      ctx.textAlign = "left";
      ctx.textBaseline = "middle";
      ctx.fillStyle = look.ink;
      let below = chartArea.bottom + 9;
      model.series.forEach(({ name, values }, index) => {
        const last = values.findLastIndex((value) => !isHidden(value));
        const point = chart.getDatasetMeta(index).data[last];
        if (!point) return;
        const under = index === 0 ? chartArea.bottom : yOf(chart, index - 1, last);
        const y = Math.min((point.y + under) / 2, below - 18);
        below = y;
        ctx.fillStyle = look.series[index] ?? look.ink;
        ctx.fillRect(chartArea.right + 8, y - 5, 10, 10);
        ctx.fillStyle = look.ink;
        ctx.fillText(name, chartArea.right + 24, y);
      });
      ctx.restore();
    },
  };
}

type Box = { left: number; right: number; top: number; bottom: number };

function hatch(ctx: CanvasRenderingContext2D, look: Look, box: Box): void {
  const { left, right, top, bottom } = box;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left, top, right - left, bottom - top);
  ctx.clip();
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
  ctx.restore();
}

function label(ctx: CanvasRenderingContext2D, look: Look, text: string, x: number, y: number) {
  ctx.save();
  ctx.font = `12px ${look.font}`;
  ctx.textAlign = "center";
  const { width } = ctx.measureText(text);
  ctx.fillStyle = look.paper;
  ctx.fillRect(x - width / 2 - 4, y - 12, width + 8, 17);
  ctx.fillStyle = look.soft;
  ctx.fillText(text, x, y);
  ctx.restore();
}

function isRoomy(chart: Chart<"line" | "bar">): boolean {
  return chart.width >= 600;
}

function yOf(chart: Chart<"line" | "bar">, dataset: number, index: number): number {
  return chart.getDatasetMeta(dataset).data[index]?.y ?? chart.chartArea.bottom;
}
