import { env } from "cloudflare:test";
import type { IntroductionDraft } from "#shared/introduction-drafts";
import type { Role } from "#shared/programs";
import worker from "../../worker/local.ts";
import { makeId, now } from "../make.ts";
import { type Browser, makePerson } from "./people.ts";
import { makeDevice } from "./program/make.ts";

export type Member = {
  browser: Browser;
  userId: string;
  email: string;
  programId: string;
  address: string;
};

/** A program with accounts in it; the first is its lead, and mentors and mentees are paired. */
export async function makeCircle(name: string, roles: Record<string, Role[]>): Promise<Member[]> {
  const programId = makeId();
  const emails = Object.keys(roles).map((person) => `${person}.${name}@example.org`);
  const people = await Promise.all(emails.map(makeAccount));
  const lead = people[0]?.userId ?? "";
  const stub = env.PROGRAM.getByName(programId);
  const founder = {
    userId: lead,
    displayName: "Lina Lead",
    roles: ["lead" as const, "mentor" as const],
  };
  await stub.found({ programId, name, kind: "university", founder, now });
  const device = makeDevice(stub, lead);
  for (const [index, { userId }] of people.entries()) {
    const own = Object.values(roles)[index] ?? [];
    if (index > 0) await device.put("member", { userId, displayName: userId, roles: own });
  }
  await pair(device, roles, people);
  return Promise.all(people.map((person) => withAddress(person, programId)));
}

async function pair(
  device: ReturnType<typeof makeDevice>,
  roles: Record<string, Role[]>,
  people: readonly { userId: string }[],
) {
  const of = (role: Role) =>
    people.flatMap(({ userId }, index) =>
      Object.values(roles)[index]?.includes(role) ? [userId] : [],
    );
  await device.put("mentorship", { mentorIds: of("mentor"), menteeIds: of("mentee") });
}

async function makeAccount(email: string) {
  const browser = await makePerson(email);
  const me = await browser.client.me();
  if (!me.ok) throw new Error(me.error);
  await browser.client.changeMe({ name: email.split(".")[0] ?? "" });
  return { browser, email, userId: me.body.user.id };
}

async function withAddress<Person extends { browser: Browser }>(person: Person, programId: string) {
  const answer = await person.browser.client.intakeAddress(programId);
  return { ...person, programId, address: answer.ok ? answer.body.address : "" };
}

let letters = 0;

type Letter = { from: string; to: string; cc?: string; subject?: string; text?: string };

/** A mail as it comes over the wire; more headers and another body where a test says so. */
export function makeLetter(letter: Letter, headers: Record<string, string> = {}, body?: string) {
  letters += 1;
  const { from, to, cc, subject = "Intro: Amina <> Amara" } = letter;
  const all = {
    From: from,
    To: to,
    ...(cc === undefined ? {} : { Cc: cc }),
    Subject: subject,
    Date: "Mon, 2 Mar 2026 09:00:00 +0000",
    "Message-ID": `<letter-${letters}@mail.example>`,
    ...headers,
  };
  const head = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${head.join("")}\r\n${body ?? letter.text ?? introducing}`;
}

export const introducing = `Hi Amina, hi Amara,

Amina, I would like to introduce you to Amara Okafor, who leads the grid team at Lagos Labs.
Amara, meet Amina, who writes her thesis about storage. I'll let you two take it from here.

Best,
Lena
`;

/** Hands a mail to the server's own handler, as the mail exchange does. */
export async function deliver(raw: string | Uint8Array, to: string, from = "lena@mail.example") {
  const bytes = typeof raw === "string" ? new TextEncoder().encode(raw) : raw;
  let rejected: string | undefined;
  const message = {
    from,
    to,
    raw: new Blob([bytes.slice()]).stream(),
    rawSize: bytes.length,
    headers: headersOf(new TextDecoder().decode(bytes.subarray(0, 100_000))),
    setReject: (reason: string) => {
      rejected = reason;
    },
  };
  await worker.email(message as unknown as ForwardableEmailMessage, env);
  return { rejected };
}

function headersOf(raw: string): Headers {
  const headers = new Headers();
  const [head = ""] = raw.split("\r\n\r\n");
  for (const line of head.replace(/\r\n[ \t]+/g, " ").split("\r\n")) {
    const at = line.indexOf(":");
    const value = line.slice(at + 1).replace(/[^\x20-\x7e]/g, "");
    if (/^[A-Za-z-]+$/.test(line.slice(0, at))) headers.append(line.slice(0, at), value.trim());
  }
  return headers;
}

/** What the person's devices see of their drafts. */
export async function draftsOf(member: Pick<Member, "programId" | "userId">) {
  const device = makeDevice(env.PROGRAM.getByName(member.programId), member.userId);
  const { changes } = await device.sync();
  return changes.flatMap((change) =>
    change.kind === "introduction_draft" && "fields" in change
      ? [change.fields as IntroductionDraft]
      : [],
  );
}
