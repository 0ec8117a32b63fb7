import type { Chart, Plugin } from "chart.js";
import type { Look } from "./look.ts";
import { isWhole, type Lines, type Stacked } from "./model.ts";
import { beneathHeight } from "./under-lines.ts";
import { numberIn } from "./values.ts";

type Kind = "line" | "bar";
/** `tie` tells names apart that belong at the same height. */
type Name = { words: string; color: string; y: number; tie: number };

/** Names each area at its right end, where there is room; the key says it otherwise. */
export function areaNames(model: Stacked, look: Look): Plugin<Kind> {
  const isNamed = model.shape === "area";
  return {
    id: "areaNames",
    beforeLayout(chart) {
      const names = isNamed ? model.series.map(({ name }) => name) : [];
      chart.options.layout = { padding: { right: roomFor(chart, names, look), top: 8 } };
    },
    afterDatasetsDraw(chart) {
      if (!isRoomy(chart) || !isNamed) return;
      const names = model.series.flatMap(({ name, values }, index) => {
        const last = values.findLastIndex((_, at) => isWhole(model, at));
        const point = chart.getDatasetMeta(index).data[last];
        if (!point) return [];
        const under = index === 0 ? chart.chartArea.bottom : yOf(chart, index - 1, last);
        const y = (point.y + under) / 2;
        return [{ words: name, color: look.series[index] ?? look.ink, y, tie: -index }];
      });
      write(chart, look, names);
    },
  };
}

/** Names each line where it ends. */
export function lineNames(model: Lines, look: Look): Plugin<Kind> {
  const isNamed = model.series.length > 1;
  return {
    id: "lineNames",
    beforeLayout(chart) {
      const names = isNamed ? model.series.map(({ name }) => name) : [];
      const bottom = beneathHeight(model);
      chart.options.layout = {
        padding: { right: Math.max(14, roomFor(chart, names, look)), top: 8, bottom },
      };
    },
    afterDatasetsDraw(chart) {
      if (!isRoomy(chart) || !isNamed) return;
      const names = model.series.flatMap(({ name, values, line }, index) => {
        const last = values.map(numberIn).findLast((value) => value !== undefined);
        if (last === undefined) return [];
        const color = line === "dashed" ? look.soft : (look.series[index] ?? look.ink);
        const at = (value: number) => chart.scales.y?.getPixelForValue(value) ?? 0;
        const known = values.map(numberIn).filter((value) => value !== undefined);
        return [{ words: name, color, y: at(last), tie: at(known.at(-2) ?? last) }];
      });
      write(chart, look, names);
    },
  };
}

/** Each with room of its own: from the lowest up, and all of them down again if they pass the top. */
function write(chart: Chart<Kind>, look: Look, names: readonly Name[]): void {
  const { ctx, chartArea } = chart;
  const sorted = names.toSorted((a, b) => b.y - a.y || b.tie - a.tie);
  const places: number[] = [];
  for (const { y } of sorted)
    places.push(Math.min(y, (places.at(-1) ?? chartArea.bottom + 9) - lineHeight));
  const down = Math.max(0, chartArea.top + 4 - (places.at(-1) ?? chartArea.bottom));
  ctx.save();
  ctx.font = `500 13px ${look.font}`;
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  sorted.forEach(({ words, color }, index) => {
    const y = (places[index] ?? 0) + down;
    ctx.fillStyle = color;
    ctx.fillRect(chartArea.right + 12, y - 5, 10, 10);
    ctx.fillStyle = look.ink;
    ctx.fillText(words, chartArea.right + 28, y);
  });
  ctx.restore();
}

const lineHeight = 18;

function roomFor(chart: Chart<Kind>, names: readonly string[], look: Look): number {
  if (!isRoomy(chart) || names.length === 0) return 8;
  chart.ctx.save();
  chart.ctx.font = `500 13px ${look.font}`;
  const widest = Math.max(...names.map((name) => chart.ctx.measureText(name).width));
  chart.ctx.restore();
  return Math.min(260, Math.ceil(widest) + 36);
}

function isRoomy(chart: Chart<Kind>): boolean {
  return chart.width >= 600;
}

function yOf(chart: Chart<Kind>, dataset: number, index: number): number {
  return chart.getDatasetMeta(dataset).data[index]?.y ?? chart.chartArea.bottom;
}
