import { env, SELF } from "cloudflare:test";
import type { Introduction } from "#shared/introductions";
import type { Kind, RecordOf } from "#shared/kinds";
import { expiryFrom, linkTo } from "../../../worker/third-persons/links.ts";
import { makeId, makeRecord, today } from "../../make.ts";
import { makeAddress } from "../people.ts";
import { makeDevice, type Stub } from "../program/make.ts";

/** A mentee and a mentor, an introduction between them with the mentee's card, and its links. */
export async function makeIntroduced(fields: Partial<Introduction> = {}) {
  const { programId, stub, mentorship } = await makePair();
  const mentee = makeDevice(stub, "mentee-1");
  const mentor = makeDevice(stub, "mentor-1");
  const { record: card } = await mentee.put("contact", {
    fullName: "Robin Sample",
    organization: "Example Labs",
    emails: [{ value: "robin@example.org", kind: "work" }],
    phones: [{ value: "+49 30 123456", kind: "work" }],
    howMet: "Private words",
  });
  const person = { fullName: "Robin Sample", jobTitle: null, organization: "Example Labs" };
  const { record: introduction } = await mentee.put("introduction", {
    person,
    contactId: card.id,
    purpose: "Learn about storage",
    ...fields,
  });
  await mentee.put("introduction_event", { introductionId: introduction.id, occurredOn: today });
  const link = (userId: string) => linkOf(programId, introduction.id, userId);
  return { programId, stub, mentee, mentor, mentorship, card, introduction, link };
}

async function makePair() {
  const programId = makeId();
  const stub: Stub = env.PROGRAM.getByName(programId);
  const founder = { userId: "lead-1", displayName: "Lina Lead", roles: ["lead" as const] };
  const founding = { programId, name: "Example Program", kind: "university" as const, founder };
  await stub.found({ ...founding, now: Date.now() });
  const lead = makeDevice(stub, "lead-1");
  for (const [userId, displayName] of Object.entries(names)) {
    const roles = [userId.startsWith("mentee") ? ("mentee" as const) : ("mentor" as const)];
    await lead.put("member", { userId, displayName, roles });
  }
  const { record: mentorship } = await lead.put("mentorship");
  return { programId, stub, mentorship };
}

const names = { "mentee-1": "Amina Example", "mentee-2": "Ben Example", "mentor-1": "Lena Muster" };

export function linkOf(programId: string, introductionId: string, userId: string): string {
  return linkTo(env, programId, { introductionId, userId, expiresAt: expiryFrom(Date.now()) });
}

export async function look(link: string, languages = "en") {
  const headers = { "cf-connecting-ip": makeAddress(), "accept-language": languages };
  const answer = await SELF.fetch(link, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
}

export async function press(link: string, fields: Record<string, string>) {
  const answer = await SELF.fetch(link, {
    method: "POST",
    headers: { "cf-connecting-ip": makeAddress() },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, text: await answer.text() };
}

/** Everything the person's devices are sent, as they are sent it. */
export async function bookOf(stub: Stub, userId: string): Promise<string> {
  return JSON.stringify((await makeDevice(stub, userId).sync()).changes);
}

export async function rowsOf<K extends Kind>(
  stub: Stub,
  userId: string,
  kind: K,
): Promise<RecordOf<K>[]> {
  const { changes } = await makeDevice(stub, userId).sync();
  return changes.flatMap((change) =>
    change.kind === kind && "fields" in change
      ? [makeRecord(kind, change.fields as Partial<RecordOf<K>>)]
      : [],
  );
}
