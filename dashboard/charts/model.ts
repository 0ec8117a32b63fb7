import {
  formatNumber,
  type Gap,
  gapIn,
  inWords,
  numberIn,
  type Scale,
  type Value,
} from "./values.ts";

export type Series = {
  name: string;
  /** Nothing at all where a point does not exist for it. */
  values: readonly (Value | undefined)[];
  /** Where it differs from the model's. */
  scale?: Scale;
  /** A line to compare with, such as what chance alone would give. */
  line?: "dashed";
};

/** A week or a person; `long` is read aloud and stands in the table. */
export type Point = { short: string; long: string };

type Common = {
  /** Heading of the first column: "Week of", "Mentee". */
  pointName: string;
  points: readonly Point[];
  /** Stacked from below or drawn side by side, at most five. */
  series: readonly Series[];
  /** "contacts", "introductions". */
  unit: string;
  scale?: Scale;
  /** What the intervals of the numbers are: "95% interval". */
  range?: string;
  /** Counts that belong under the points: numbers at risk, what a share is taken of. */
  beneath?: readonly Series[];
};

/** Areas or bars over time, one horizontal bar for each point, or parts of a whole. */
export type Stacked = Common & {
  shape: "area" | "bars" | "ranks" | "parts";
  /** The sum, where it is known though the parts are not. */
  total?: Series;
};

/** Lines over numbers that need not be evenly spaced, each with its interval as a band. */
export type Lines = Common & {
  shape: "lines";
  /** Where each point lies, and what is counted there: "Days since joining". */
  along: { title: string; ats: readonly number[] };
  /** Points whose number is written into the chart. */
  marks: readonly number[];
  /** How high the axis reaches, where several drawings are to be compared. */
  most?: number;
};

/** A dot with its interval for each point and series. */
export type Dots = Common & {
  shape: "dots";
  /** Then and now of one thing stand on one line that joins them (a dumbbell). */
  joins?: "series";
  target?: { name: string; at: number };
  /** Points that rest on too little to be drawn like the others. */
  weak?: readonly number[];
};

/** A heat map: a row for each point, a column for each series. */
export type Grid = Common & {
  shape: "grid";
  /** Of each series: the block of columns it stands in, and its short name there. */
  heads: readonly { block: string; short: string }[];
};

/** What a chart shows, without a word on how it is drawn. */
export type ChartModel = Stacked | Lines | Dots | Grid;

/** Whether every part of the point is open. */
export function isWhole({ series }: Pick<Stacked, "series">, at: number): boolean {
  return series.every(({ values }) => numberIn(values[at]) !== undefined);
}

/** Whether there is anything to draw: a point, and one that is not simply unknown. */
export function isDrawable(model: ChartModel): boolean {
  return model.series.some(({ values }) => values.some((value) => gapIn(value) !== "unknown"));
}

export function scaleOf(model: ChartModel, series?: Series): Scale {
  return series?.scale ?? model.scale ?? "count";
}

/** Every column of the table. */
export function columnsOf(model: ChartModel): Series[] {
  const counts = model.beneath ?? [];
  return [...measuredIn(model), ...counts.map((each) => ({ ...each, scale: "count" as const }))];
}

/** What is drawn: bars show the total alone where there is one, since a part is seldom open. */
export function drawnOf(model: ChartModel): Series[] {
  return model.shape === "bars" && model.total ? [model.total] : measuredIn(model);
}

function measuredIn(model: ChartModel): Series[] {
  return "total" in model && model.total ? [...model.series, model.total] : [...model.series];
}

/** What the marks mean, for a picture that stands by itself. */
export function keyInWords(model: ChartModel): string {
  const names = drawnOf(model).map(({ name }) => name);
  const parts = model.shape === "area" ? model.series.map(({ name }) => name) : names;
  const marks =
    parts.length > 1 && model.shape !== "grid" ? [`${orderIn(model)}: ${parts.join(", ")}.`] : [];
  if (model.shape === "area" && model.total) marks.push(`Line: ${model.total.name}.`);
  if (model.range !== undefined) marks.push(`Shaded or thin: ${model.range}.`);
  if (gapsIn(model).has("hidden")) marks.push("Hatched: hidden, too few people.");
  if (gapsIn(model).has("young")) marks.push("Dotted: too young to count.");
  return marks.join(" ");
}

function orderIn({ shape }: ChartModel): string {
  if (shape === "lines") return "Lines";
  if (shape === "dots") return "From above";
  return shape === "ranks" ? "From the left" : "From below";
}

/** How many numbers are kept back, and how many are too young or were never known. */
export function hiddenInWords(model: ChartModel): string {
  const counts: Record<Gap, string> = {
    hidden: countWords(gapCount(model, "hidden"), "is hidden", "are hidden"),
    young: countWords(gapCount(model, "young"), "is too young", "are too young"),
    unknown: countWords(gapCount(model, "unknown"), "is not known", "are not known"),
  };
  return Object.values(counts).filter(Boolean).join(" ");
}

function countWords(count: number, one: string, many: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 number ${one}.` : `${formatNumber(count)} numbers ${many}.`;
}

export function gapCount(model: ChartModel, gap: Gap): number {
  return columnsOf(model).flatMap(({ values }) => values.filter((each) => gapIn(each) === gap))
    .length;
}

export function gapsIn(model: ChartModel): Set<Gap> {
  const all: Gap[] = ["hidden", "young", "unknown"];
  return new Set(all.filter((gap) => gapCount(model, gap) > 0));
}

export type Stretch = { first: number; last: number; gap: Gap };

/** The points at which nothing at all is open, as stretches from first to last. */
export function gapStretches(model: ChartModel): Stretch[] {
  const stretches: Stretch[] = [];
  model.points.forEach((_, index) => {
    const gap = gapAt(model, index);
    if (gap === undefined) return;
    const open = stretches.at(-1);
    if (open?.last === index - 1 && open.gap === gap) open.last = index;
    else stretches.push({ first: index, last: index, gap });
  });
  return stretches;
}

function gapAt(model: ChartModel, index: number): Gap | undefined {
  const series = measuredIn(model).filter(({ line }) => line !== "dashed");
  if (series.some(({ values }) => numberIn(values[index]) !== undefined)) return undefined;
  const gaps = series.map(({ values }) => gapIn(values[index]));
  return gaps.includes("hidden") ? "hidden" : gaps[0];
}

/** One point in words, for the live region. */
export function pointInWords(model: ChartModel, index: number): string {
  return `${model.points[index]?.long ?? ""}: ${linesAt(model, index).join(", ")}`;
}

/** One line for each number of a point. */
export function linesAt(model: ChartModel, index: number): string[] {
  return columnsOf(model).map(
    (series) => `${series.name} ${inWords(series.values[index], scaleOf(model, series))}`,
  );
}
