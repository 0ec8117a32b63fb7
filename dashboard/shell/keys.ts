import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

export type Key = { key: string; words: string; press: () => void };

/** Keys of the screens on show; the newest screen is asked first. */
const layers = signal<readonly (readonly Key[])[]>([]);

/** Lends keys to a screen while it is shown; `?` lists them. */
export function useKeys(keys: readonly Key[]): void {
  useLayoutEffect(() => {
    layers.value = [...layers.peek(), keys];
    return () => {
      layers.value = layers.peek().filter((layer) => layer !== keys);
    };
  });
}

/** Every key at hand, a screen's own before the shell's. */
export function keysAtHand(): Key[] {
  const found = new Map<string, Key>();
  for (const key of layers.value.toReversed().flat())
    if (!found.has(key.key)) found.set(key.key, key);
  return [...found.values()];
}

export function listenForKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    const name = nameOf(event);
    if (name === undefined || (isTyping(event.target) && name !== "Mod+k")) return;
    if (name === "Enter" && isPressable(event.target)) return;
    const pressed = layers
      .peek()
      .toReversed()
      .flat()
      .find(({ key }) => key === name);
    if (pressed === undefined) return;
    event.preventDefault();
    pressed.press();
  };
  addEventListener("keydown", onKeyDown);
  return () => removeEventListener("keydown", onKeyDown);
}

function nameOf(event: KeyboardEvent): string | undefined {
  if (event.altKey || event.isComposing) return undefined;
  if (event.ctrlKey || event.metaKey) return event.key === "k" ? "Mod+k" : undefined;
  return event.key;
}

/** Enter on a link or a button is theirs. */
function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("a, button") !== null;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null)
  );
}
