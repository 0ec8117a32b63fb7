import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { workHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { workSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(workSites, workHosts));
