import "../../no-eval.ts";
import { browser } from "wxt/browser";
import { keepOpenBeside } from "../../side-panel.ts";
import { start } from "./start.tsx";

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const keepOpen = keepOpenBeside(tab?.id);
await start({
  tab,
  beside: keepOpen && {
    word: "keepOpen",
    act: () => void keepOpen().then(() => close()),
  },
  close: () => close(),
});
