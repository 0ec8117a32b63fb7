import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Drawn } from "./draw.ts";
import { readLook, watchLook } from "./look.ts";
import { type ChartModel, pointInWords } from "./model.ts";
import { stepTo } from "./walking.ts";

/** Asked for early, the drawing code comes beside the numbers instead of after them. */
export function loadDrawing() {
  return import("./draw.ts");
}

export type Picture = { canvas: HTMLCanvasElement };

/** The drawn chart. The drawing code arrives after the page; the words around it are there already. */
export function ChartCanvas({
  model,
  label,
  name,
  pictures,
}: {
  model: ChartModel;
  label: string;
  /** Under which the drawing is left for whoever saves it as a file. */
  name: string;
  pictures: Map<string, Picture>;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | undefined>(undefined);
  const at = useSignal<number | undefined>(undefined);
  const failed = useSignal<"no" | "yes">("no");

  useEffect(() => {
    let isOver = false;
    async function show() {
      const { draw } = await loadDrawing();
      if (isOver || !canvas.current) return;
      drawn.current?.destroy();
      drawn.current = draw(canvas.current, model, readLook());
      pictures.set(name, { canvas: canvas.current });
    }
    const tryShow = () =>
      void show().catch((error: unknown) => {
        console.error(error);
        failed.value = "yes";
      });
    tryShow();
    const unwatch = watchLook(tryShow);
    return () => {
      isOver = true;
      unwatch();
      drawn.current?.destroy();
      drawn.current = undefined;
      pictures.delete(name);
    };
  }, [model, name, pictures, failed]);

  function walk(event: KeyboardEvent) {
    const next = stepTo(event.key, at.value, model.points.length);
    if (next === at.value) return;
    event.preventDefault();
    at.value = next;
    drawn.current?.focus(next);
  }
  function leave() {
    at.value = undefined;
    drawn.current?.focus(undefined);
  }
  if (failed.value === "yes")
    return <p class="alert calm">The drawing could not be loaded. The table has every number.</p>;
  return (
    <div class={`chart-canvas ${model.shape}`} style={heightOf(model)}>
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: its points are walked with the arrow keys, which only this role leaves to the page */}
      <canvas
        ref={canvas}
        role="application"
        aria-roledescription="chart"
        aria-label={`${label} Arrow keys walk the points.`}
        tabIndex={0}
        onKeyDown={walk}
        onBlur={leave}
      />
      <p class="unseen" aria-live="polite">
        {at.value === undefined ? "" : pointInWords(model, at.value)}
      </p>
    </div>
  );
}

/** A row for each point takes the height it needs; the style sheet says it for the others. */
function heightOf(model: ChartModel): { height?: string } {
  const { shape, points, series } = model;
  if (shape === "ranks") return { height: `${points.length * 34 + 48}px` };
  if (shape === "dots") return { height: `${points.length * (20 + series.length * 18) + 62}px` };
  return {};
}
