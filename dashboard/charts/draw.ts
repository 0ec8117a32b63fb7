import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { dotsConfiguration } from "./dots.ts";
import { drawGrid } from "./grid.ts";
import { datasetOf, linesConfiguration } from "./lines.ts";
import type { Look } from "./look.ts";
import { type ChartModel, drawnOf, type Grid } from "./model.ts";
import { stackedConfiguration } from "./stacked.ts";
import { numberIn } from "./values.ts";

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
  if (model.shape === "grid") return drawGrid(canvas, model, look);
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

export type Configuration = ChartConfiguration<"line" | "bar">;

function configurationOf(model: Exclude<ChartModel, Grid>, look: Look): Configuration {
  if (model.shape === "lines") return linesConfiguration(model, look);
  return model.shape === "dots"
    ? dotsConfiguration(model, look)
    : stackedConfiguration(model, look);
}

function elementsAt(model: ChartModel, index: number) {
  return drawnOf(model).flatMap(({ values }, series) =>
    numberIn(values[index]) === undefined
      ? []
      : [{ datasetIndex: model.shape === "lines" ? datasetOf(series) : series, index }],
  );
}
