import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  type ChartDataset,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import type { Look } from "./look.ts";
import { type ChartModel, drawnOf, isHidden, pointInWords, type Series } from "./model.ts";
import { hiddenBands, seriesNames } from "./plugins.ts";

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export type Drawn = {
  /** Marks one point, or none. */
  focus: (index: number | undefined) => void;
  destroy: () => void;
};

/** Draws the model into the canvas; the element around it gives the size. */
export function draw(canvas: HTMLCanvasElement, model: ChartModel, look: Look): Drawn {
  const chart = new Chart(canvas, configurationOf(model, look));
  return {
    focus(index) {
      const elements = index === undefined ? [] : elementsAt(model, index);
      chart.setActiveElements(elements);
      chart.tooltip?.setActiveElements(elements, { x: 0, y: 0 });
      chart.update("none");
    },
    destroy: () => chart.destroy(),
  };
}

function elementsAt(model: ChartModel, index: number) {
  return drawnOf(model).flatMap(({ values }, datasetIndex) =>
    isHidden(values[index]) ? [] : [{ datasetIndex, index }],
  );
}

function configurationOf(model: ChartModel, look: Look): ChartConfiguration<"line" | "bar"> {
  const type = model.shape === "area" ? "line" : "bar";
  return {
    type,
    data: {
      labels: model.points.map(({ short }) => short),
      datasets: drawnOf(model).map((series, index) =>
        model.shape === "area"
          ? area(model, series, index, look)
          : bars(model, series, look.series[index]),
      ),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: model.shape === "ranks" ? "y" : "x",
      interaction: { mode: "index", intersect: false, axis: model.shape === "ranks" ? "y" : "x" },
      font: { family: look.font, size: 13 },
      scales: scalesOf(model, look),
      plugins: { tooltip: tooltipOf(model, look) },
    },
    plugins: [hiddenBands(model, look), seriesNames(model, look)],
  };
}

function area(
  model: ChartModel,
  { values }: Series,
  index: number,
  look: Look,
): ChartDataset<"line" | "bar", (number | null)[]> {
  const isTotal = index === model.series.length;
  const color = isTotal ? look.ink : (look.series[index] ?? look.ink);
  const isSparse = values.some(isHidden);
  return {
    type: "line",
    data: values.map(numberOrGap),
    stack: isTotal ? "total" : "parts",
    borderColor: color,
    backgroundColor: color.replace(/[\d.]+\)$/, "0.82)"),
    borderWidth: isTotal ? 1.5 : 1,
    fill: isTotal ? false : index === 0 ? "origin" : "-1",
    // Parts open only now and then: straight joins between them, and a dot where one is known.
    spanGaps: !isTotal,
    pointRadius: isSparse && !isTotal ? 2.5 : 0,
    pointBackgroundColor: isSparse ? look.ink : color,
    pointHoverRadius: 4,
  };
}

function bars(
  model: ChartModel,
  { values }: Series,
  color: string | undefined,
): ChartDataset<"line" | "bar", (number | null)[]> {
  return {
    type: "bar",
    data: values.map(numberOrGap),
    stack: "all",
    ...(color === undefined ? {} : { backgroundColor: color }),
    categoryPercentage: 0.92,
    barPercentage: model.shape === "ranks" ? 0.8 : 0.9,
    maxBarThickness: model.shape === "ranks" ? 22 : 40,
  };
}

function numberOrGap(value: number | "hidden"): number | null {
  return value === "hidden" ? null : value;
}

function scalesOf(model: ChartModel, look: Look) {
  const ticks = { color: look.soft, font: { family: look.font, size: 12 } };
  const names = {
    stacked: true,
    grid: { display: false },
    border: { color: look.line },
    ticks: { ...ticks, autoSkip: model.shape !== "ranks", maxRotation: 0, autoSkipPadding: 24 },
  };
  const numbers = {
    stacked: true,
    beginAtZero: true,
    grid: { color: look.line },
    border: { display: false },
    ticks: { ...ticks, precision: 0, maxTicksLimit: 6 },
  };
  return model.shape === "ranks" ? { x: numbers, y: names } : { x: names, y: numbers };
}

function tooltipOf(model: ChartModel, look: Look) {
  return {
    displayColors: false,
    backgroundColor: look.ink,
    bodyColor: look.paper,
    titleColor: look.paper,
    bodyFont: { family: look.font, size: 13 },
    titleFont: { family: look.font, size: 13 },
    callbacks: {
      title: ([item]: { dataIndex: number }[]) => model.points[item?.dataIndex ?? -1]?.long ?? "",
      label: () => "",
      afterBody: ([item]: { dataIndex: number }[]) => linesOf(model, item?.dataIndex),
    },
    filter: (item: { datasetIndex: number }, _: number, items: { datasetIndex: number }[]) =>
      item.datasetIndex === items[0]?.datasetIndex,
  };
}

function linesOf(model: ChartModel, index: number | undefined): string[] {
  if (index === undefined) return [];
  return pointInWords(model, index)
    .slice((model.points[index]?.long.length ?? 0) + 2)
    .split(", ");
}
