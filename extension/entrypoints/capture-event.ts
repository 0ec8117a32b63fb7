import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { eventHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { eventSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(eventSites, eventHosts));
