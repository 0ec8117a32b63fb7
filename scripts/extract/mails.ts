import PostalMime, { type Address } from "postal-mime";
import { type Detection, detectIntroduction } from "#shared/detection/introductions";
import { messagesIn } from "#shared/detection/mailbox-file";
import { messageFromMail, messageFromText } from "#shared/detection/message";
import { textOfFile } from "#shared/interchange/file-text";
import { draftFrom } from "../../extension/capture/candidates.ts";
import type { IntroductionDraft, Page } from "../../extension/capture/page.ts";
import { pageOf } from "./cards.ts";

/** The participants of one message or of all messages of a mailbox, but oneself, in order of appearance. */
export async function readMail(
  bytes: Uint8Array,
  self: string,
  kind: "mail" | "text",
): Promise<{ page: Page; ms: number }> {
  const namesByAddress = new Map<string, string>();
  let best: Detection | null =
    kind === "text" ? detectIntroduction(messageFromText(textOfFile(bytes)), self) : null;
  for (const message of messagesIn(bytes)) {
    const mail = await PostalMime.parse(message);
    const { from, to, cc } = mail;
    const found = kind === "text" ? null : detectIntroduction(messageFromMail(mail), self);
    if (found && found.confidence > (best?.confidence ?? -1)) best = found;
    for (const { name, address } of mailboxes([from, ...(to ?? []), ...(cc ?? [])])) {
      if (address.toLowerCase() !== self.toLowerCase())
        namesByAddress.set(address, namesByAddress.get(address) || name);
    }
  }
  const people = [...namesByAddress].map(([address, name]) =>
    draftFrom({ fullName: name, emails: [address] }, "message", 0.9, ""),
  );
  const { page, ms } = pageOf(people, people.length > 0 ? "thread" : "none");
  return { page: { ...page, introduction: best && draftOf(best) }, ms };
}

function draftOf({ channel: _, ...draft }: Detection): IntroductionDraft {
  return draft;
}

function mailboxes(addresses: (Address | undefined)[]): { name: string; address: string }[] {
  return addresses.flatMap((each) => {
    if (!each) return [];
    const members = each.group ?? [each];
    return members.flatMap(({ name, address }) => (address ? [{ name, address }] : []));
  });
}
