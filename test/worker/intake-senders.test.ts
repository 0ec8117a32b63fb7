import { env } from "cloudflare:test";
import { describe, expect, test } from "vitest";
import { amara, fromMentor, log, mentee, stageCircle, taken, toBoth } from "./intake-circle.ts";
import { deliver, draftsOf, introducing, type Member, makeLetter } from "./post.ts";
import { makeDevice } from "./program/make.ts";

stageCircle("s");

const proof = { "Authentication-Results": "mx.cloudflare.net; dmarc=pass header.from=x.example" };

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
