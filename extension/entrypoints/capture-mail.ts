import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { mailHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { mailSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(mailSites, mailHosts));
