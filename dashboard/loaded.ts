import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";

/** A part of a screen that loads when it is first shown, while the rest of the screen stays. */
export function useLoaded<Parts extends object>(
  load: () => Promise<Parts>,
): Parts | "loading" | "failed" {
  const parts = useSignal<Parts | "loading" | "failed">("loading");
  useEffect(() => {
    load().then(
      (loaded) => {
        parts.value = loaded;
      },
      (error: unknown) => {
        console.error(error);
        parts.value = "failed";
      },
    );
  }, []);
  return parts.value;
}
