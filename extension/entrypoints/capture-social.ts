import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { socialHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { socialSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: socialSites, hosts: socialHosts, authorship: noAuthorship }),
);
