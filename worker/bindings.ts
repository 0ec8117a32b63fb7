import type { Account } from "./identity/sessions.ts";
import type { Deliver } from "./mail.ts";
import type { Program } from "./program.ts";

/** What wrangler.jsonc binds; `AUTH_SECRET` is a secret in production. */
export type Bindings = {
  ACCOUNTS: D1Database;
  PROGRAM: DurableObjectNamespace<Program>;
  ASSETS: Fetcher;
  MAIL: SendEmail;
  /** Where the dashboard lives; the only origin whose cookie counts. */
  ORIGIN: string;
  MAIL_FROM: string;
  /** Behind the @ of every intake address; its mail is routed to this Worker. */
  INTAKE_DOMAIN: string;
  AUTH_SECRET: string;
};

export type App = {
  Bindings: Bindings;
  Variables: {
    /** Set by `signedIn`. */
    account: Account;
    deliver: Deliver;
  };
};
