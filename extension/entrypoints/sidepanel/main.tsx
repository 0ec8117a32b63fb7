import "../../no-eval.ts";
import { readRaw } from "../../early-reading.ts";
import { tabOfPanel } from "../../side-panel.ts";
import { start } from "../popup/start.tsx";

// Beginning anew reads the page that is in the tab now, and finds its draft.
const beginAnew = () => location.reload();
const tab = await tabOfPanel(location.search);

await start({
  tab,
  reading: readRaw(tab?.id ?? -1, tab?.url ?? ""),
  beside: { word: "readThisPage", act: beginAnew },
  close: beginAnew,
});
