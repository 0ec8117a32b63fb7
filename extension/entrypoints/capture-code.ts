import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { noAuthorship } from "../capture/authorship.ts";
import { codeHosts } from "../capture/groups.ts";
import { capturePage } from "../capture/injected.ts";
import { codeSites } from "../capture/sites.ts";

export default defineUnlistedScript(() =>
  capturePage({ sites: codeSites, hosts: codeHosts, authorship: noAuthorship }),
);
