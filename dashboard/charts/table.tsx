import { type ChartModel, columnsOf, type Series, scaleOf } from "./model.ts";
import { gapIn, inWords, reasonIn, type Value } from "./values.ts";

export function Table({
  model,
  title,
  label,
}: {
  model: ChartModel;
  title: string;
  label: string;
}) {
  const columns = columnsOf(model);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section class="chart-table" tabIndex={0} aria-label={`Table: ${label} ${title}`.trim()}>
      <table>
        {title !== "" && <caption>{title}</caption>}
        <thead>
          <tr>
            <th scope="col">{model.pointName}</th>
            {columns.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.points.map(({ long }, index) => (
            <tr key={long}>
              <th scope="row">{long}</th>
              {columns.map((series) => (
                <Cell key={series.name} value={series.values[index]} {...{ model, series }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Props = { model: ChartModel; series: Series; value: Value | undefined };

function Cell({ model, series, value }: Props) {
  const isShown = gapIn(value) === undefined;
  return (
    <td class={isShown ? "" : "soft"} title={reasonIn(value)}>
      {inWords(value, scaleOf(model, series))}
    </td>
  );
}
