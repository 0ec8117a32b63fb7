import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { authorship } from "../capture/authorship.ts";
import { captureAuthors } from "../capture/injected.ts";

/** Injected after `capture-page` where that asks for it: somebody wrote the page. */
export default defineUnlistedScript(() => captureAuthors(authorship));
