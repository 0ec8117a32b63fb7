import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { capturePage } from "../capture/injected.ts";

/** Injected into the page on a gesture; what it returns reaches the popup, which parses it. */
export default defineUnlistedScript(() => capturePage());
