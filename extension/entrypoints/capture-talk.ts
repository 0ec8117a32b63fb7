import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { talkHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { talkSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: talkSites, hosts: talkHosts, authorship: noAuthorship }),
);
