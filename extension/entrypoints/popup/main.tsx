import { browser } from "wxt/browser";
import { readRaw } from "../../early-reading.ts";

// The page is read by its own process while the form loads in this one.
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const reading = readRaw(tab?.id ?? -1, tab?.url ?? "");
const { startPopup } = await import("./form.tsx");
await startPopup(tab, reading);
