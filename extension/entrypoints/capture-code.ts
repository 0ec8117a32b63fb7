import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { codeHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { codeSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(codeSites, codeHosts));
