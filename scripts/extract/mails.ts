import { type Detection, detectIntroduction } from "#shared/detection/introductions";
import { mailsIn } from "#shared/detection/mail";
import { type Message, messageFromText } from "#shared/detection/message";
import { textOfFile } from "#shared/interchange/file-text";
import { draftFrom } from "../../extension/capture/candidates.ts";
import type { IntroductionDraft, Page } from "../../extension/capture/page.ts";
import { pageOf } from "./cards.ts";

/** The participants of one message or of all messages of a mailbox, but oneself, in order of appearance. */
export async function readMessages(
  bytes: Uint8Array,
  self: string,
  kind: "mail" | "text",
): Promise<{ page: Page; ms: number }> {
  const namesByAddress = new Map<string, string>();
  let best: Detection | null = null;
  for await (const message of kind === "mail" ? messagesOf(bytes) : [pasted(bytes)]) {
    const found = detectIntroduction(message, self);
    if (found.confidence > (best?.confidence ?? -1)) best = found;
    const { from, to, cc } = message;
    for (const { name, email } of [from ?? [], to, cc].flat()) {
      if (email && email !== self.toLowerCase())
        namesByAddress.set(email, namesByAddress.get(email) || name);
    }
  }
  const people = [...namesByAddress].map(([address, name]) =>
    draftFrom({ fullName: name, emails: [address] }, "message", 0.9, ""),
  );
  const { page, ms } = pageOf(people, people.length > 0 ? "thread" : "none");
  return { page: { ...page, introduction: best && draftOf(best) }, ms };
}

async function* messagesOf(bytes: Uint8Array): AsyncGenerator<Message> {
  for await (const { message } of mailsIn(bytes)) yield message;
}

function pasted(bytes: Uint8Array): Message {
  return messageFromText(textOfFile(bytes));
}

function draftOf({ channel: _, positions: __, ...draft }: Detection): IntroductionDraft {
  return draft;
}
