import { makeApp } from "./app.ts";
import type { Bindings } from "./bindings.ts";
import { receiveMail } from "./intake.ts";
import { sendMail } from "./mail.ts";

export { Program } from "./program.ts";

export default {
  fetch: makeApp(sendMail).fetch,
  email: receiveMail,
} satisfies ExportedHandler<Bindings>;
