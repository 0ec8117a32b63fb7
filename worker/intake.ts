import { type DraftOwner, draftOf } from "#shared/detected-drafts";
import type { Bindings } from "./bindings.ts";
import { withinLimits } from "./identity/limits.ts";
import { type Incoming, isTooLarge, machineBehind, senderIn } from "./intake/checks.ts";
import { type HeaderBlock, openMail, readHeaders, wholeMail } from "./intake/reading.ts";
import { ownerOf, type Place } from "./intake-addresses.ts";

/** What became of a mail. Only a rejection tells its sender anything. */
export type Verdict =
  | { verdict: "taken"; as: "new" | "seen" }
  | { verdict: "dropped"; because: string }
  | { verdict: "rejected"; because: string; words: string };

/** Cloudflare's `email()`: what is not taken leaves a line in the log that names nobody. */
export async function receiveMail(message: ForwardableEmailMessage, env: Bindings): Promise<void> {
  const verdict = await takeMail(message, env, Date.now());
  if (verdict.verdict === "rejected") message.setReject(verdict.words);
  if (verdict.verdict === "taken") return;
  console.warn(JSON.stringify({ mail: verdict, bytes: message.rawSize }));
}

/**
 * From a mail to a draft of its owner. What does not depend on whose address it is comes first,
 * so that no answer tells whether an address is anybody's.
 */
export async function takeMail(mail: Incoming, env: Bindings, now: number): Promise<Verdict> {
  if (isTooLarge(mail)) return tooLarge;
  const machine = machineBehind(mail, env);
  if (machine !== undefined) return dropped(machine);
  const place = await ownerOf(env, mail.to);
  const owner = place && (await readOwner(env, place));
  if (!place || !owner) return unknownAddress;
  const bytes = await wholeMail(mail.raw);
  if (bytes === undefined) return tooLarge;
  const headers = await readHeaders(bytes);
  if (headers === undefined) return unreadable;
  const sender = senderIn(headers);
  if (sender === undefined) return dropped("no_sender");
  if (sender.authenticity === "failed") return dropped("forged_sender");
  const scene = await env.PROGRAM.getByName(place.programId).intakeScene(
    place.userId,
    sender.email,
  );
  if (!scene) return unknownAddress;
  const memberAt = await accountsOf(env, [place.userId, ...scene.peers]);
  const standing = memberAt.has(sender.email) || scene.hasCard ? "known" : "stranger";
  const refusal = await refusalOf(env, { place, headers, standing, sender, now });
  if (refusal) return refusal;
  return keep(env, { place, owner, bytes, standing, memberAt, now });
}

type Sender = NonNullable<ReturnType<typeof senderIn>>;
type Standing = "known" | "stranger";
type Asked = {
  place: Place;
  headers: HeaderBlock;
  standing: Standing;
  sender: Sender;
  now: number;
};

/**
 * People who answer all in a thread do not know whom they write to, and hear nothing of us; other
 * strangers are read a few times a day, if their address is proven to be theirs.
 */
async function refusalOf(env: Bindings, asked: Asked): Promise<Verdict | undefined> {
  const { place, headers, standing, sender, now } = asked;
  const subject = `${place.userId} ${place.programId}`;
  const most = standing === "known" ? 100 : 5;
  if (standing === "stranger" && headers.isReply) return dropped("answer_of_stranger");
  if (standing === "stranger" && sender.authenticity !== "proven") return dropped("stranger");
  const limit = { deed: `mail in, ${standing}`, subject, most, minutes: 24 * 60 };
  if (await withinLimits(env, [limit], now)) return undefined;
  return standing === "stranger"
    ? dropped("too_many")
    : rejected("too_many", "Too many mails came to this address today. Try again tomorrow.");
}

type Taking = {
  place: Place;
  owner: DraftOwner;
  bytes: Uint8Array;
  standing: Standing;
  memberAt: ReadonlyMap<string, string>;
  now: number;
};

async function keep(env: Bindings, taking: Taking): Promise<Verdict> {
  const { place, owner, standing, memberAt, now } = taking;
  const opened = await openMail(taking.bytes);
  if (opened === undefined) return unreadable;
  if (opened.isCalendarAnswer) return dropped("calendar_answer");
  const { attachmentsLeft } = opened;
  const origin = { source: "mail", sender: standing, attachmentsLeft, memberAt, now } as const;
  const draft = await draftOf(opened, owner, origin);
  if (standing === "stranger" && draft.certainty === "unsure") return dropped("stranger");
  const as = await env.PROGRAM.getByName(place.programId).takeDraft(place.userId, draft, now);
  if (as === "refused") throw new Error("a draft made of a mail was refused");
  if (as === "objected") return dropped(as);
  return { verdict: "taken", as };
}

async function readOwner(env: Bindings, { userId }: Place): Promise<DraftOwner | undefined> {
  const row = await env.ACCOUNTS.prepare("SELECT email, name FROM user WHERE id = ?1")
    .bind(userId)
    .first<{ email: string; name: string }>();
  return row === null ? undefined : { userId, name: row.name, emails: [row.email.toLowerCase()] };
}

/** The accounts of the people the owner knows, by address; nobody else's address is looked up. */
async function accountsOf(env: Bindings, userIds: readonly string[]): Promise<Map<string, string>> {
  const { results } = await env.ACCOUNTS.prepare(
    `SELECT id, lower(email) AS email FROM user
     WHERE id IN (SELECT value FROM json_each(?1))`,
  )
    .bind(JSON.stringify(userIds))
    .all<{ id: string; email: string }>();
  return new Map(results.map(({ id, email }) => [email, id]));
}

const unknownAddress = rejected("unknown_address", "This address takes no mail.");
const tooLarge = rejected("too_large", "This mail is too large; 10 MB is the most.");
const unreadable = rejected("unreadable", "This mail could not be read.");

function rejected(because: string, words: string): Verdict {
  return { verdict: "rejected", because, words };
}

function dropped(because: string): Verdict {
  return { verdict: "dropped", because };
}
