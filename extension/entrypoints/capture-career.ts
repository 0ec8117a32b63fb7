import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { careerHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { careerSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: careerSites, hosts: careerHosts, authorship: noAuthorship }),
);
