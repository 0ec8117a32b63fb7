import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { captureRare } from "../capture/injected.ts";
import { rareLayers } from "../capture/rare-layers.ts";

/** Injected after `capture-page` where that asks for it: the page has authors or rare markup. */
export default defineUnlistedScript(() => captureRare(rareLayers));
