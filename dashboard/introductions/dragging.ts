import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

export type Dragged = { id: string; over: string | undefined };

/** Pixels a mouse moves before a press becomes a drag. */
const slack = 6;

/**
 * Cards (`data-card`) of a board dragged onto its columns (`data-column`) with a mouse or a pen; a
 * finger scrolls the board. The press that ends a drag opens nothing.
 */
export function useDragging(
  board: { current: HTMLElement | null },
  onDrop: (id: string, column: string) => void,
) {
  const dragged = useSignal<Dragged | undefined>(undefined);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    const element = board.current;
    if (element === null) return;
    const leave = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      run: (event: HTMLElementEventMap[Name]) => void,
      where: HTMLElement | Document = element,
    ) =>
      where.addEventListener(name, run as EventListener, { signal: leave.signal, capture: true });
    let start: { id: string; x: number; y: number } | undefined;
    let hasDragged = false;
    on("pointerdown", (event) => {
      const id = partOf(event.target, "data-card");
      hasDragged = false;
      if (event.button !== 0 || event.pointerType === "touch" || id === undefined) return;
      start = { id, x: event.clientX, y: event.clientY };
    });
    on(
      "pointermove",
      (event) => {
        if (start === undefined) return;
        const far = Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack;
        if (!far && dragged.peek() === undefined) return;
        const under = document.elementFromPoint(event.clientX, event.clientY);
        dragged.value = { id: start.id, over: partOf(under, "data-column") };
        event.preventDefault();
      },
      document,
    );
    const end = (column: string | undefined) => {
      const ended = dragged.peek();
      start = undefined;
      dragged.value = undefined;
      hasDragged = ended !== undefined;
      if (ended !== undefined && column !== undefined) drop.current(ended.id, column);
    };
    on("pointerup", () => end(dragged.peek()?.over), document);
    on("pointercancel", () => end(undefined), document);
    on("keydown", (event) => event.key === "Escape" && end(undefined), document);
    on("click", (event) => {
      if (hasDragged) event.preventDefault();
      if (hasDragged) event.stopPropagation();
      hasDragged = false;
    });
    return () => leave.abort();
  }, [board, dragged]);
  return dragged;
}

function partOf(target: EventTarget | null, attribute: string): string | undefined {
  const found = target instanceof Element ? target.closest(`[${attribute}]`) : null;
  return found?.getAttribute(attribute) ?? undefined;
}
