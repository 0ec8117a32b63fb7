import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { writingHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { writingSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => capturePage(writingSites, writingHosts));
