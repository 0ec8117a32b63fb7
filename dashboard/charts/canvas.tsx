import { useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Drawn } from "./draw.ts";
import { readLook, watchLook } from "./look.ts";
import { type ChartModel, pointInWords } from "./model.ts";
import { stepTo } from "./walking.ts";

export type Picture = { canvas: HTMLCanvasElement };

/** The drawn chart. The drawing code arrives after the page; the words around it are there already. */
export function ChartCanvas({
  model,
  label,
  picture,
}: {
  model: ChartModel;
  label: string;
  picture: RefObject<Picture | null>;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn | undefined>(undefined);
  const at = useSignal<number | undefined>(undefined);
  const failed = useSignal<"no" | "yes">("no");

  useEffect(() => {
    let isOver = false;
    async function show() {
      const { draw } = await import("./draw.ts");
      if (isOver || !canvas.current) return;
      drawn.current?.destroy();
      drawn.current = draw(canvas.current, model, readLook());
      picture.current = { canvas: canvas.current };
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
    };
  }, [model, picture, failed]);

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
    <div
      class={`chart-canvas ${model.shape}`}
      style={model.shape === "ranks" ? { height: `${model.points.length * 34 + 48}px` } : {}}
    >
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
