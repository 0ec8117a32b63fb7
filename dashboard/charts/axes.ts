import type { Look } from "./look.ts";
import { type ChartModel, linesAt } from "./model.ts";
import { formatAs, type Scale } from "./values.ts";

/** The axis that measures: from zero, shares up to the whole. */
export function measuringAxis(scale: Scale, look: Look, stacked: "stacked" | "apart") {
  return {
    stacked: stacked === "stacked",
    beginAtZero: true,
    ...(scale === "share" ? { max: 1 } : {}),
    grid: { color: look.line },
    border: { display: false },
    ticks: {
      ...ticksOf(look),
      ...(scale === "count" ? { precision: 0 } : {}),
      maxTicksLimit: 6,
      callback: (value: string | number) => formatAs(Number(value), scale),
    },
  };
}

export function ticksOf(look: Look) {
  return { color: look.soft, font: { family: look.font, size: 12 } };
}

/** What a pointer over a point reads: the same words as the live region. */
export function tooltipOf(model: ChartModel, look: Look) {
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
      afterBody: ([item]: { dataIndex: number }[]) =>
        item === undefined ? [] : linesAt(model, item.dataIndex),
    },
    filter: (item: { datasetIndex: number }, _: number, items: { datasetIndex: number }[]) =>
      item.datasetIndex === items[0]?.datasetIndex,
  };
}

export function faded(color: string, alpha: number): string {
  return color.replace(/[\d.]+\)$/, `${alpha})`);
}
