import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { talkHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { talkSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(talkSites, talkHosts));
