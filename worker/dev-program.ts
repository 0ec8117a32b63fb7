import { keepMail } from "./dev-mail.ts";
import { Program } from "./program.ts";

/** The same program; its mail stays on this machine. */
export class LocalProgram extends Program {
  protected override readonly deliver = keepMail;
}
