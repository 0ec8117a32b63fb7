import { createModel, signal } from "@preact/signals";
import type { DraftOwner } from "#shared/detected-drafts";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import type { Wish } from "#shared/replica/replica";
import type { MailsRead, readFile, readWords } from "./mail-files.ts";

export type MailDoors = {
  /** Loaded when a mail is to be read; the readers are large. */
  readers(): Promise<{ readFile: typeof readFile; readWords: typeof readWords }>;
  owner: DraftOwner;
  /** How a draft of this id stands already. */
  standing(id: string): "open" | "settled" | undefined;
  /** Resolves once the wishes are strictly durable on this device. */
  save(wishes: readonly Wish[]): Promise<void>;
  now(): number;
  /** Lets the page answer between two mails. */
  breathe(): Promise<void>;
};

export type MailFile = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> };

/** What was found so far: drafts that are new, ones that were here before, mails that hold none. */
type Counts = { mails: number; fresh: number; known: number; none: number; unreadable: number };

export type MailStep =
  | { step: "choosing" }
  | { step: "reading"; name: string /** From 0 to 1. */; share: number; counts: Counts }
  | {
      step: "done";
      counts: Counts;
      because: "all" | "stopped" | "failed" /** Of drafts that can be looked at now. */;
      ids: readonly string[];
    };

export type MailReading = InstanceType<typeof MailModel>;

/** From pasted words or files to drafts: mail by mail, stopped at will, twice the same adds nothing. */
export const MailModel = createModel((doors: MailDoors) => {
  const step = signal<MailStep>({ step: "choosing" });
  const wanted = signal<"go_on" | "stop">("go_on");
  const isStopped = () => wanted.peek() === "stop";

  async function paste(words: string): Promise<void> {
    const { readWords } = await doors.readers();
    const scene = { owner: doors.owner, now: doors.now() };
    await take("The words", async function* () {
      yield* readWords(words, scene);
    });
  }

  async function choose(files: readonly MailFile[]): Promise<void> {
    const { readFile } = await doors.readers();
    const scene = { owner: doors.owner, now: doors.now() };
    await take(files[0]?.name ?? "", async function* () {
      for (const [index, file] of files.entries())
        for await (const read of readFile(file, scene))
          yield { ...read, share: (index + read.share) / files.length };
    });
  }

  async function take(first: string, mails: () => AsyncGenerator<MailsRead>): Promise<void> {
    let counts: Counts = { mails: 0, fresh: 0, known: 0, none: 0, unreadable: 0 };
    const ids: string[] = [];
    wanted.value = "go_on";
    step.value = { step: "reading", name: first, share: 0, counts };
    try {
      for await (const { name, share, found } of mails()) {
        if (isStopped()) break;
        const fate = fateOf(found, doors);
        if (typeof found === "object" && doors.standing(found.id) !== "settled") ids.push(found.id);
        if (fate === "fresh" && typeof found === "object") await doors.save([putOf(found)]);
        counts = { ...counts, mails: counts.mails + 1, [fate]: counts[fate] + 1 };
        step.value = { step: "reading", name, share, counts };
        await doors.breathe();
      }
    } catch (error) {
      console.error(error);
      step.value = { step: "done", counts, because: "failed", ids };
      return;
    }
    step.value = {
      step: "done",
      counts,
      because: isStopped() ? "stopped" : "all",
      ids,
    };
  }

  return {
    step,
    paste,
    choose,
    stop() {
      wanted.value = "stop";
    },
    startAgain() {
      step.value = { step: "choosing" };
    },
  };
});

function fateOf(
  found: MailsRead["found"],
  { standing }: MailDoors,
): Exclude<keyof Counts, "mails"> {
  if (typeof found === "string") return found;
  return standing(found.id) === undefined ? "fresh" : "known";
}

function putOf(record: IntroductionDraft): Wish {
  return { op: "put", kind: "introduction_draft", record };
}
