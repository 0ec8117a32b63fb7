import { useSignal } from "@preact/signals";
import { useId, useRef } from "preact/hooks";
import { Button } from "../ui/button.tsx";
import { ChartCanvas, type Picture } from "./canvas.tsx";
import { csvOf, type Titled } from "./csv.ts";
import { Key } from "./key.tsx";
import { type ChartModel, hiddenInWords, isDrawable, keyInWords } from "./model.ts";
import { saveCsv, savePng } from "./saving.ts";
import { Table } from "./table.tsx";
import { formatNumber } from "./values.ts";
import { whysIn } from "./why.ts";
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
  /** The same for each part of the whole, drawn small beneath it. */
  panels?: readonly Titled[];
};

type Props = Question & {
  /** On paper there is nothing to press and nothing folded away. */
  manner?: "screen" | "paper";
};

export function ChartFigure({ manner = "screen", ...whole }: Props) {
  const { question, answer, basis, method, model, panels = [] } = whole;
  const view = useSignal<"chart" | "table">("chart");
  const id = useId();
  const pictures = useRef(new Map<string, Picture>());
  const tables: [Titled, ...Titled[]] = [
    { title: panels.length > 0 ? "All" : "", model },
    ...panels,
  ];
  const swap = () => {
    view.value = view.value === "chart" ? "table" : "chart";
  };
  return (
    <figure class="chart" aria-labelledby={id}>
      <div class="chart-head">
        <h2 id={id}>{question}</h2>
        {manner === "screen" && isDrawable(model) && (
          <Tools
            whole={whole}
            view={view.value}
            tables={tables}
            onSwap={swap}
            pictures={pictures.current}
          />
        )}
      </div>
      <p>{answer}</p>
      {!isDrawable(model) ? null : view.value === "chart" ? (
        <Drawings whole={whole} pictures={pictures.current} />
      ) : (
        tables.map(({ title, model: each }) => (
          <Table key={title} model={each} title={title} label={question} />
        ))
      )}
      <figcaption class="small soft stack tight">
        <p>
          {basis} {hiddenWords(whole)}
        </p>
        {manner === "paper" ? (
          <p>{method}</p>
        ) : (
          <>
            <details>
              <summary>How this is counted</summary>
              <p>{method}</p>
            </details>
            <Missing whole={whole} />
          </>
        )}
      </figcaption>
    </figure>
  );
}

/** Why numbers are not shown, of the chart and of its parts, and what would change it. */
function Missing({ whole: { model, panels = [] } }: { whole: Question }) {
  const all = [model, ...panels.map((panel) => panel.model)];
  const [first] = all.flatMap(whysIn);
  if (first === undefined) return null;
  return (
    <details>
      <summary>Why are numbers missing?</summary>
      {all.map((each, index) => (
        <Reasons
          key={panels[index - 1]?.title ?? ""}
          model={each}
          title={panels[index - 1]?.title}
        />
      ))}
    </details>
  );
}

function Reasons({ model, title }: { model: ChartModel; title: string | undefined }) {
  const whys = whysIn(model);
  if (whys.length === 0) return null;
  return (
    <>
      {title !== undefined && (
        <p>
          <bdi>{title}</bdi>
        </p>
      )}
      <ul>
        {whys.map(({ because, until, count }) => (
          <li key={because}>
            {count === 1 ? "Once" : `${formatNumber(count)} times`}:{" "}
            {because.charAt(0).toLowerCase() + because.slice(1)}. {until}
          </li>
        ))}
      </ul>
    </>
  );
}

type Pictures = Map<string, Picture>;

function Tools({
  whole,
  view,
  tables,
  onSwap,
  pictures,
}: {
  whole: Question;
  view: "chart" | "table";
  tables: [Titled, ...Titled[]];
  onSwap: () => void;
  pictures: Pictures;
}) {
  const { fileName } = whole;
  return (
    <div class="line-up chart-tools">
      <Button size="small" aria-pressed={view === "table"} onClick={onSwap}>
        Table
      </Button>
      <Button size="small" onClick={() => saveCsv(`${fileName}.csv`, csvOf(tables))}>
        CSV
      </Button>
      <Button
        size="small"
        disabled={view === "table"}
        onClick={() => savePicture(whole, tables, pictures)}
      >
        PNG
      </Button>
    </div>
  );
}

function savePicture(whole: Question, tables: readonly Titled[], pictures: Pictures): void {
  const { question, answer, basis, fileName, model } = whole;
  const [first, ...rest] = tables.flatMap(({ title }) => {
    const picture = pictures.get(title);
    return picture ? [{ title, canvas: picture.canvas }] : [];
  });
  if (first)
    savePng(`${fileName}.png`, [first, ...rest], {
      question,
      answer,
      basis: [basis, hiddenWords(whole), keyInWords(model)].join(" "),
    });
}

/** Of the first chart; the panels are parts of it and say theirs by themselves. */
function hiddenWords({ model }: Question): string {
  return hiddenInWords(model);
}

function Drawings({ whole, pictures }: { whole: Question; pictures: Pictures }) {
  const { question, answer, model, panels = [] } = whole;
  const name = panels.length > 0 ? "All" : "";
  return (
    <>
      <Key model={model} />
      <ChartCanvas model={model} label={`${question} ${answer}`} name={name} pictures={pictures} />
      {panels.length > 0 && (
        <div class="chart-panels">
          {panels.map(({ title, model: each }) => (
            <div key={title} class="chart-panel stack tight">
              <h3>
                <bdi>{title}</bdi>
              </h3>
              <ChartCanvas
                model={each}
                label={`${question} ${title}.`}
                name={title}
                pictures={pictures}
              />
            </div>
          ))}
        </div>
      )}
    </>
  );
}
