import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { socialHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { socialSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(socialSites, socialHosts));
