import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { eventHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { eventSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: eventSites, hosts: eventHosts, authorship: noAuthorship }),
);
