import { makeApp } from "./app.ts";
import { demo } from "./demo/routes.ts";
import { devMail, keepMail } from "./dev-mail.ts";

export { Program } from "./program.ts";

/** What `npm start` and the tests run: the production app, and what only a local mode may have. */
export default makeApp(keepMail).route("/dev", devMail).route("/dev/demo", demo);
