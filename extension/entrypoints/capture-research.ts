import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { researchHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { researchSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(researchSites, researchHosts));
