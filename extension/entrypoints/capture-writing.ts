import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { capturePage } from "../capture/injected.ts";
import { writingSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => capturePage(writingSites));
