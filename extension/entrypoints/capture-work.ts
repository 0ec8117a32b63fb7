import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { workHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { workSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => capturePage(workSites, workHosts));
