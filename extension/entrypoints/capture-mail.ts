import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { mailHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { mailSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: mailSites, hosts: mailHosts, authorship: noAuthorship }),
);
