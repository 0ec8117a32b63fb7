import type { Program } from "./program.ts";

/** What wrangler.jsonc binds. */
export type Bindings = {
  ACCOUNTS: D1Database;
  PROGRAM: DurableObjectNamespace<Program>;
  ASSETS: Fetcher;
  MAIL: SendEmail;
  ORIGIN: string;
};
