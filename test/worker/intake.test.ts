import { env } from "cloudflare:test";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Mutation } from "#shared/sync";
import { makeId } from "../make.ts";
import { deliver, draftsOf, introducing, type Member, makeCircle, makeLetter } from "./post.ts";
import { makeDevice } from "./program/make.ts";

const noMail = { rejected: "This address takes no mail." };
const taken = { rejected: undefined };
const amara = "Amara Okafor <amara@lagoslabs.example>";
const proof = { "Authentication-Results": "mx.cloudflare.net; dmarc=pass header.from=x.example" };

let mentor: Member;
let mentee: Member;
let other: Member;
let log: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  log = vi.spyOn(console, "warn").mockImplementation(() => {});
  circles += 1;
  [mentor, mentee, other] = (await makeCircle(`c${circles}`, {
    lena: ["mentor"],
    amina: ["mentee"],
    omar: ["mentor", "lead"],
  })) as [Member, Member, Member];
});

afterEach(() => log.mockRestore());

let circles = 0;

const fromMentor = () => `Lena Fischer <${mentor.email}>`;
const fromMentee = () => `Amina Diallo <${mentee.email}>`;
const toBoth = () => `${fromMentee()}, ${amara}`;

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

describe("dropped without a word, so that nothing goes round in circles", () => {
  const machines: Record<string, Record<string, string>> = {
    "a vacation reply": { "Auto-Submitted": "auto-replied" },
    "a mailing list": { "List-Id": "<list.example>" },
    "a newsletter": { "List-Unsubscribe": "<https://news.example/out>" },
    "bulk mail": { Precedence: "bulk" },
    "a delivery report": { "Content-Type": "multipart/report; report-type=delivery-status" },
    "a mail of our own": { From: "hello@localhost" },
    "our own mail come back": { "Message-ID": "<1@localhost>" },
  };

  test.each(Object.keys(machines))("is %s", async (kind) => {
    const letter = makeLetter({ from: fromMentor(), to: toBoth() }, machines[kind]);
    expect(await deliver(letter, mentee.address)).toEqual(taken);
    expect(await draftsOf(mentee)).toEqual([]);
  });

  test("is a bounce, whose sender is empty", async () => {
    const letter = makeLetter({ from: fromMentor(), to: toBoth() });
    expect(await deliver(letter, mentee.address, "")).toEqual(taken);
    expect(await draftsOf(mentee)).toEqual([]);
  });

  test("is somebody's answer to an invitation", async () => {
    const body = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nEND:VCALENDAR\r\n";
    const type = { "Content-Type": "text/calendar; method=REPLY" };
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }, type, body), mentee.address);
    expect(await draftsOf(mentee)).toEqual([]);
  });

  test("is a line in the log, and the line names nobody", async () => {
    const letter = { from: fromMentor(), to: toBoth() };
    await deliver(makeLetter(letter, { Precedence: "bulk" }), mentee.address);
    await deliver(makeLetter(letter), "in-0123456789abcdef01234567@in.localhost");
    await deliver(makeLetter(letter), mentee.address);
    const lines = log.mock.calls.flat().join("\n");
    expect(lines).toContain('"because":"bulk"');
    expect(lines).toContain('"because":"unknown_address"');
    expect(lines).not.toMatch(/@|in-[0-9a-f]|Lena|Amara|Intro/);
  });
});

describe("a sender nobody knows", () => {
  const stranger = "Paulo Reis <paulo@example.com>";

  test("is taken when their server vouches for them and they introduce somebody", async () => {
    await deliver(makeLetter({ from: stranger, to: toBoth() }, proof), mentee.address);
    expect(await draftsOf(mentee)).toMatchObject([{ sender: "stranger", certainty: "sure" }]);
  });

  test("is dropped without such proof, and when the proof stands below another's", async () => {
    await deliver(makeLetter({ from: stranger, to: toBoth() }), mentee.address);
    const results = "mx.cloudflare.net; dmarc=none, mx.cloudflare.net; dmarc=pass";
    const forged = { "Authentication-Results": "mx.other.example; dmarc=pass" };
    await deliver(makeLetter({ from: stranger, to: toBoth() }, forged), mentee.address);
    const twice = { "Authentication-Results": results };
    await deliver(makeLetter({ from: stranger, to: toBoth() }, twice), mentee.address);
    expect(await draftsOf(mentee)).toEqual([]);
  });

  test("is dropped when they introduce nobody or answer all in a thread", async () => {
    const text = "Buy our grid software.";
    await deliver(
      makeLetter({ from: stranger, to: toBoth(), subject: "x", text }, proof),
      mentee.address,
    );
    const reply = { ...proof, "In-Reply-To": "<1@mail.example>" };
    await deliver(makeLetter({ from: stranger, to: toBoth() }, reply), mentee.address);
    expect(await draftsOf(mentee)).toEqual([]);
  });

  test("cannot flood, nor use up what the mentor may send", async () => {
    for (let count = 0; count < 8; count += 1)
      await deliver(
        makeLetter({ from: stranger, to: toBoth(), subject: `Intro ${count}` }, proof),
        mentee.address,
      );
    await deliver(makeLetter({ from: fromMentor(), to: toBoth() }), mentee.address);
    const drafts = await draftsOf(mentee);
    expect(drafts.filter(({ sender }) => sender === "stranger")).toHaveLength(5);
    expect(drafts.filter(({ sender }) => sender === "known")).toHaveLength(1);
  });

  test("is known once a card in the book bears their address", async () => {
    const emails = [{ value: "Paulo@Example.com", kind: "work" as const }];
    await makeDevice(stubOf(mentee), mentee.userId).put("contact", {
      fullName: "Paulo Reis",
      emails,
    });
    await deliver(makeLetter({ from: stranger, to: toBoth() }), mentee.address);
    expect(await draftsOf(mentee)).toMatchObject([{ sender: "known" }]);
  });
});

