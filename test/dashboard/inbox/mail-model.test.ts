import { expect, test } from "vitest";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import type { Wish } from "#shared/replica/replica";
import { readFile, readWords } from "../../../dashboard/inbox/mail-files.ts";
import { type MailDoors, MailModel } from "../../../dashboard/inbox/mail-model.ts";
import { now } from "../../make.ts";

const introducing =
  "Amina, I would like to introduce you to Amara Okafor, who leads the grid team.\n\nBest,\nLena\n";

test("pasted words with their headers become a draft of who introduced whom", async () => {
  const { reading, drafts } = makeReading();
  await reading.paste(
    `From: Lena Fischer <lena@example.org>\nTo: amina@example.org, Amara Okafor <amara@lagoslabs.example>\nDate: Mon, 2 Mar 2026\nSubject: Intro\n\n${introducing}`,
  );
  expect([...drafts.values()]).toMatchObject([
    {
      source: "paste",
      certainty: "sure",
      introducer: { name: "Lena Fischer" },
      introduced: [{ name: "Amara Okafor", email: "amara@lagoslabs.example" }],
      occurredOn: "2026-03-02",
    },
  ]);
});

test("the whole source of a mail can be pasted, encoded as it travelled", async () => {
  const { reading, drafts } = makeReading();
  const encoded = "Content-Transfer-Encoding: base64\nMIME-Version: 1.0\nContent-Type: text/plain";
  await reading.paste(makeMail(1, btoa(introducing), encoded));
  expect([...drafts.values()]).toMatchObject([{ source: "paste", certainty: "sure" }]);
});

test("the same file twice adds nothing, nor does the same mail in another file", async () => {
  const { reading, drafts } = makeReading();
  await reading.choose([fileOf("one.eml", makeMail(1))]);
  await reading.choose([fileOf("one.eml", makeMail(1)), fileOf("copy.eml", makeMail(1))]);
  expect(drafts.size).toBe(1);
  expect(reading.step.value).toMatchObject({ counts: { mails: 2, fresh: 0, known: 2 } });
});

test("of a folder of mails only those that introduce somebody are drafts", async () => {
  const { reading, drafts } = makeReading();
  const mails = [makeMail(1), makeMail(2, "Lunch on Friday?"), makeMail(3)];
  const box = mails.map((mail) => `From - Mon Mar 2 09:00:00 2026\n${mail}\n\n`).join("");
  await reading.choose([fileOf("box.mbox", box)]);
  expect(drafts.size).toBe(2);
  expect(reading.step.value).toMatchObject({
    step: "done",
    because: "all",
    counts: { mails: 3, fresh: 2, none: 1 },
  });
});

test("a single mail is a draft, sure or not", async () => {
  const { reading, drafts } = makeReading();
  await reading.choose([fileOf("lunch.eml", makeMail(1, "Lunch on Friday?"))]);
  expect([...drafts.values()]).toMatchObject([{ certainty: "unsure", source: "file" }]);
});

test("a stop keeps what was found", async () => {
  const { reading, drafts } = makeReading({ afterMail: (count) => count === 3 && reading.stop() });
  await reading.choose([fileOf("box.mbox", makeBox(50))]);
  expect(drafts.size).toBe(3);
  expect(reading.step.value).toMatchObject({ step: "done", because: "stopped" });
});

test("a full device says so and keeps what was found", async () => {
  const { reading, drafts } = makeReading({
    beforeSave(count) {
      if (count === 2) throw new Error("full");
    },
  });
  await reading.choose([fileOf("box.mbox", makeBox(5))]);
  expect([reading.step.value, drafts.size]).toMatchObject([{ because: "failed" }, 2]);
});

test("a mail nested beyond reason and a file of 1 GB do not stop the others", async () => {
  const nested = Array.from(
    { length: 300 },
    (_, level) => `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`,
  );
  const hostile = makeMail(1, nested.join(""), "Content-Type: multipart/mixed; boundary=b0");
  const { reading } = makeReading();
  const huge = { ...fileOf("huge.mbox", ""), size: 1_000_000_000 };
  await reading.choose([fileOf("nested.eml", hostile), huge, fileOf("ok.eml", makeMail(2))]);
  expect(reading.step.value).toMatchObject({ counts: { unreadable: 2, fresh: 1 } });
});

function makeReading({
  afterMail = (_: number): unknown => 0,
  beforeSave = (_: number) => {},
} = {}) {
  const drafts = new Map<string, IntroductionDraft>();
  let mails = 0;
  const doors: MailDoors = {
    readers: async () => ({ readFile, readWords }),
    owner: { userId: "mentee-1", name: "Amina Example", emails: ["amina@example.org"] },
    standing: (id) => (drafts.has(id) ? "open" : undefined),
    async save(wishes: readonly Wish[]) {
      beforeSave(drafts.size);
      for (const wish of wishes)
        if (wish.op === "put" && wish.kind === "introduction_draft")
          drafts.set(wish.record.id, wish.record);
    },
    now: () => now,
    async breathe() {
      mails += 1;
      afterMail(mails);
    },
  };
  return { reading: new MailModel(doors), drafts };
}

function makeMail(number: number, text = introducing, more = "X-Nothing: 1"): string {
  const people =
    "From: Lena Fischer <lena@example.org>\nTo: Amina <amina@example.org>, Amara Okafor <amara@lagoslabs.example>";
  return `${people}\nSubject: Hello\nDate: Mon, 2 Mar 2026 09:00:00 +0000\nMessage-ID: <${number}@example.org>\n${more}\n\n${text}`;
}

function makeBox(count: number): string {
  const mails = Array.from({ length: count }, (_, index) => makeMail(index));
  return mails.map((mail) => `From - Mon Mar 2 09:00:00 2026\n${mail}\n\n`).join("");
}

function fileOf(name: string, content: string) {
  const bytes = new TextEncoder().encode(content);
  return { name, size: bytes.length, arrayBuffer: async () => bytes.buffer };
}
