import { makeApp } from "./app.ts";
import type { Bindings } from "./bindings.ts";
import { demo } from "./demo/routes.ts";
import { devMail, keepMail } from "./dev-mail.ts";
import { devMailIn } from "./dev-mail-in.ts";
import { devReminders } from "./dev-reminders.ts";
import { receiveMail } from "./intake.ts";

export { LocalProgram as Program } from "./dev-program.ts";

/** What `npm start` and the tests run: the production app, and what only a local mode may have. */
export default {
  fetch: makeApp(keepMail)
    .route("/dev", devMail)
    .route("/dev", devMailIn)
    .route("/dev", devReminders)
    .route("/dev/demo", demo).fetch,
  email: receiveMail,
} satisfies ExportedHandler<Bindings>;
