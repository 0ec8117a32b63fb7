import { type DraftOrigin, type DraftOwner, draftOf } from "#shared/detected-drafts";
import { type Mail, readMail } from "#shared/detection/mail";
import { messagesIn } from "#shared/detection/mailbox-file";
import { messageFromText } from "#shared/detection/message";
import { textOfFile } from "#shared/interchange/file-text";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import { topOf } from "#shared/mail-top";
import type { MailFile } from "./mail-model.ts";

type Scene = { owner: DraftOwner; now: number };

/** One mail more is read: `share` of the file is behind it. */
export type MailsRead = {
  name: string;
  share: number;
  found: IntroductionDraft | "none" | "unreadable";
};

/** Bytes: a folder of mails must fit in memory, and one mail must not hold up the page. */
const most = { file: 300_000_000, mail: 10_000_000 };

/**
 * Somebody who chooses one mail wants it looked at, sure or not; of a folder of mails only those
 * that surely introduce somebody.
 */
export async function* readFile(file: MailFile, scene: Scene): AsyncGenerator<MailsRead> {
  const { name } = file;
  if (file.size > most.file) {
    yield { name, share: 1, found: "unreadable" };
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.txt$/i.test(name)) {
    for await (const read of readWords(textOfFile(bytes), scene))
      yield { ...read, name, found: withSource(read.found, "file") };
    return;
  }
  const messages = messagesIn(bytes);
  let next = messages.next();
  let isOnly = true;
  while (!next.done) {
    const message = next.value;
    next = messages.next();
    isOnly &&= next.done === true;
    const share = (message.byteOffset + message.length) / bytes.length;
    yield { name, share, found: await foundIn(message, scene, isOnly ? "only" : "one_of_many") };
  }
}

/** Pasted words are a message's text, or its whole source with all headers. */
export async function* readWords(words: string, scene: Scene): AsyncGenerator<MailsRead> {
  const isSource = /^(message-id|mime-version|received|return-path):/im.test(words.slice(0, 5_000));
  const found = isSource
    ? await foundIn(new TextEncoder().encode(words), scene, "only", "paste")
    : await draftOf(
        { id: "", message: messageFromText(words) },
        scene.owner,
        origin("paste", scene),
      );
  yield { name: "The words", share: 1, found };
}

async function foundIn(
  message: Uint8Array,
  scene: Scene,
  standing: "only" | "one_of_many",
  source: "file" | "paste" = "file",
): Promise<MailsRead["found"]> {
  const mail = message.length > most.mail ? undefined : await opened(message);
  if (mail === undefined) return "unreadable";
  const draft = await draftOf(mail, scene.owner, origin(source, scene));
  return draft.certainty === "sure" || standing === "only" ? draft : "none";
}

async function opened(message: Uint8Array): Promise<Mail | undefined> {
  try {
    return await readMail(topOf(message));
  } catch (error) {
    console.error(error);
    return undefined;
  }
}

function origin(source: "file" | "paste", { now }: Scene): DraftOrigin {
  return { source, now };
}

function withSource(found: MailsRead["found"], source: "file"): MailsRead["found"] {
  return typeof found === "string" ? found : { ...found, source };
}
