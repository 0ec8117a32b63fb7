/** A value, or said to be hidden because too few people stand behind it. Never zero instead. */
export type Value = number | "hidden";

export type Series = { name: string; values: readonly Value[] };

/** A week or a person; `long` is read aloud and stands in the table. */
export type Point = { short: string; long: string };

/** What a chart shows, without a word on how it is drawn. */
export type ChartModel = {
  /** Stacked areas over time, bars over time, or one horizontal bar for each person. */
  shape: "area" | "bars" | "ranks";
  /** Heading of the first column: "Week of", "Mentee". */
  pointName: string;
  points: readonly Point[];
  /** Stacked from below, at most five. */
  series: readonly Series[];
  /** The sum, where it is known though the parts are not. */
  total?: Series;
  /** "contacts", "introductions". */
  unit: string;
};

export function columnsOf({ series, total }: ChartModel): Series[] {
  return total ? [...series, total] : [...series];
}

/** What is drawn: bars show the total alone where there is one, since a part is seldom open. */
export function drawnOf(model: ChartModel): Series[] {
  return model.shape === "bars" && model.total ? [model.total] : columnsOf(model);
}

/** What the marks mean, for a picture that stands by itself. */
export function keyInWords(model: ChartModel): string {
  const names = drawnOf(model).map(({ name }) => name);
  const parts = model.shape === "area" ? model.series.map(({ name }) => name) : names;
  const order = model.shape === "ranks" ? "From the left" : "From below";
  const marks = parts.length > 1 ? [`${order}: ${parts.join(", ")}.`] : [];
  if (model.shape === "area" && model.total) marks.push(`Line: ${model.total.name}.`);
  if (hiddenStretches(model).length > 0) marks.push("Hatched: hidden, too few people.");
  return marks.join(" ");
}

export function hiddenInWords(model: ChartModel): string {
  const count = hiddenCount(model);
  if (count === 0) return "";
  return count === 1 ? "1 number is hidden." : `${formatNumber(count)} numbers are hidden.`;
}

export function hiddenCount(model: ChartModel): number {
  return columnsOf(model).flatMap(({ values }) => values.filter(isHidden)).length;
}

/** The points at which nothing at all is open, as stretches from first to last. */
export function hiddenStretches(model: ChartModel): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  model.points.forEach((_, index) => {
    if (columnsOf(model).some(({ values }) => !isHidden(values[index]))) return;
    const open = stretches.at(-1);
    if (open?.last === index - 1) open.last = index;
    else stretches.push({ first: index, last: index });
  });
  return stretches;
}

/** One point in words, for the live region and the tooltip. */
export function pointInWords(model: ChartModel, index: number): string {
  const values = columnsOf(model).map(({ name, values }) => `${name} ${inWords(values[index])}`);
  return `${model.points[index]?.long ?? ""}: ${values.join(", ")}`;
}

export function inWords(value: Value | undefined): string {
  return typeof value === "number" ? formatNumber(value) : "hidden";
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat().format(value);
}

export function isHidden(value: Value | undefined): boolean {
  return value === "hidden" || value === undefined;
}
