import { makeApp } from "./app.ts";
import { sendMail } from "./mail.ts";

export { Program } from "./program.ts";

export default makeApp(sendMail);
