import "../../no-eval.ts";
import { beginReading } from "../../early-reading.ts";
import { keepOpenBeside } from "../../side-panel.ts";
import { start } from "./start.tsx";

/** The form in the popup, which closes at the first click elsewhere. */
const { tab, reading } = await (globalThis.tertiusOpening ?? beginReading());
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
