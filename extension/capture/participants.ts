import { mailAddress } from "./addresses.ts";
import { draftFrom } from "./candidates.ts";
import { shapeOf } from "./letters.ts";
import { hasNameShape } from "./names.ts";
import type { Draft } from "./page.ts";
import { fold, plain } from "./text.ts";

/** Somebody as a thread names them: either part may be missing. */
export interface Named {
  name: string;
  email: string;
}

/** Mailboxes that nobody answers from. */
const unread =
  /^(no[._-]?reply|do[._-]?not[._-]?reply|mailer-daemon|postmaster|bounces?|notifications?|calendar-notification)([._+-].*)?@/i;

/**
 * The people of a mail thread, each once under their fullest name, in the order they are met;
 * without oneself, who may be named `me` under an address of the account or under another.
 */
export function participantsFrom(
  seen: Named[],
  own: { emails: string[]; names: string[] },
): Draft[] {
  const people = seen
    .slice(0, 1000)
    .map(asNamed)
    .filter((each) => each.email || each.name);
  const emails = new Set(own.emails.map((each) => mailAddress(each).toLowerCase()).filter(Boolean));
  const isOwn = (each: Named) => emails.has(each.email.toLowerCase());
  const names = new Set(
    [...own.names, ...people.filter(isOwn).map((each) => each.name)].map(fold).filter(Boolean),
  );
  const others = people.filter((each) => !isOwn(each) && !names.has(fold(each.name)));
  const addressed = new Map(
    others.filter(({ email }) => email).map(({ name, email }) => [fold(name), email]),
  );
  const merged = new Map<string, Named>();
  for (const { name, ...each } of others) {
    const email = each.email || addressed.get(fold(name)) || "";
    // A name without an address has to look like one: what else stands there is a label such as `You`.
    if (!email && !hasNameShape(name)) continue;
    const key = email.toLowerCase() || fold(name);
    const known = merged.get(key);
    if (!known || name.length > known.name.length) merged.set(key, { name, email });
  }
  return [...merged.values()]
    .filter(({ email }) => !unread.test(email))
    .map(({ name, email }) => draftFrom({ fullName: name, emails: [email] }, "site", 0.9, ""));
}

/** Who wrote a message or was written to; oneself without the word that stands for the name. */
export function participantFrom(named: Named, own: readonly string[]): Named {
  const { name, email } = asNamed(named);
  const address = email.toLowerCase();
  return { name: own.includes(address) ? "" : name, email: address };
}

/** `Doe, Jane` is how address books of firms write Jane Doe. */
function asNamed({ name, email }: Named): Named {
  const address = mailAddress(email);
  const bare = plain(name, 150).replace(/^["']+|["'.;,]+$/g, "");
  const isReversed = /^A[Aax'’-]+, A[Aax'’ .-]+$/.test(shapeOf(bare));
  const [family = "", given = ""] = isReversed ? bare.split(", ") : [];
  const full = family ? `${given} ${family}` : bare;
  return { name: mailAddress(full) ? "" : full, email: address };
}
