import "../../no-eval.ts";
import { tabOfPanel } from "../../side-panel.ts";
import { start } from "../popup/start.tsx";

// Beginning anew reads the page that is in the tab now, and finds its draft.
const beginAnew = () => location.reload();

await start({
  tab: await tabOfPanel(location.search),
  beside: { word: "readThisPage", act: beginAnew },
  close: beginAnew,
});
