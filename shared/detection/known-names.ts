import type { Mailbox } from "./mailboxes.ts";
import { fitsAddress } from "./person-names.ts";
import type { Reading } from "./reading.ts";

/** What the text calls one who takes part: the name of the header, or that of the text that fits the address. */
export function knownName({ name, email }: Mailbox, reading: Reading): string {
  if (name) return name;
  const turned = reading.sentences.flatMap(({ addressees }) => addressees);
  return (
    [...turned, ...reading.mentioned].find((each) => fitsAddress(each, email)) ??
    email.split("@")[0] ??
    ""
  );
}
