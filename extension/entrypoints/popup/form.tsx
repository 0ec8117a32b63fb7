import "../../no-eval.ts";
import type { Browser } from "wxt/browser";
import type { RawReading } from "../../early-reading.ts";
import { keepOpenBeside } from "../../side-panel.ts";
import { start } from "./start.tsx";

/** The form in the popup, which closes at the first click elsewhere. */
export async function startPopup(
  tab: Browser.tabs.Tab | undefined,
  reading: Promise<RawReading>,
): Promise<void> {
  const keepOpen = keepOpenBeside(tab?.id);
  await start({
    tab,
    reading,
    beside: keepOpen && {
      word: "keepOpen",
      act: () => void keepOpen().then(() => close()),
    },
    close: () => close(),
  });
}
