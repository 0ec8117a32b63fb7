import type { ChartDataset } from "chart.js";
import { faded, measuringAxis, ticksOf, tooltipOf } from "./axes.ts";
import type { Configuration } from "./draw.ts";
import { gapBands } from "./gaps.ts";
import type { Look } from "./look.ts";
import { drawnOf, isWhole, type Series, type Stacked, scaleOf } from "./model.ts";
import { areaNames } from "./names.ts";
import { numberIn } from "./values.ts";

export function stackedConfiguration(model: Stacked, look: Look): Configuration {
  const isLying = model.shape === "ranks";
  return {
    type: model.shape === "area" ? "line" : "bar",
    data: {
      labels: model.points.map(({ short }) => short),
      datasets: drawnOf(model).map((series, index) =>
        model.shape === "area"
          ? area(model, series, index, look)
          : bars(model, series, index, look),
      ),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: isLying ? "y" : "x",
      interaction: { mode: "index", intersect: false, axis: isLying ? "y" : "x" },
      font: { family: look.font, size: 13 },
      scales: scalesOf(model, look),
      plugins: { tooltip: tooltipOf(model, look) },
    },
    plugins: [gapBands(model, look), areaNames(model, look)],
  };
}

type Dataset = ChartDataset<"line" | "bar", (number | null)[]>;

function area(model: Stacked, { values }: Series, index: number, look: Look): Dataset {
  const isTotal = index === model.series.length;
  const color = isTotal ? look.ink : (look.series[index] ?? look.ink);
  const isSparse = values.some((_, at) => !isWhole(model, at));
  return {
    type: "line",
    // A part on top of one that is hidden would stand too low: parts are drawn where all are open.
    data: values.map((value, at) => (isTotal || isWhole(model, at) ? orGap(value) : null)),
    stack: isTotal ? "total" : "parts",
    borderColor: color,
    backgroundColor: faded(color, 0.82),
    borderWidth: isTotal ? 1.5 : 1,
    fill: isTotal ? false : index === 0 ? "origin" : "-1",
    // Parts open only now and then: straight joins between them, and a dot where one is known.
    spanGaps: !isTotal,
    pointRadius: isSparse && !isTotal ? 2.5 : 0,
    pointBackgroundColor: isSparse ? look.ink : color,
    pointHoverRadius: 4,
  };
}

function bars(model: Stacked, { values }: Series, index: number, look: Look): Dataset {
  const isLying = model.shape === "ranks";
  return {
    type: "bar",
    // On top of a hidden part another one would stand too low.
    data: values.map((value, at) => (isOpenBelow(model, index, at) ? orGap(value) : null)),
    stack: "all",
    backgroundColor: look.series[index] ?? look.ink,
    // A sliver of paper between neighbours, so that parts end without a colour's help.
    borderColor: look.paper,
    borderWidth: model.shape === "parts" ? { top: 1 } : 0,
    categoryPercentage: 0.92,
    barPercentage: isLying ? 0.8 : 0.9,
    maxBarThickness: isLying ? 22 : 40,
  };
}

function isOpenBelow(model: Stacked, index: number, at: number): boolean {
  return model.shape !== "parts" || isWhole({ series: model.series.slice(0, index) }, at);
}

function orGap(value: Series["values"][number]): number | null {
  return numberIn(value) ?? null;
}

function scalesOf(model: Stacked, look: Look) {
  const isLying = model.shape === "ranks";
  const names = {
    stacked: true,
    grid: { display: false },
    border: { color: look.line },
    ticks: {
      ...ticksOf(look),
      autoSkip: !isLying,
      maxRotation: 0,
      autoSkipPadding: model.points.length > 8 ? 24 : 4,
    },
  };
  const numbers = measuringAxis(scaleOf(model), look, "stacked");
  return isLying ? { x: numbers, y: names } : { x: names, y: numbers };
}
