import { type ChartModel, drawnOf, gapsIn } from "./model.ts";
import { intervalIn } from "./values.ts";

/** What the marks mean, where the chart does not say it beside them. */
export function Key({ model }: { model: ChartModel }) {
  const marks = [...seriesMarks(model), ...always(model)];
  if (marks.length === 0) return null;
  return (
    <ul class={`chart-key small soft key-${model.shape}`}>
      {marks.map(({ name, mark, isAlways }) => (
        <li key={name} class={isAlways ? "always" : ""}>
          <span class={`swatch ${mark}`} /> {name}
        </li>
      ))}
    </ul>
  );
}

type Mark = { name: string; mark: string; isAlways: boolean };

function seriesMarks(model: ChartModel): Mark[] {
  if (drawnOf(model).length < 2 || model.shape === "grid") return [];
  return model.series.map(({ name, line }, index) => ({
    name,
    mark: line === "dashed" ? "mark-guide" : `mark-${index + 1}`,
    isAlways: false,
  }));
}

function always(model: ChartModel): Mark[] {
  const marks: Mark[] = [];
  const add = (name: string, mark: string) => marks.push({ name, mark, isAlways: true });
  if ("total" in model && model.total)
    add(model.total.name, model.shape === "area" ? "mark-line" : "mark-1");
  if (model.range !== undefined && hasIntervals(model)) add(model.range, "mark-band");
  if (gapsIn(model).has("hidden")) add("hidden, too few people", "mark-hidden");
  if (gapsIn(model).has("young")) add("too young to count", "mark-young");
  return marks;
}

function hasIntervals({ series }: ChartModel): boolean {
  return series.some(({ values }) => values.some((each) => intervalIn(each) !== undefined));
}
