import { env } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import type { Mutation } from "#shared/sync";
import { makeId } from "../make.ts";
import {
  amara,
  fromMentee,
  fromMentor,
  mentee,
  mentor,
  other,
  stageCircle,
  taken,
  toBoth,
} from "./intake-circle.ts";
import { deliver, draftsOf, introducing, type Member, makeLetter } from "./post.ts";
import { makeDevice } from "./program/make.ts";

stageCircle("c");

const noMail = { rejected: "This address takes no mail." };

describe("an introduction", () => {
  test("that the mentor copies to the address is a draft with who, whom, when and a quote", async () => {
    const letter = makeLetter({ from: fromMentor(), to: toBoth(), cc: mentee.address });
    expect(await deliver(letter, mentee.address)).toEqual(taken);
    expect(await draftsOf(mentee)).toMatchObject([
      {
        source: "mail",
        certainty: "sure",
        sender: "known",
        introducer: { name: "Lena Fischer", email: mentor.email, userId: mentor.userId },
        introduced: [{ name: "Amara Okafor", email: "amara@lagoslabs.example", userId: null }],
        occurredOn: "2026-03-02",
        channel: "email",
        quote: expect.stringContaining("introduce you to Amara Okafor"),
        review: { status: "open" },
      },
    ]);
  });

  test("that comes by Bcc, its address in no header, is the same draft", async () => {
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }), mentee.address);
    expect(await draftsOf(mentee)).toMatchObject([
      { introducer: { userId: mentor.userId }, introduced: [{ name: "Amara Okafor" }] },
    ]);
  });

  test("that the mentee forwards names who introduced them, not who forwarded it", async () => {
    const text = `FYI\r\n\r\n---------- Forwarded message ---------\r\nFrom: ${fromMentor()}\r\nDate: Fri, 27 Feb 2026 at 10:00\r\nSubject: Intro: Amina <> Amara\r\nTo: ${toBoth()}\r\n\r\n${introducing}`;
    const subject = "Fwd: Intro: Amina <> Amara";
    await deliver(
      makeLetter({ from: fromMentee(), to: mentee.address, subject, text }),
      mentee.address,
      mentee.email,
    );
    expect(await draftsOf(mentee)).toMatchObject([
      {
        introducer: { email: mentor.email, userId: mentor.userId },
        introduced: [{ name: "Amara Okafor" }],
        occurredOn: "2026-02-27",
      },
    ]);
  });

  test("that a mentor sends to their own address is theirs, with the mentee known by account", async () => {
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }), mentor.address);
    expect(await draftsOf(mentee)).toEqual([]);
    expect(await draftsOf(mentor)).toMatchObject([
      {
        introducer: { userId: mentor.userId },
        introduced: [{ userId: mentee.userId }, { name: "Amara Okafor", userId: null }],
      },
    ]);
  });

  test("is read by nobody but its owner", async () => {
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }), mentee.address);
    expect(await draftsOf(mentor)).toEqual([]);
    expect(await draftsOf(other)).toEqual([]);
  });

  test("reaches an open device by the live hint", async () => {
    const url = `http://localhost:8787/api/v1/programs/${mentee.programId}/live`;
    const answer = await mentee.browser.fetch(
      new Request(url, { headers: { upgrade: "websocket" } }),
    );
    const hints: unknown[] = [];
    answer.webSocket?.accept();
    answer.webSocket?.addEventListener("message", ({ data }) => hints.push(data));
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }), mentee.address);
    await expect.poll(() => hints).toHaveLength(1);
  });
});

