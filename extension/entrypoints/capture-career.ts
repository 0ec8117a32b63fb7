import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { careerHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { careerSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(careerSites, careerHosts));
