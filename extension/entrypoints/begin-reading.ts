import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { beginReading } from "../early-reading.ts";

/** The popup's first script, whole in itself: the page is read while the form's modules load. */
export default defineUnlistedScript(() => {
  globalThis.tertiusOpening = beginReading();
});
