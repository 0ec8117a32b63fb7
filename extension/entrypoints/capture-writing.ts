import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { writingHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { writingSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: writingSites, hosts: writingHosts, authorship: noAuthorship }),
);
