import { Hono } from "hono";
import { accounts } from "./accounts.ts";
import type { App } from "./bindings.ts";
import { devices } from "./devices.ts";
import {
  boundedBody,
  extensionAccess,
  fail,
  faultOf,
  jsonWrites,
  knownOrigin,
  quietHeaders,
} from "./door.ts";
import { signIn } from "./identity/sign-in.ts";
import { intakeAddresses } from "./intake-addresses.ts";
import { invitations, programInvitations } from "./invitations.ts";
import type { Deliver } from "./mail.ts";
import { programs } from "./programs.ts";
import { calendarAddresses, calendars } from "./reminders/calendars.ts";
import { reminders } from "./reminders/routes.ts";
import { acrossPrograms, reports } from "./reports.ts";
import { sync } from "./sync.ts";
import { kept, keptLinks } from "./third-persons/routes.ts";

/** Every route of the server. Production and the local mode differ in how mail leaves. */
export function makeApp(deliver: Deliver) {
  return new Hono<App>()
    .use(async (c, next) => {
      // Without it the library would sign with a secret everybody knows.
      if (!(c.env.AUTH_SECRET?.length >= 32)) throw new Error("AUTH_SECRET is missing or short");
      c.set("deliver", deliver);
      return next();
    })
    .use("/api/*", quietHeaders, extensionAccess, knownOrigin, boundedBody, jsonWrites)
    .get("/api/v1/health", (c) => c.json({ ok: true }))
    .route("/api/v1", signIn)
    .route("/api/v1/me", accounts)
    .route("/api/v1/devices", devices)
    .route("/api/v1/programs", sync)
    .route("/api/v1/programs", reports)
    .route("/api/v1/reports", acrossPrograms)
    .route("/api/v1/programs", intakeAddresses)
    .route("/api/v1/programs", calendarAddresses)
    .route("/api/v1/programs", keptLinks)
    .route("/api/v1/programs", programs)
    .route("/api/v1/programs", programInvitations)
    .route("/api/v1/invitations", invitations)
    .route("/reminders", reminders)
    .route("/calendar", calendars)
    .route("/kept", kept)
    .notFound((c) => fail(c, "not_found"))
    .onError(faultOf);
}
