import { useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import { Button } from "../ui/button.tsx";
import { ChartCanvas, type Picture } from "./canvas.tsx";
import { csvOf } from "./csv.ts";
import {
  type ChartModel,
  columnsOf,
  drawnOf,
  hiddenCount,
  hiddenInWords,
  inWords,
  keyInWords,
} from "./model.ts";
import { savePng, saveText } from "./saving.ts";
import "./charts.css";

/** One question, the chart, the sentence that answers it, and what stands behind it. */
export type Question = {
  question: string;
  answer: string;
  /** Whom and what it counts, as of when. */
  basis: string;
  /** How it is counted, in words that can be quoted. */
  method: string;
  /** Without its ending. */
  fileName: string;
  model: ChartModel;
};

export function ChartFigure({ question, answer, basis, method, fileName, model }: Question) {
  const view = useSignal<"chart" | "table">("chart");
  const picture = useRef<Picture>(null);
  const id = useId();
  return (
    <figure class="chart" aria-labelledby={id}>
      <div class="chart-head">
        <h2 id={id}>{question}</h2>
        <div class="line-up chart-tools">
          <Button
            size="small"
            aria-pressed={view.value === "table"}
            onClick={() => {
              view.value = view.value === "chart" ? "table" : "chart";
            }}
          >
            Table
          </Button>
          <Button size="small" onClick={() => saveText(`${fileName}.csv`, csvOf(model))}>
            CSV
          </Button>
          <Button
            size="small"
            disabled={view.value === "table"}
            onClick={() => {
              const canvas = picture.current?.canvas;
              if (canvas)
                savePng(`${fileName}.png`, canvas, {
                  question,
                  answer,
                  basis: [basis, hiddenInWords(model), keyInWords(model)].join(" "),
                });
            }}
          >
            PNG
          </Button>
        </div>
      </div>
      <p>{answer}</p>
      {view.value === "chart" ? (
        <>
          <Key model={model} />
          <ChartCanvas model={model} label={`${question} ${answer}`} picture={picture} />
        </>
      ) : (
        <Table model={model} label={question} />
      )}
      <figcaption class="small soft stack tight">
        <p>
          {basis} {hiddenInWords(model)}
        </p>
        <details>
          <summary>How this is counted</summary>
          <p>{method}</p>
        </details>
      </figcaption>
    </figure>
  );
}

function Key({ model }: { model: ChartModel }) {
  if (model.series.length < 2 && hiddenCount(model) === 0) return null;
  const names = model.series.map(({ name }, index) => ({ name, mark: `mark-${index + 1}` }));
  const shown = drawnOf(model).length > 1 ? names : [];
  return (
    <ul class={`chart-key small soft key-${model.shape}`}>
      {shown.map(({ name, mark }) => (
        <li key={name}>
          <span class={`swatch ${mark}`} /> {name}
        </li>
      ))}
      {model.total && (
        <li class="always">
          <span class={`swatch ${model.shape === "area" ? "mark-line" : "mark-1"}`} />{" "}
          {model.total.name}
        </li>
      )}
      {hiddenCount(model) > 0 && (
        <li class="always">
          <span class="swatch mark-hidden" /> hidden, too few people
        </li>
      )}
    </ul>
  );
}

function Table({ model, label }: { model: ChartModel; label: string }) {
  const columns = columnsOf(model);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section class="chart-table" tabIndex={0} aria-label={`Table: ${label}`}>
      <table>
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
              {columns.map(({ name, values }) => (
                <td key={name} class={values[index] === "hidden" ? "soft" : ""}>
                  {inWords(values[index])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