describe("what is kept", () => {
  test("of words that are no introduction: a draft marked unsure, with the people", async () => {
    const text = "Lunch on Friday?\r\n";
    const subject = "Friday";
    await deliver(makeLetter({ from: fromMentee(), to: amara, subject, text }), mentee.address);
    expect(await draftsOf(mentee)).toMatchObject([
      { certainty: "unsure", introduced: [{ name: "Amara Okafor" }], quote: "", subject: "Friday" },
    ]);
  });

  test("of a mail that comes twice is one draft, also after it was settled", async () => {
    const letter = makeLetter({ from: fromMentor(), to: toBoth() });
    await deliver(letter, mentee.address);
    const [draft] = await draftsOf(mentee);
    const wish = { op: "patch", kind: "introduction_draft", id: draft?.id, base: 0 };
    await change(mentee, { ...wish, fields: { review: { status: "discarded" } } });
    expect(await deliver(letter, mentee.address)).toEqual(taken);
    expect(await draftsOf(mentee)).toMatchObject([{ review: { status: "discarded" } }]);
  });

  test("of attachments is their number, and nothing of a picture within the words", async () => {
    const type = 'multipart/mixed; boundary="b"';
    const body = [
      ...["--b", "Content-Type: text/plain", "", introducing],
      ...[
        "--b",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment",
        "",
        "secret-cv",
      ],
      ...[
        "--b",
        "Content-Type: image/png",
        "Content-Disposition: inline",
        "",
        "pixels",
        "--b--",
        "",
      ],
    ].join("\r\n");
    const letter = { from: fromMentor(), to: toBoth() };
    await deliver(makeLetter(letter, { "Content-Type": type }, body), mentee.address);
    const drafts = await draftsOf(mentee);
    expect(drafts).toMatchObject([{ attachmentsLeft: 1, introduced: [{ name: "Amara Okafor" }] }]);
    expect(await everything(mentee)).not.toContain("secret-cv");
  });

  test("of a mail is no word of its body but the quote", async () => {
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }), mentee.address);
    const kept = await everything(mentee);
    expect(kept).toContain("introduce you to Amara Okafor");
    expect(kept).not.toContain("take it from here");
  });
});

describe("refused", () => {
  test("are unknown, malformed and foreign addresses, all in the same words", async () => {
    const letter = makeLetter({ from: fromMentor(), to: toBoth() });
    const local = mentee.address.split("@")[0];
    const wrong = [
      "in-0123456789abcdef01234567@in.localhost",
      "hello@in.localhost",
      `${local}@elsewhere.example`,
      "",
    ];
    for (const address of wrong) expect(await deliver(letter, address)).toEqual(noMail);
  });

  test("is a changed address at once, and the new one is taken", async () => {
    const changed = await mentee.browser.client.changeIntakeAddress(mentee.programId);
    const letter = makeLetter({ from: fromMentor(), to: toBoth() });
    expect(await deliver(letter, mentee.address)).toEqual(noMail);
    const address = changed.ok ? changed.body.address : "";
    expect(await deliver(letter, address)).toEqual(taken);
    expect(await draftsOf(mentee)).toHaveLength(1);
  });

  test("is the address of someone who left, in the words of an unknown one", async () => {
    await leave(mentee);
    const letter = makeLetter({ from: fromMentor(), to: toBoth() });
    expect(await deliver(letter, mentee.address)).toEqual(noMail);
    expect(await mentee.browser.client.intakeAddress(mentee.programId)).toEqual({
      ok: false,
      error: "not_allowed",
    });
  });

  test("is a mail of 30 MB, whoever it is for", async () => {
    const raw = new Uint8Array(30_000_000).fill(65);
    const tooLarge = { rejected: "This mail is too large; 10 MB is the most." };
    expect(await deliver(raw, mentee.address)).toEqual(tooLarge);
    expect(await deliver(raw, "in-0123456789abcdef01234567@in.localhost")).toEqual(tooLarge);
  });
});

function stubOf({ programId }: Member) {
  return env.PROGRAM.getByName(programId);
}

/** A wish by the server's own clock, as a browser sends it. */
async function change({ browser, programId }: Member, wish: object): Promise<void> {
  const mutations = [{ n: 1, ...wish } as Mutation];
  const envelope = { protocol: 1, schema: 1, device: makeId(), epoch: null, cursor: null };
  const reply = await browser.client.sync(programId, { ...envelope, mutations, limit: 1 });
  expect(reply).toMatchObject({ body: { answers: [{ ok: true }] } });
}

async function leave(member: Member): Promise<void> {
  const lead = makeDevice(stubOf(member), mentor.userId);
  const { changes } = await lead.sync();
  const row = changes.find(
    (change) =>
      change.kind === "member" && "fields" in change && change.fields.userId === member.userId,
  );
  const fields = { leftOn: "2026-03-01" };
  await lead.sync({ op: "patch", kind: "member", id: row?.id, base: row?.rev, fields });
}

async function everything(member: Member): Promise<string> {
  const { changes } = await makeDevice(stubOf(member), member.userId).sync();
  return JSON.stringify(changes);
}
