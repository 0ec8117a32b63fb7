import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { workHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { workSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: workSites, hosts: workHosts, authorship: noAuthorship }),
);
