import PostalMime, { type Address } from "postal-mime";
import { draftFrom } from "../../extension/capture/candidates.ts";
import type { Page } from "../../extension/capture/page.ts";
import { pageOf } from "./cards.ts";

/** The participants of one message or of all messages of a mailbox, but oneself, in order of appearance. */
export async function readMail(
  bytes: Uint8Array,
  self: string,
): Promise<{ page: Page; ms: number }> {
  const namesByAddress = new Map<string, string>();
  for (const message of messagesIn(bytes)) {
    const { from, to, cc } = await PostalMime.parse(message);
    for (const { name, address } of mailboxes([from, ...(to ?? []), ...(cc ?? [])])) {
      if (address.toLowerCase() !== self.toLowerCase())
        namesByAddress.set(address, namesByAddress.get(address) || name);
    }
  }
  const people = [...namesByAddress].map(([address, name]) =>
    draftFrom({ fullName: name, emails: [address] }, "message", 0.9, ""),
  );
  return pageOf(people, people.length > 0 ? "thread" : "none");
}

function mailboxes(addresses: (Address | undefined)[]): { name: string; address: string }[] {
  return addresses.flatMap((each) => {
    if (!each) return [];
    const members = each.group ?? [each];
    return members.flatMap(({ name, address }) => (address ? [{ name, address }] : []));
  });
}

/** Messages of a mailbox begin with a `From ` line after an empty one (RFC 4155). */
function messagesIn(bytes: Uint8Array): Uint8Array[] {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!/^From \S+ /.test(text)) return [bytes];
  const parts = text.split(/(?:^|\r?\n\r?\n)From \S+ [^\n]*\n/).filter((part) => part.trim());
  return parts.map((part) => Uint8Array.from(part, (letter) => letter.charCodeAt(0)));
}
