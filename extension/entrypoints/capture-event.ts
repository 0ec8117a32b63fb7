import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { eventHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { eventSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => capturePage(eventSites, eventHosts));
