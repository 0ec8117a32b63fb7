import type { Evidence } from "./evidence.ts";
import { allOf } from "./languages.ts";
import type { Cast } from "./people.ts";
import { anyOf } from "./phrases.ts";
import type { Reading } from "./reading.ts";
import type { SubjectReading } from "./subject.ts";

/** Where people have an address for themselves: sharing one of these says nothing of them. */
const providers =
  /^(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|orange|free|wanadoo|laposte|sfr|uol|bol|terra|sapo|rediffmail|proton(?:mail)?|pm|qq|163|mail|posteo)\./;
const request = anyOf(allOf("requests"));

/**
 * Whether a text that tells of its readers without a word of introducing speaks of work they share:
 * the writer plans or asks something, or all of them are of one house.
 */
export function isSharedWork(
  evidence: Evidence,
  { cast, reading, subject }: { cast: Cast; reading: Reading; subject: SubjectReading },
): boolean {
  const { mutual, plans, pairings, handovers, shared, copied } = evidence;
  if (mutual.length > 0) return false;
  if (plans) return true;
  const isBringing = [pairings, handovers, shared, copied].flat().length > 0;
  if (isBringing || subject.announces || subject.pair.length > 1) return false;
  const isAsking = reading.sentences.some(
    ({ lower }) => lower.endsWith("?") || request.test(lower),
  );
  return isAsking || isOneHouse(cast);
}

function isOneHouse({ author, readers }: Cast): boolean {
  const [first = "", ...others] = [...readers, ...(author ? [author] : [])].map(
    ({ email }) => email.split("@")[1] ?? "",
  );
  return first !== "" && !providers.test(first) && others.every((each) => each === first);
}
