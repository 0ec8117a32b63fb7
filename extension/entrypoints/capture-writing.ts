import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { writingHosts } from "../capture/groups.ts";
import { captureSite } from "../capture/injected.ts";
import { writingSites } from "../capture/sites.ts";

export default defineUnlistedScript(() => captureSite(writingSites, writingHosts));