test("a mail that bears the mentor's address and fails its proof is dropped", async () => {
  const failed = { "Authentication-Results": "mx.cloudflare.net; spf=fail; dmarc=fail" };
  await deliver(makeLetter({ from: fromMentor(), to: toBoth() }, failed), mentee.address);
  await deliver(makeLetter({ from: `${fromMentor()}, x@example.com`, to: amara }), mentee.address);
  expect(await draftsOf(mentee)).toEqual([]);
});

test("known people have a hundred mails a day for an address, and are told", async () => {
  const letter = (subject: string) => makeLetter({ from: fromMentor(), to: toBoth(), subject });
  await deliver(letter("First"), mentee.address);
  await repeatLastAttempt(98);
  expect(await deliver(letter("Last"), mentee.address)).toEqual(taken);
  const { rejected } = await deliver(letter("One more"), mentee.address);
  expect(rejected).toContain("Too many mails");
  expect(await draftsOf(mentee)).toHaveLength(2);
});

describe("hostile mails are bounded and answered", () => {
  const hostile: Record<string, () => string> = {
    "ten thousand recipients": () => {
      const to = Array.from({ length: 10_000 }, (_, index) => `p${index}@example.com`);
      return makeLetter({ from: fromMentor(), to: to.join(",\r\n ") });
    },
    "null bytes": () =>
      makeLetter({ from: fromMentor(), to: toBoth(), subject: "A\0B", text: `\0${introducing}\0` }),
    "headers that begin others": () =>
      makeLetter({ from: fromMentor(), to: toBoth(), subject: "=?utf-8?B?SGkNCkJjYzogeEB5Lno=?=" }),
    "endless words": () =>
      makeLetter({ from: fromMentor(), to: toBoth(), text: `${"> x\r\n".repeat(900_000)}` }),
    "a broken multipart": () =>
      makeLetter({ from: fromMentor(), to: toBoth() }, { "Content-Type": "multipart/mixed" }, "--"),
  };

  test.each(Object.keys(hostile))("%s", async (kind) => {
    expect(await deliver(hostile[kind]?.() ?? "", mentee.address)).toEqual(taken);
    const [draft, ...more] = await draftsOf(mentee);
    expect(more).toEqual([]);
    expect(draft?.introduced.length).toBeLessThanOrEqual(20);
    expect(draft?.subject).not.toMatch(/\p{Cc}/u);
  });

  test("parts within parts without end are refused in words", async () => {
    const nested = Array.from({ length: 300 }, (_, index) => {
      const inner = `b${index + 1}`;
      return `--b${index}\r\nContent-Type: multipart/mixed; boundary="${inner}"\r\n\r\n`;
    });
    const type = { "Content-Type": 'multipart/mixed; boundary="b0"' };
    const letter = makeLetter({ from: fromMentor(), to: toBoth() }, type, nested.join(""));
    const { rejected } = await deliver(letter, mentee.address);
    expect(rejected).toBe("This mail could not be read.");
  });
});

async function repeatLastAttempt(times: number): Promise<void> {
  await env.ACCOUNTS.prepare(
    `INSERT INTO attempts (subject, at) SELECT last.subject, last.at
     FROM (SELECT subject, at FROM attempts ORDER BY rowid DESC LIMIT 1) AS last, json_each(?1)`,
  )
    .bind(JSON.stringify(Array.from({ length: times }, () => 0)))
    .run();
}

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
