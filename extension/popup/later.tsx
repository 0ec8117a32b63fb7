import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { useEffect } from "preact/hooks";

/** A part of the popup that the first form does without: a script of its own, loaded when wanted. */
export function later<Props extends object>(load: () => Promise<FunctionComponent<Props>>) {
  const loaded = signal<FunctionComponent<Props> | undefined>(undefined);
  async function ready(): Promise<void> {
    loaded.value ??= await load();
  }
  function Later(props: Props) {
    useEffect(() => void ready(), []);
    const View = loaded.value;
    return View === undefined ? null : <View {...props} />;
  }
  return Object.assign(Later, { ready });
}
