import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { researchHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { researchSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: researchSites, hosts: researchHosts, authorship: noAuthorship }),
);
